/** What an account is: the fields that a new one and a changed one have in common. */
import { ROLES, ROLE_WORD, type Role } from "../../domain/submissions/roles";
import { MenuSelect } from "../../ui/menu-select";
import { Segmented } from "../../ui/segmented";
import { TextField } from "../../ui/text-field";
import { Field } from "./field";
import type { Units } from "./account";
import styles from "./work.module.css";

export interface AccountDraft {
  readonly display: string;
  readonly role: Role;
  /** Of a reporter; "" where none is chosen. */
  readonly unit: string;
}

const ROLE_SAYS: Readonly<Record<Role, string>> = {
  reader: "只看已经发布的数。",
  reporter: "填报自己单位的数，报整改。",
  reviewer: "审核各单位报来的数，发布，交办和销号。",
  administrator: "审核员能做的都能做，还管账户、大屏链接和阅读权限。",
};

/** What is wrong with it before it is sent; null where nothing is. */
export function draftProblem({ display, role, unit }: AccountDraft): string | null {
  if (display.trim() === "") return "请填写姓名。";
  return role === "reporter" && unit === "" ? "填报员要选所在的单位。" : null;
}

/** The unit as the server takes it: a reporter's own, nobody else has one. */
export function unitOf({ role, unit }: AccountDraft): string | null {
  return role === "reporter" ? unit : null;
}

export interface AccountFieldsProps {
  readonly draft: AccountDraft;
  readonly units: Units;
  readonly onChange: (draft: AccountDraft) => void;
}

export function AccountFields({ draft, units, onChange }: AccountFieldsProps) {
  const unitName = units.find(({ code }) => code === draft.unit)?.name ?? "请选择";
  return (
    <>
      <Field label="姓名" says="写在记录里、别人看得到的名字。">
        {(field) => (
          <TextField
            {...field}
            maxLength={40}
            value={draft.display}
            onChange={({ target }) => onChange({ ...draft, display: target.value })}
          />
        )}
      </Field>
      <div className={styles["field"]}>
        <span className={styles["fieldName"]}>角色</span>
        <Segmented
          legend="角色"
          options={ROLES.map((role) => ({ value: role, label: ROLE_WORD[role] }))}
          value={draft.role}
          onChange={(role) => onChange({ ...draft, role })}
        />
        <p className={styles["quiet"]} aria-live="polite">
          {ROLE_SAYS[draft.role]}
        </p>
      </div>
      {draft.role === "reporter" && (
        <div className={styles["actions"]}>
          <MenuSelect
            trigger={{ label: "单位", value: unitName }}
            title="选择单位"
            groups={[
              {
                label: "单位",
                options: units.map(({ code, name }) => ({ value: code, label: name })),
              },
            ]}
            value={draft.unit}
            onChange={(unit) => onChange({ ...draft, unit })}
          />
        </div>
      )}
    </>
  );
}
