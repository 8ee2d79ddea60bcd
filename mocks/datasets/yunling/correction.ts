/**
 * The downward revision of 柘岭县: a slow month, and one large project whose October figure was filed
 * too high and then corrected.
 */
import { type Month } from "../../../src/domain/facts/period";
import { investedBy } from "../../../src/domain/ledger/project";
import { invariant } from "../../../src/lib/invariant";
import type { Draft } from "./draft";
import { CORRECTED } from "./traps";

/** How much of the usual month's work is done in the corrected month. */
const SLOW = 0.12;

/**
 * Makes the unit's investment of one month less than that of the month before, and keeps what was
 * filed first as a revision.
 */
export function correctDownwards(drafts: readonly Draft[]): void {
  const { before, month, fallWan, reportedAt } = CORRECTED;
  const largest = drafts.reduce((a, b) => (valueAt(b, before) > valueAt(a, before) ? b : a));
  const wasFiled = valueAt(largest, month);
  for (const draft of drafts) {
    const step = valueAt(draft, month) - valueAt(draft, before);
    setValue(draft, month, valueAt(draft, before) + Math.round((step * SLOW) / 10) * 10);
  }
  const excess = sumAt(drafts, month) - sumAt(drafts, before) + fallWan;
  const value = valueAt(largest, month) - excess;
  invariant(value > 0, "the corrected project is large enough");
  setValue(largest, month, value);
  largest.revisions.push({ month, value, was: wasFiled, reportedAt });
}

function valueAt({ project }: Draft, month: Month): number {
  return investedBy(project, month) ?? 0;
}

function sumAt(drafts: readonly Draft[], month: Month): number {
  return drafts.reduce((sum, draft) => sum + valueAt(draft, month), 0);
}

function setValue({ project }: Draft, month: Month, value: number): void {
  project.invested = project.invested.map((entry) =>
    entry.month === month ? { month, value } : entry,
  );
}
