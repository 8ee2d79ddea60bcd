import { useId, useState } from "react";
import { Button } from "../../ui/button";
import { TextField } from "../../ui/text-field";
import { headingAfter } from "./focus-after";
import styles from "./own.module.css";

export interface ReportingDayProps {
  readonly day: number | null;
  readonly onSave: (day: number | null) => void;
}

/** 报送日: the day of the following month by which units report; later files are 迟报. */
export function ReportingDay({ day, onSave }: ReportingDayProps) {
  const [text, setText] = useState(day === null ? "" : String(day));
  const [id, told] = [useId(), useId()];
  const wanted = text.trim() === "" ? null : Number(text);
  const fits = wanted === null || (Number.isInteger(wanted) && wanted >= 1 && wanted <= 28);
  return (
    <form
      ref={headingAfter}
      onSubmit={(event) => {
        event.preventDefault();
        if (fits && wanted !== day) onSave(wanted);
      }}
    >
      <div className={styles["actions"]}>
        <label htmlFor={id}>每月的数应在次月</label>
        <TextField
          id={id}
          className={styles["short"]}
          inputMode="numeric"
          maxLength={2}
          value={text}
          aria-invalid={!fits}
          aria-describedby={told}
          onChange={({ target }) => setText(target.value)}
        />
        <span>日前报齐；以后收到的提示迟报，空着不提示。</span>
        <Button submits disabled={!fits || wanted === day}>
          保存
        </Button>
      </div>
      {/* Always there: a live region that arrives with its text is not read. */}
      <p id={told} role="status" className={styles["problem"]}>
        {!fits && "要填1到28的整数。"}
      </p>
    </form>
  );
}
