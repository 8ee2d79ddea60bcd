/** What the 四上 bodies share: which measures, in which order, and words for what is missing. */
import { sortedDown } from "../lib/array";
import { type Region, compareUnits } from "../domain/county";
import { DASH, formatCount } from "../domain/format";
import type { Measure } from "../domain/measure";
import type { Reading, Snapshot, Total } from "../domain/snapshot";
import { absenceWord } from "../domain/words";
import { countCell, textCell } from "./cells";
import type { Cell, Row, RowsBody } from "./figure";
import { inGroups } from "./parts";

export const ADDED: Measure = "enterprises.total.added";
export const TARGET: Measure = "enterprises.total.target";
export const REMOVED: Measure = "enterprises.total.removed";

/** Units from most to fewest; equal ones in display order, unreported ones last. */
export function byValue(counties: readonly Region[], read: (county: Region) => Reading): Region[] {
  return sortedDown(counties, (county) => read(county).value ?? -Infinity, compareUnits);
}

/** The members as rows in their groups, each group from most to fewest. */
export function orderedGroups(snapshot: Snapshot, read: (county: Region) => Reading, row: (county: Region) => Row): RowsBody["groups"] {
  return inGroups(snapshot, (counties) => byValue(counties, read).map(row));
}

/** 未报 or 不适用 for a unit without a value; null when there is one. */
export function missingOf(reading: Reading): Pick<Row, "missing" | "hatched"> {
  if (reading.absence === null) return { missing: null, hatched: false };
  return { missing: absenceWord(reading.absence), hatched: reading.absence !== "notApplicable" };
}

/** A count, or — where there is none. */
export function countOrDash(value: number | null): Cell {
  return value === null ? textCell(DASH) : countCell(value);
}

/** A sum as a reading: 未报 when nobody reports. */
export function totalReading(total: Total): Reading {
  return total.value === null ? { value: null, absence: "notReported" } : { value: total.value, absence: null };
}

/** A sum as the key shows it, or —. */
export function formatTotal(total: Total | undefined): string {
  return total && total.value !== null ? formatCount(total.value) : DASH;
}
