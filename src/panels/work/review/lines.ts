/** What a submission says, number by number: last month's, what stands, what was sent in. */
import {
  type Month,
  addMonths,
  monthLabel,
  monthNumber,
  parseMonth,
} from "../../../domain/facts/period";
import { formatCount } from "../../../domain/numbers/format";
import {
  type ChangeKind,
  type Plan,
  type PlanLine,
  valueKey,
} from "../../../importing/compare/plan";
import { lineWords, valueWords } from "../../../importing/review/line-words";
import { leavingProjects } from "../../../office/leaving-projects";
import { clearedBy } from "../../../office/submission";
import type { OpenedSubmission } from "../../../office/submission-opened";
import { sorted } from "../../../lib/array";

/**
 * `cleared`: it stands, is not in the table, and will be 未报 once that is accepted. Of projects that are
 * not in it: `leaving` the board, or `staying` as other reports have told them.
 */
export type LineKind = ChangeKind | "cleared" | "leaving" | "staying";

export interface ReviewedLine {
  readonly key: string;
  readonly kind: LineKind;
  readonly what: string;
  /** Last month's of the same year, or 未报; null where there can be none. */
  readonly last: string | null;
  readonly was: string | null;
  readonly value: string | null;
  /** Of what was sent in, against last month: ▲1,200万元, 持平; null where either is missing. */
  readonly change: string | null;
}

export const KIND_WORD: Readonly<Record<LineKind, string>> = {
  refused: "拦截",
  cleared: "变为未报",
  changed: "变更",
  new: "新增",
  absent: "这次没有",
  leaving: "离开看板",
  staying: "沿用已报的",
  same: "不变",
};
/** What needs a look first. */
const ORDER: readonly LineKind[] = [
  "refused",
  "leaving",
  "cleared",
  "changed",
  "new",
  "absent",
  "staying",
  "same",
];

/** The lines, those that change something first. */
export function reviewedLines(
  plan: Pick<Plan, "lines" | "projects">,
  opened: Pick<OpenedSubmission, "against" | "projects" | "onlyHere" | "place" | "content">,
): readonly ReviewedLine[] {
  const leaving = leavingProjects(opened, plan);
  const ids = new Set<string>(leaving.map(({ id }) => id));
  const planned = plan.lines.flatMap((line): ReviewedLine[] => {
    const { kind, about } = line;
    if (kind !== "absent" || about.kind !== "project") return [reviewedLine(line, kind, opened)];
    return ids.has(about.id) ? [] : [reviewedLine(line, "staying", opened)];
  });
  const left = leaving.map(({ id, name, county: unit }) => {
    const about = { kind: "project", id, unit, name } as const;
    const line: PlanLine = { kind: "absent", about, was: name, value: null, at: null };
    return reviewedLine(line, "leaving", opened);
  });
  return sorted(
    [...planned, ...left, ...clearedLines(opened)],
    (a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind),
  );
}

function clearedLines(opened: Parameters<typeof reviewedLines>[1]): readonly ReviewedLine[] {
  const { against, place, content } = opened;
  return clearedBy(against, place, content).map((value) => {
    const was = against.values.get(valueKey(value))?.value ?? null;
    const about = { kind: "value", ...value } as const;
    return reviewedLine({ kind: "absent", about, was, value: null, at: null }, "cleared", opened);
  });
}

function reviewedLine(
  line: PlanLine,
  kind: LineKind,
  opened: Pick<OpenedSubmission, "against" | "projects" | "place">,
): ReviewedLine {
  const { was, value, about } = line;
  const last = lastOf(line, opened);
  const words = (said: string | number | null) => (said === null ? null : valueWords(line, said));
  return {
    key: `${about.kind} ${keyOf(about)}`,
    kind,
    what: withoutMonth(lineWords(line), opened.place.month),
    last: words(last) ?? lastUnreported(about),
    was: words(was),
    value: words(value),
    change: changeWords(line, last),
  };
}

/** 未报 where a month before of the same year could have a value; else nothing is said. */
function lastUnreported(about: PlanLine["about"]): string | null {
  if (about.kind === "value") return monthBefore(about.month) && "未报";
  if (about.kind !== "field" || !about.field.startsWith("invested ")) return null;
  const of = parseMonth(about.field.slice("invested ".length));
  return of && monthBefore(of) && "未报";
}

/** The page says of which month it is. */
function withoutMonth(words: string, month: Month): string {
  const told = `（${monthLabel(month)}）`;
  return words.endsWith(told) ? words.slice(0, -told.length) : words;
}

function keyOf(about: PlanLine["about"]): string {
  if (about.kind === "value") return valueKey(about);
  return about.kind === "field" ? `${about.id} ${about.field}` : about.id;
}

function changeWords(line: PlanLine, last: number | null): string | null {
  if (last === null || typeof line.value !== "number") return null;
  const change = line.value - last;
  if (change === 0) return "持平";
  return `${change > 0 ? "▲" : "▼"}${valueWords(line, Math.abs(change))}`;
}

function lastOf(
  { about }: PlanLine,
  { against, projects }: Pick<OpenedSubmission, "against" | "projects">,
): number | null {
  if (about.kind === "value") {
    const month = monthBefore(about.month);
    const { unit, measure } = about;
    return month && (against.values.get(valueKey({ unit, month, measure }))?.value ?? null);
  }
  if (about.kind !== "field" || !about.field.startsWith("invested ")) return null;
  const of = parseMonth(about.field.slice("invested ".length));
  const month = of && monthBefore(of);
  const project = projects.find(({ id }) => id === about.id);
  return project?.invested.find((own) => own.month === month)?.value ?? null;
}

/** Null in January: sums begin anew. */
function monthBefore(month: Month): Month | null {
  return monthNumber(month) === 1 ? null : addMonths(month, -1);
}

/** 变更2，新增1，不变5: how many of each, those that there are. */
export function kindCounts(lines: readonly ReviewedLine[]): string {
  return ORDER.flatMap((kind) => {
    const count = lines.filter((line) => line.kind === kind).length;
    return count === 0 ? [] : [`${KIND_WORD[kind]}${formatCount(count)}`];
  }).join("，");
}
