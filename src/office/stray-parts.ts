/** What no check against what stands is needed for: a content that is not of its place, or no report. */
import { MOST_REPORTED, canBeNegative, measureInfo, measureName } from "../domain/facts/measure";
import { monthLabel } from "../domain/facts/period";
import { TABLE_GROUPS, TABLE_WORD } from "../domain/submissions/tables";
import { withoutBlankEnds } from "../lib/blank-ends";
import type { ImportedProject } from "./imported";
import type { SubmissionContent, SubmissionPlace } from "./submission";

/**
 * What in a content does not belong to its place: another unit's, another month's, another table's; and
 * numbers that no report can hold. As Chinese sentences.
 */
export function strayParts(
  { values, projects }: SubmissionContent,
  { unit, month, table }: SubmissionPlace,
): readonly string[] {
  const groups = TABLE_GROUPS[table];
  const isStray = (value: (typeof values)[number]) =>
    value.unit !== unit ||
    value.month !== month ||
    !groups.includes(measureInfo(value.measure).group);
  const later = projects.some(
    (project) => project.unit !== unit || project.invested.some(({ month: of }) => of > month),
  );
  return [
    ...(values.some(isStray) ? ["内容里有不属于这个单位、这个月或这张表的数。"] : []),
    ...(later ? ["内容里有别的单位的项目，或晚于这个月的投资。"] : []),
    ...(table !== "ledger" && projects.length > 0 ? [`${TABLE_WORD[table]}里不能有项目。`] : []),
    ...(projects.some(({ name }) => withoutBlankEnds(name) === "")
      ? ["有的项目没有名称，请写上（空格不算）。"]
      : []),
    ...(new Set(values.map(({ measure }) => measure)).size < values.length
      ? ["同一个指标填了两次。"]
      : []),
    ...(new Set(projects.map(({ id }) => id)).size < projects.length
      ? ["同一个项目填了两次。"]
      : []),
    ...values.flatMap(({ measure, value }) =>
      wrongNumber(measureName(measure, "ytd"), value, canBeNegative(measure)),
    ),
    ...projects.flatMap(wrongAmounts),
  ];
}

/** Whoever wrote it: a form and a workbook were held to the same before. */
function wrongNumber(what: string, value: number, canFall: boolean): readonly string[] {
  if (Math.abs(value) > MOST_REPORTED) return [`${what}的数太大了（${value}），请核实单位。`];
  return value < 0 && !canFall ? [`${what}不能是负数（${value}）。`] : [];
}

function wrongAmounts({ name, fields, plans, invested }: ImportedProject): readonly string[] {
  const of = `「${name.slice(0, 40)}」`;
  return [
    ...wrongNumber(`${of}总投资`, fields.totalInvestment ?? 0, false),
    ...plans.flatMap(({ year, investment }) =>
      wrongNumber(`${of}${year}年计划投资`, investment, false),
    ),
    ...invested.flatMap(({ month, value }) =>
      wrongNumber(`${of}${monthLabel(month)}累计完成投资`, value, true),
    ),
  ];
}
