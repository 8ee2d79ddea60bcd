/** What the 四上 bodies share: which measures, in which order, and words for what is missing. */
import { sortedDown } from "../../lib/array";
import { type Region, compareUnits } from "../../domain/facts/county";
import { DASH, formatCount } from "../../domain/numbers/format";
import type { Measure } from "../../domain/facts/measure";
import { type Reading, type Total, readMeasure } from "../../domain/facts/readings";
import { type Snapshot } from "../../domain/facts/snapshot";
import { missingValue } from "../../domain/wording/words";
import { countCell, textCell } from "../cells";
import type { Cell, Row, RowsBody } from "../figure";
import { inGroups } from "../parts";
import { CATEGORIES } from "../../domain/facts/enterprise";

export const ADDED: Measure = "enterprises.total.added";
export const TARGET: Measure = "enterprises.total.target";
export const REMOVED: Measure = "enterprises.total.removed";

/** Units from most to fewest; equal ones in display order, unreported ones last. */
export function byValue(counties: readonly Region[], read: (county: Region) => Reading): Region[] {
  return sortedDown(counties, (county) => read(county).value ?? -Infinity, compareUnits);
}

/** The members as rows in their groups, each group from most to fewest. */
export function orderedGroups(
  snapshot: Snapshot,
  read: (county: Region) => Reading,
  row: (county: Region) => Row,
): RowsBody["groups"] {
  return inGroups(snapshot, (counties) => byValue(counties, read).map(row));
}

/** 未报 or 不适用 for a unit without a value; null when there is one. */
export function missingOf(reading: Reading): Pick<Row, "missing" | "hatched"> {
  if (reading.absence === null) return { missing: null, hatched: false };
  return { missing: missingValue(reading.absence), hatched: reading.absence !== "notApplicable" };
}

/**
 * 服务业未报，合计算不出: of a unit that reports only some categories, and no total; null where that is not
 * so.
 */
export function partlyReportedWords(snapshot: Snapshot, county: Region): string | null {
  if (readMeasure(snapshot, county, ADDED).absence !== "notReported") return null;
  const lacking = CATEGORIES.filter(
    ({ id }) => readMeasure(snapshot, county, `enterprises.${id}.added`).value === null,
  );
  return lacking.length < CATEGORIES.length
    ? `${lacking.map(({ short }) => short).join("、")}未报，合计算不出`
    : null;
}

/** A count, or — where there is none. */
export function countOrDash(value: number | null): Cell {
  return value === null ? textCell(DASH) : countCell(value);
}

/** A sum as a reading: 未报 when nobody reports. */
export function totalReading(total: Total): Reading {
  return total.value === null
    ? { value: null, absence: "notReported" }
    : { value: total.value, absence: null };
}

/** A sum as the key shows it, or —. */
export function formatTotal(total: Total | undefined): string {
  return total && total.value !== null ? formatCount(total.value) : DASH;
}
