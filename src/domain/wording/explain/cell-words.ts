/** Where the values behind a number stand in workbooks, in words. */
import type { CellPlace, Cells } from "../../facts/cells";
import type { Region } from "../../facts/county";
import { CATEGORY_IDS } from "../../facts/enterprise";
import {
  type FactsRecord,
  type PrintedMeasure,
  printedGroup,
  printedValue,
  recordOf,
} from "../../facts/facts";
import {
  ENTERPRISE_FIELDS,
  type Measure,
  type MeasureGroup,
  measureInfo,
} from "../../facts/measure";
import type { Snapshot } from "../../facts/snapshot";
import { groupBy } from "../../../lib/array";

/** 文件 湘西.xlsx 表「总表」C4、D4（说明：核减重复填报）；文件 b.csv C4. Empty where there are none. */
export function cellWords(places: readonly CellPlace[]): string {
  const sheets = groupBy(places, ({ file, sheet }) =>
    sheet === "" ? `文件 ${file} ` : `文件 ${file} 表「${sheet}」`,
  );
  return [...sheets]
    .map(([where, own]) => {
      const notes = [...new Set(own.flatMap(({ note }) => note || []))];
      const told = notes.length === 0 ? "" : `（说明：${notes.join("；")}）`;
      return `${where}${[...new Set(own.map(({ cell }) => cell))].join("、")}${told}`;
    })
    .join("；");
}

/**
 * The cells behind a unit's measure as this view reads it, in a single quarter also those of the
 * value that is taken off; none where the source names none. `at`: as in `readMeasure`.
 */
export function cellsBehind(
  snapshot: Snapshot,
  county: Region,
  measure: Measure,
  at: MeasureGroup = measureInfo(measure).group,
): readonly CellPlace[] {
  const period = snapshot.periods[at];
  if (!period) return [];
  const { month, earlier } = period;
  const isDifference =
    snapshot.scope.basis === "quarter" &&
    measureInfo(measure).nature === "flow" &&
    earlier !== null &&
    earlier !== "yearStart";
  return (isDifference ? [month, earlier] : [month]).flatMap((one) =>
    cellsIn(recordOf(snapshot.facts, county.code, one), measure),
  );
}

/** Of a total of 四上 that was not reported itself, those of the categories that are its sum. */
function cellsIn(record: FactsRecord | null, measure: Measure): readonly CellPlace[] {
  if (!record) return [];
  const field = ENTERPRISE_FIELDS.find((one) => measure === `enterprises.total.${one}`);
  if (!field || record.values.has(measure)) return listOf(record.cells.get(measure));
  return CATEGORY_IDS.flatMap((id) => listOf(record.cells.get(`enterprises.${id}.${field}`)));
}

/** The cells of what a notice prints for the whole region. */
export function cellsOfPrinted(
  { facts, region, periods }: Snapshot,
  measure: PrintedMeasure,
): readonly CellPlace[] {
  const month = periods[printedGroup(measure)]?.month;
  return listOf(month && printedValue(facts, region.code, month, measure)?.at);
}

function listOf(cells: Cells | null | undefined): readonly CellPlace[] {
  return [cells ?? []].flat();
}
