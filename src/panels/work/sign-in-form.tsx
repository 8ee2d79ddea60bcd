/** Signing in by name and password. */
import { type FormEvent, useRef, useState } from "react";
import type { WireSession } from "../../data/wire/work/people";
import { signIn } from "../../data/work/work-actions";
import { Button } from "../../ui/button";
import { Checkbox } from "../../ui/checkbox";
import { TextField } from "../../ui/text-field";
import { Field } from "./field";
import { focusFirst } from "./focus-first";
import { PasswordField } from "./password-field";
import { Problem } from "./problem";
import { useAct } from "./use-act";
import styles from "./work.module.css";

export interface SignInFormProps {
  /** The name to begin with: of who was signed in before. */
  readonly name?: string;
  readonly onSignedIn: (session: WireSession, password: string) => void;
}

/** The form; a refusal leaves both fields as they are, with the focus on the password. */
export function SignInForm({ name: first = "", onSignedIn }: SignInFormProps) {
  const { run, isRunning, problem, clear } = useAct(signIn);
  const [name, setName] = useState(first);
  const [password, setPassword] = useState("");
  const [isShown, setIsShown] = useState(false);
  const [missing, setMissing] = useState("");
  const field = useRef<HTMLInputElement | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const isWhole = name.trim() !== "" && password !== "";
    setMissing(isWhole ? "" : "请填写用户名和密码。");
    if (!isWhole) {
      clear();
      return;
    }
    const session = await run({ name: name.trim(), password });
    if (session) {
      onSignedIn(session, password);
      return;
    }
    field.current?.focus();
    field.current?.select();
  };
  return (
    <form ref={focusFirst} className={styles["stack"]} onSubmit={(event) => void submit(event)}>
      <Field label="用户名">
        {(own) => (
          <TextField
            {...own}
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={40}
            value={name}
            onChange={({ target }) => setName(target.value)}
          />
        )}
      </Field>
      <PasswordField
        ref={field}
        label="密码"
        kind="current-password"
        value={password}
        onChange={setPassword}
        isShown={isShown}
      />
      <Checkbox label="显示密码" checked={isShown} onChange={setIsShown} />
      <Problem>{missing || problem}</Problem>
      <div className={styles["actions"]}>
        <Button look="primary" submits aria-disabled={isRunning}>
          {isRunning ? "正在登录…" : "登录"}
        </Button>
      </div>
    </form>
  );
}
