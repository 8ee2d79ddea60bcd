/** A new password in the place of the one that is known. */
import { type FormEvent, useState } from "react";
import { changePassword } from "../../data/work/work-actions";
import { Button } from "../../ui/button";
import { Checkbox } from "../../ui/checkbox";
import { focusFirst } from "./focus-first";
import { NEW_PASSWORD_SAYS, newPasswordProblem } from "./new-password";
import { PasswordField } from "./password-field";
import { Problem } from "./problem";
import { useAct } from "./use-act";
import styles from "./work.module.css";

export interface PasswordFormProps {
  /** The one just signed in with, which is then not asked for again. */
  readonly known?: string;
  /** It is what the page is for: the focus begins here. */
  readonly isFirst?: boolean;
  readonly onDone: () => void;
}

/** The form; all other sessions of the account end with it. */
export function PasswordForm({ known, isFirst = false, onDone }: PasswordFormProps) {
  const { run, isRunning, problem, clear } = useAct(changePassword);
  const [typed, setTyped] = useState("");
  const [next, setNext] = useState("");
  const [again, setAgain] = useState("");
  const [isShown, setIsShown] = useState(false);
  const [wrong, setWrong] = useState("");
  const old = known ?? typed;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const found = old === "" ? "请填写现在的密码。" : newPasswordProblem(next, again);
    setWrong(found ?? "");
    clear();
    if (found !== null || (await run({ old, new: next })) === null) return;
    setTyped("");
    setNext("");
    setAgain("");
    onDone();
  };
  return (
    <form
      ref={isFirst ? focusFirst : null}
      className={styles["stack"]}
      onSubmit={(event) => void submit(event)}
    >
      {known === undefined && (
        <PasswordField
          label="现在的密码"
          kind="current-password"
          value={typed}
          onChange={setTyped}
          isShown={isShown}
        />
      )}
      <PasswordField
        label="新密码"
        says={NEW_PASSWORD_SAYS}
        kind="new-password"
        value={next}
        onChange={setNext}
        isShown={isShown}
      />
      <PasswordField
        label="再输一遍新密码"
        kind="new-password"
        value={again}
        onChange={setAgain}
        isShown={isShown}
      />
      <Checkbox label="显示密码" checked={isShown} onChange={setIsShown} />
      <Problem>{wrong || problem}</Problem>
      <div className={styles["actions"]}>
        <Button look="primary" submits aria-disabled={isRunning}>
          改密码
        </Button>
        <span className={styles["quiet"]}>改了以后，别处的登录全部退出。</span>
      </div>
    </form>
  );
}
