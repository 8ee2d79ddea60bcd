import { type FormEvent, useState } from "react";
import { type GivenPassword, addAccount } from "../../data/work/work-actions";
import { Button } from "../../ui/button";
import { TextField } from "../../ui/text-field";
import { Panel } from "../grid";
import { type AccountDraft, AccountFields, draftProblem, unitOf } from "./account-fields";
import { Field } from "./field";
import { focusFirst } from "./focus-first";
import type { Units } from "./account";
import { Problem } from "./problem";
import { useAct } from "./use-act";
import styles from "./work.module.css";

export interface NewAccountFormProps {
  readonly units: Units;
  readonly onGiven: (password: GivenPassword) => void;
  readonly onClose: () => void;
}

const BEGIN: AccountDraft = { display: "", role: "reporter", unit: "" };

/** 新建账户; its first password is made by the server. */
export function NewAccountForm({ units, onGiven, onClose }: NewAccountFormProps) {
  const { run, isRunning, problem, clear } = useAct(addAccount);
  const [name, setName] = useState("");
  const [draft, setDraft] = useState(BEGIN);
  const [wrong, setWrong] = useState("");
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const found = name.trim() === "" ? "请填写用户名。" : draftProblem(draft);
    setWrong(found ?? "");
    clear();
    if (found !== null) return;
    const { display, role } = draft;
    const given = await run({
      name: name.trim(),
      display: display.trim(),
      role,
      unit: unitOf(draft),
    });
    if (given) onGiven(given);
  };
  return (
    <Panel title="新建账户" label="新建账户">
      <form
        ref={focusFirst}
        className={`${styles["stack"]} ${styles["narrow"]}`}
        onSubmit={(event) => void submit(event)}
      >
        <Field label="用户名" says="登录时用：2—40个字、字母或数字，建好以后不能改。">
          {(field) => (
            <TextField
              {...field}
              autoCapitalize="none"
              autoComplete="off"
              spellCheck={false}
              maxLength={40}
              value={name}
              onChange={({ target }) => setName(target.value)}
            />
          )}
        </Field>
        <AccountFields draft={draft} units={units} onChange={setDraft} />
        <Problem>{wrong || problem}</Problem>
        <div className={styles["actions"]}>
          <Button look="primary" submits aria-disabled={isRunning}>
            新建账户
          </Button>
          <Button look="quiet" onClick={onClose}>
            取消
          </Button>
        </div>
      </form>
    </Panel>
  );
}
