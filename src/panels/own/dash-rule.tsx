import { useState } from "react";
import { Button } from "../../ui/button";
import { Segmented } from "../../ui/segmented";
import { headingAfter } from "./focus-after";
import styles from "./own.module.css";

export interface DashRuleProps {
  /** Null: nobody has said. */
  readonly isZero: boolean | null;
  readonly onSave: (isZero: boolean) => void;
}

type Meaning = "missing" | "zero" | "untold";

const MEANINGS: readonly { readonly value: Meaning; readonly label: string }[] = [
  { value: "missing", label: "未报" },
  { value: "zero", label: "零" },
];
const SAYS: Readonly<Record<Meaning, string>> = {
  untold: "还没有定：读到有“—”的表格，每次都问。",
  missing: "“—”是没有数：这一格记为未报，不当作零。",
  zero: "“—”是确实为零：这一格记为0，计入合计和比率。",
};

/** Whether — in a cell is zero or no number: told once, then no table asks. */
export function DashRule({ isZero, onSave }: DashRuleProps) {
  const told = meaningOf(isZero);
  const [meaning, setMeaning] = useState(told);
  return (
    <form
      ref={headingAfter}
      className={styles["stack"]}
      onSubmit={(event) => {
        event.preventDefault();
        if (meaning !== told) onSave(meaning === "zero");
      }}
    >
      <p className={styles["quiet"]}>
        有的单位用“—”表示零，有的表示没有数，请问清楚再定。以后读表格按这里的办，已经存入的数不变。
      </p>
      <div className={styles["actions"]}>
        <Segmented
          legend="表格里的“—”是什么"
          options={MEANINGS}
          value={meaning}
          onChange={setMeaning}
        />
        <Button submits disabled={meaning === told}>
          保存
        </Button>
      </div>
      <p className={styles["quiet"]} aria-live="polite">
        {SAYS[meaning]}
      </p>
    </form>
  );
}

function meaningOf(isZero: boolean | null): Meaning {
  if (isZero === null) return "untold";
  return isZero ? "zero" : "missing";
}
