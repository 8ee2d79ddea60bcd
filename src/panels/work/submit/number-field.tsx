import { type ClipboardEvent, useState } from "react";
import { MINUS, formatCount } from "../../../domain/numbers/format";
import { useAnnounce } from "../../../ui/announce";
import { TextButton } from "../../../ui/button";
import { TextField } from "../../../ui/text-field";
import { COLUMN, moveBy } from "./sheet-moves";
import styles from "./submit.module.css";
import { isRounded, readPasted } from "./typed";

export interface NumberFieldProps {
  readonly id: string;
  readonly label: string;
  readonly column: string;
  readonly value: number | null;
  /** What was typed and is no number; it stays till it is one. */
  readonly wrong: string | undefined;
  readonly canBeNegative: boolean;
  readonly isInvalid: boolean;
  readonly describedBy: string | undefined;
  readonly placeholder?: string;
  readonly onType: (text: string) => void;
  readonly onLeave: () => void;
  /** A column that was copied in a sheet, from this field downwards. */
  readonly onColumn: (cells: readonly string[]) => void;
}

/** A whole number to write in: with commas when it is left, as it is typed before. */
export function NumberField(props: NumberFieldProps) {
  const { id, label, column, value, wrong, canBeNegative, onType, onLeave, onColumn } = props;
  const announce = useAnnounce();
  const [typing, setTyping] = useState<string | null>(null);
  const stands = wrong ?? (value === null ? "" : formatCount(value));
  const shown = typing ?? stands;
  const type = (text: string) => {
    setTyping(text);
    onType(text);
  };
  const paste = (event: ClipboardEvent) => {
    const pasted = readPasted(event.clipboardData.getData("text/plain"));
    if (pasted.kind === "one") return;
    event.preventDefault();
    setTyping(null);
    if (pasted.kind === "column") onColumn(pasted.cells);
    else announce(`没有粘贴：复制的有${pasted.count}列。请只复制一列数，再粘贴。`);
  };
  return (
    <span className={styles["number"]}>
      {canBeNegative && (
        <span className={styles["sign"]}>
          <TextButton
            aria-label={`${label}改正负号`}
            tabIndex={-1}
            onClick={() => onType(withOtherSign(stands))}
          >
            ±
          </TextButton>
        </span>
      )}
      <TextField
        id={id}
        {...{ [COLUMN]: column }}
        className={styles["field"]}
        aria-label={label}
        aria-invalid={props.isInvalid}
        aria-describedby={props.describedBy}
        inputMode="numeric"
        autoComplete="off"
        placeholder={props.placeholder ?? "未报"}
        maxLength={40}
        value={shown}
        onChange={({ currentTarget }) => type(currentTarget.value)}
        onPaste={paste}
        onFocus={({ currentTarget }) => currentTarget.select()}
        onBlur={() => {
          if (
            typing !== null &&
            wrong === undefined &&
            value !== null &&
            isRounded(typing, ROUNDED)
          )
            announce(`${label}：${typing}已四舍五入为${formatCount(value)}`);
          setTyping(null);
          onLeave();
        }}
        onKeyDown={moveBy}
      />
    </span>
  );
}

/** Of counts no decimals get as far as a value. */
const ROUNDED = { unit: "wan", canBeNegative: true } as const;

/** A numeric keypad has no minus: the number with the other sign. */
function withOtherSign(text: string): string {
  const plain = text.replace(/^[-−－]/, "");
  return plain === text ? `${MINUS}${text}` : plain;
}
