/** Enter and the arrow keys go from field to field of a column, as in a spreadsheet. */
import type { KeyboardEvent } from "react";

/** On what holds the fields. */
export const SHEET = "data-entries";
/** On each field: the column that it stands in. */
export const COLUMN = "data-column";

const STEPS: Readonly<Record<string, number>> = { Enter: 1, ArrowDown: 1, ArrowUp: -1 };

/** Moves the focus and marks what is there; whether there was somewhere to go. */
export function moveBy(event: KeyboardEvent<HTMLInputElement>): boolean {
  const { key, shiftKey, ctrlKey, metaKey, altKey, currentTarget, nativeEvent } = event;
  const step = key === "Enter" && shiftKey ? -1 : (STEPS[key] ?? 0);
  if (step === 0 || ctrlKey || metaKey || altKey || nativeEvent.isComposing) return false;
  if (key !== "Enter" && shiftKey) return false;
  const column = currentTarget.getAttribute(COLUMN) ?? "";
  const fields = [
    ...(currentTarget
      .closest(`[${SHEET}]`)
      ?.querySelectorAll<HTMLInputElement>(`input[${COLUMN}="${column}"]:enabled`) ?? []),
  ];
  const next = fields[fields.indexOf(currentTarget) + step];
  event.preventDefault();
  if (!next) return false;
  next.focus();
  next.select();
  return true;
}
