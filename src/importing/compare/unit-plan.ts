/** The plan's lines of units' values. */
import { measureInfo, measureName } from "../../domain/facts/measure";
import { type Month, addMonths, monthLabel } from "../../domain/facts/period";
import { groupBy } from "../../lib/array";
import type { Draft, DraftValue } from "../draft/draft";
import { type History, historyOf } from "./history";
import { type PlanLine, type PlanRules, type Stored, type StoredValue, valueKey } from "./plan";
import { type ValueContext, passes } from "./value-checks";

export interface UnitPlan {
  readonly lines: readonly PlanLine[];
  readonly values: readonly DraftValue[];
}

/** What of a draft's values is new, changed, the same, refused; and what the store has beyond it. */
export function planUnits(
  draft: Draft,
  stored: Stored,
  { rules, ...given }: Omit<ValueContext, "history" | "confirmed"> & { rules: PlanRules },
): UnitPlan {
  const history = historyOf(withDraft(stored.values, draft.values));
  const before = historyOf(stored.values);
  const context: ValueContext = { ...given, history: before, confirmed: rules.confirmed };
  const lines: PlanLine[] = [];
  const values: DraftValue[] = [];
  for (const value of draft.values) {
    const was = before.at(value.unit, value.month, value.measure);
    const isKept = passes(value, { ...context, history: withOwnAims(before, history) });
    const kind = isKept
      ? was === null
        ? "new"
        : was === value.value
          ? "same"
          : "changed"
      : "refused";
    const { unit, month, measure } = value;
    lines.push({
      kind,
      about: { kind: "value", unit, month, measure },
      was,
      value: value.value,
      at: value.at[0],
    });
    if (isKept) values.push(value);
  }
  checkCompletions(values, context, history);
  sayMissing(draft, before, context);
  return { lines: [...lines, ...absent(draft, before)], values };
}

function withDraft(
  stored: readonly StoredValue[],
  values: readonly DraftValue[],
): readonly StoredValue[] {
  return [...stored, ...values];
}

/** What came before is the store's; a plan of this very month may be the file's. */
function withOwnAims(before: History, both: History): History {
  return { ...before, at: both.at };
}

/** More completed than started: for a sentence, since what was started earlier may be completed. */
function checkCompletions(
  values: readonly DraftValue[],
  context: ValueContext,
  history: History,
): void {
  for (const value of values) {
    if (value.measure !== "completions.done") continue;
    const starts = history.at(value.unit, value.month, "starts.done");
    if (starts === null || value.value <= starts) continue;
    context.problems.add({
      weight: "explain",
      kind: "completionsOverStarts",
      per: valueKey(value),
      at: value.at[0],
      say: (where) =>
        `${context.nameOf(value.unit)}${where}累计已竣工${value.value}个，多于累计已开工${starts}个。请核实，或写一句说明（如含往年开工）。`,
    });
  }
}

/** The values of the same month and measures that this file does not have. */
function absent(draft: Draft, before: History): readonly PlanLine[] {
  const own = new Set(draft.values.map(valueKey));
  const measures = new Set(draft.values.map(({ measure, month }) => `${month} ${measure}`));
  const months = [...new Set(draft.values.map(({ month }) => month))];
  return months.flatMap((month) =>
    before.of(month).flatMap((value): PlanLine[] => {
      if (own.has(valueKey(value)) || !measures.has(`${month} ${value.measure}`)) return [];
      const { unit, measure } = value;
      return [
        {
          kind: "absent",
          about: { kind: "value", unit, month, measure },
          was: value.value,
          value: null,
          at: null,
        },
      ];
    }),
  );
}

/** 漏报: a unit reported last month what this file has of others, and is not in it. */
function sayMissing(draft: Draft, before: History, { problems, nameOf }: ValueContext): void {
  if (draft.month === null || draft.values.length === 0) return;
  const last = before.monthBefore(draft.month);
  if (last === null) return;
  const own = draft.values.filter(({ month }) => month === draft.month);
  const groups = new Set(own.map(({ measure }) => measureInfo(measure).group));
  const here = new Set(own.map(({ unit }) => unit));
  const missing = before
    .of(last)
    .filter(({ unit, measure }) => groups.has(measureInfo(measure).group) && !here.has(unit))
    .filter(({ unit, measure }) => before.at(unit, draft.month ?? last, measure) === null);
  for (const [unit, values] of groupBy(missing, (value) => value.unit)) {
    const what = values
      .slice(0, 3)
      .map(({ measure }) => measureName(measure, "ytd"))
      .join("、");
    problems.add({
      weight: "hint",
      kind: "missing",
      per: unit,
      at: null,
      say: () =>
        `${nameOf(unit)}${monthLabel(last)}报了${what}，这次没有报（漏报）。请催报；没有报的不会当作零。`,
    });
  }
}

/** The last day on which a month's report is in time: of the month after it. */
export function dueDay(month: Month, reportingDay: number): string {
  return `${addMonths(month, 1)}-${String(reportingDay).padStart(2, "0")}`;
}
