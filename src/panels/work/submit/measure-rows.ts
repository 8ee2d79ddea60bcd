/** The rows of 月报 and 四上企业: which measures, under which heads, and what stood last month. */
import { CATEGORIES } from "../../../domain/facts/enterprise";
import { GROUP_WORD, MEASURES, type Measure, measureInfo } from "../../../domain/facts/measure";
import { addMonths, monthNumber } from "../../../domain/facts/period";
import { TABLE_GROUPS } from "../../../domain/submissions/tables";
import { valueKey } from "../../../importing/compare/plan";
import { groupBy } from "../../../lib/array";
import type { OfficeAgainst } from "../../../office/stored";
import type { SubmissionPlace } from "../../../office/submission";

export interface MeasureRow {
  readonly measure: Measure;
  /** Below its head: 累计新增 of 规上工业. */
  readonly name: string;
  /** With its head, as it is called everywhere. */
  readonly fullName: string;
}

export interface MeasureGroupRows {
  readonly head: string;
  readonly rows: readonly MeasureRow[];
}

/** All measures of a table, in the order of the board. */
export function measureGroups({
  table,
}: Pick<SubmissionPlace, "table">): readonly MeasureGroupRows[] {
  const groups = TABLE_GROUPS[table];
  const own = MEASURES.filter((measure) => groups.includes(measureInfo(measure).group));
  return [...groupBy(own, headOf)].map(([head, measures]) => ({
    head,
    rows: measures.map((measure) => {
      const { name, group } = measureInfo(measure);
      // 规上工业累计新增 below 规上工业.
      return {
        measure,
        fullName: name,
        name: group === "enterprises" ? name.replace(wordOf(measure), "") : name,
      };
    }),
  }));
}

/** The measures of a table in the order of their rows. */
export function tableMeasures(place: Pick<SubmissionPlace, "table">): readonly Measure[] {
  return measureGroups(place).flatMap(({ rows }) => rows.map(({ measure }) => measure));
}

function headOf(measure: Measure): string {
  const { group } = measureInfo(measure);
  if (group !== "enterprises") return GROUP_WORD[group];
  // Of all five: the table itself is called 四上企业.
  return isTotal(measure) ? `${GROUP_WORD.enterprises}合计` : wordOf(measure);
}

/** What the name of a measure of enterprises begins with. */
function wordOf(measure: Measure): string {
  const category = CATEGORIES.find(({ id }) => measure.startsWith(`enterprises.${id}.`));
  return category?.full ?? GROUP_WORD.enterprises;
}

function isTotal(measure: Measure): boolean {
  return measure.startsWith("enterprises.total.");
}

/** What stood a month before, in the same year: a new year begins anew. Null: 未报, or January. */
export function lastMonthValue(
  { values }: Pick<OfficeAgainst, "values">,
  { unit, month }: SubmissionPlace,
  measure: Measure,
): number | null {
  if (monthNumber(month) === 1) return null;
  return values.get(valueKey({ unit, month: addMonths(month, -1), measure }))?.value ?? null;
}

/** Whether a measure is the year's plan or target, which the months of a year share. */
export function isYearsAim(measure: Measure): boolean {
  return /\.(?:planned|target)$/.test(measure);
}
