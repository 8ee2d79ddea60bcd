/** When things were done in the invented office. */
import { type Month, addMonths } from "../../src/domain/facts/period";

/** On a day of the month after: `2026-10-08T10:00:00+08:00` of September. */
export function momentIn(month: Month, day: number, clock: string): string {
  return `${addMonths(month, 1)}-${String(day).padStart(2, "0")}T${clock}:00+08:00`;
}
