import { type FormEvent, useEffect, useRef, useState } from "react";
import type { SetUp } from "../../data/work/work-actions";
import { Button } from "../../ui/button";
import { Checkbox } from "../../ui/checkbox";
import { TextField } from "../../ui/text-field";
import { Panel } from "../grid";
import { Field } from "./field";
import { focusFirst } from "./focus-first";
import { NEW_PASSWORD_SAYS, newPasswordProblem } from "./new-password";
import { PasswordField } from "./password-field";
import { Problem } from "./problem";
import styles from "./work.module.css";

const SIGN_IN_NAME = /^[\p{L}\p{N}._@-]{2,40}$/u;

export interface FirstAccountProps {
  readonly isShown: boolean;
  readonly onNext: (account: SetUp["account"]) => void;
}

/** The administrator's own account; nothing is sent yet. */
export function FirstAccount({ isShown, onNext }: FirstAccountProps) {
  const form = useRef<HTMLFormElement | null>(null);
  useEffect(() => {
    if (isShown) focusFirst(form.current);
  }, [isShown]);
  const [name, setName] = useState("");
  const [display, setDisplay] = useState("");
  const [password, setPassword] = useState("");
  const [again, setAgain] = useState("");
  const [isRead, setIsRead] = useState(false);
  const [wrong, setWrong] = useState("");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const made = { name: name.trim(), display: display.trim(), password };
    const found = problemOf(made, again);
    setWrong(found ?? "");
    if (found === null) onNext(made);
  };
  return (
    <Panel title="第一步：管理员账户" label="管理员账户">
      <form ref={form} className={`${styles["stack"]} ${styles["narrow"]}`} onSubmit={submit}>
        <Field label="用户名" says="登录时用：2—40个字、字母或数字。">
          {(field) => (
            <TextField
              {...field}
              autoCapitalize="none"
              autoComplete="username"
              spellCheck={false}
              maxLength={40}
              value={name}
              onChange={({ target }) => setName(target.value)}
            />
          )}
        </Field>
        <Field label="姓名" says="写在记录里、别人看得到的名字。">
          {(field) => (
            <TextField
              {...field}
              autoComplete="name"
              maxLength={40}
              value={display}
              onChange={({ target }) => setDisplay(target.value)}
            />
          )}
        </Field>
        <PasswordField
          label="密码"
          says={NEW_PASSWORD_SAYS}
          kind="new-password"
          value={password}
          onChange={setPassword}
          isShown={isRead}
        />
        <PasswordField
          label="再输一遍密码"
          kind="new-password"
          value={again}
          onChange={setAgain}
          isShown={isRead}
        />
        <Checkbox label="显示密码" checked={isRead} onChange={setIsRead} />
        <Problem>{wrong}</Problem>
        <div className={styles["actions"]}>
          <Button look="primary" submits>
            下一步：建立本单位
          </Button>
        </div>
      </form>
    </Panel>
  );
}

function problemOf({ name, display, password }: SetUp["account"], again: string): string | null {
  if (!SIGN_IN_NAME.test(name)) return "用户名用2—40个字、字母或数字，可以有点、横线、@和下划线。";
  if (display === "") return "请填写姓名。";
  return newPasswordProblem(password, again);
}
