import { type FormEvent, useState } from "react";
import { changeAccount } from "../../data/work/work-actions";
import type { Backend } from "../../data/addresses";
import { WorkRefusal } from "../../data/work/work-client";
import { useAnnounce } from "../../ui/announce";
import { Button } from "../../ui/button";
import { Checkbox } from "../../ui/checkbox";
import { Panel } from "../grid";
import { type AccountDraft, AccountFields, draftProblem, unitOf } from "./account-fields";
import { focusFirst } from "./focus-first";
import type { Account, Units } from "./account";
import { Problem } from "./problem";
import { useAct } from "./use-act";
import styles from "./work.module.css";

export interface AccountFormProps {
  readonly account: Account;
  readonly units: Units;
  readonly onClose: () => void;
}

type Change = Parameters<typeof changeAccount>[2];

const change = (backend: Backend, { id, ...body }: Change & { readonly id: string }) =>
  changeAccount(backend, id, body);

/** What of an account can be changed. A change by somebody else meanwhile is said, and not undone. */
export function AccountForm({ account, units, onClose }: AccountFormProps) {
  const { run, isRunning, problem, error, clear } = useAct(change);
  const announce = useAnnounce();
  const [draft, setDraft] = useState<AccountDraft>({
    ...account,
    // The unit that its own has become.
    unit: account.merged?.into.code ?? account.unit ?? "",
  });
  const [isDisabled, setIsDisabled] = useState(account.state === "disabled");
  const [wrong, setWrong] = useState("");
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const found = draftProblem(draft);
    setWrong(found ?? "");
    clear();
    if (found !== null) return;
    const done = await run({
      id: account.id,
      version: account.version,
      display: draft.display.trim(),
      role: draft.role,
      unit: unitOf(draft),
      state: isDisabled ? "disabled" : "active",
    });
    if (!done) return;
    announce(`已保存${draft.display.trim()}的账户`);
    onClose();
  };
  const isBehind = error instanceof WorkRefusal && error.status === 409;
  const title = `改账户：${account.name}`;
  return (
    <Panel title={title} label={title}>
      <form
        ref={focusFirst}
        className={`${styles["stack"]} ${styles["narrow"]}`}
        onSubmit={(event) => void submit(event)}
      >
        <AccountFields draft={draft} units={units} onChange={setDraft} />
        <Checkbox
          label="停用：不能再登录，做过的事留在记录里"
          checked={isDisabled}
          onChange={setIsDisabled}
        />
        <Problem>
          {wrong || (isBehind ? `${problem}下面的列表已是最新，请核对后再保存。` : problem)}
        </Problem>
        <div className={styles["actions"]}>
          <Button look="primary" submits aria-disabled={isRunning}>
            保存
          </Button>
          <Button look="quiet" onClick={onClose}>
            取消
          </Button>
        </div>
      </form>
    </Panel>
  );
}
