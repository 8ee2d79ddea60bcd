/**
 * What of a figure over time is shown: lines that the key has switched off and quarters outside of
 * the brush are left out.
 */
import { isPresent, lastWhere } from "../../lib/array";
import type { TrendBody, TrendLine, TrendPanel } from "../../figures/figure";

/**
 * An entry of the key: a line of all panels, or lines that say the same of one year after the
 * other.
 */
export interface LineChoice {
  readonly key: string;
  readonly name: string;
  readonly role: TrendLine["role"];
}

/** What is asked about first. */
const ORDER = [
  "current",
  "unit",
  "previous",
  "earliest",
  "plan",
  "pace",
] as const satisfies readonly TrendLine["role"][];
/** Of lines that are drawn anew each year. */
const EVERY_YEAR: Partial<Record<TrendLine["role"], string>> = {
  current: "完成",
  plan: "计划",
  pace: "序时应完成",
};

/** What the key offers to switch, what is asked about first. */
export function lineChoices({ panels }: TrendBody): LineChoice[] {
  const choices = new Map<string, LineChoice>();
  for (const panel of panels) {
    for (const line of panel.lines.filter(({ points }) => points.some(isPresent))) {
      const key = choiceOf(line, panel);
      choices.set(key, {
        key,
        name: key === line.key ? line.name : (EVERY_YEAR[line.role] ?? line.name),
        role: line.role,
      });
    }
  }
  return [...choices.values()].sort((a, b) => ORDER.indexOf(a.role) - ORDER.indexOf(b.role));
}

/** Its role where the panel has several lines of that one, year after year. */
function choiceOf({ key, role }: TrendLine, { lines }: TrendPanel): string {
  return EVERY_YEAR[role] !== undefined && lines.filter((line) => line.role === role).length > 1
    ? role
    : key;
}

/** The first and the last quarter shown, counted from 0. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

/** The figure without the lines that are hidden and the quarters outside the span. */
export function shownOf(body: TrendBody, hidden: readonly string[], span: Span | null): TrendBody {
  const { first, last } = span ?? { first: 0, last: body.categories.length - 1 };
  const current =
    body.current === null || body.current < first || body.current > last
      ? null
      : body.current - first;
  return {
    ...body,
    categories: body.categories.slice(first, last + 1),
    current,
    panels: body.panels.map((panel) => ({
      ...panel,
      lines: panel.lines
        .filter((line) => !hidden.includes(choiceOf(line, panel)))
        .map((line) => cut(line, { first, last })),
    })),
  };
}

/** Its label stands only where its end does: it is the value of that point. */
function cut(line: TrendLine, { first, last }: Span): TrendLine {
  const end = lastWhere([...line.points.keys()], (index) => isPresent(line.points[index])) ?? -1;
  return {
    ...line,
    points: line.points.slice(first, last + 1),
    endLabel: end >= first && end <= last ? line.endLabel : null,
  };
}
