/**
 * What can stand behind a difference between a unit's reported figures and its ledger: findings that
 * touch the same measure. Candidates and no more: nothing is added up here.
 */
import { groupBy } from "../../lib/array";
import type { RegionCode } from "../facts/county";
import type { Measure } from "../facts/measure";
import type { Month } from "../facts/period";
import { QUALITY_RULE_IDS, type QualityFinding, type QualityRule } from "./quality";

/** Whether a project is the unit's, and whether it counts once. */
const WHO: readonly QualityRule[] = [
  "notListed",
  "unknownCounty",
  "merged",
  "mergedListed",
  "split",
  "splitListed",
  "moved",
  "duplicate",
  "packageMissing",
  "packageCircle",
];

/** What else can change a measure of those that are compared with the ledger. */
const ALSO: Readonly<Partial<Record<Measure, readonly QualityRule[]>>> = {
  "projects.total": [],
  "projects.totalInvestment": ["planAboveTotal", "investedAboveTotal"],
  "investment.planned": ["noPlan", "planAboveTotal"],
  "investment.done": ["investedFalls", "corrected", "late", "missed"],
  "starts.planned": ["noStartDate", "plannedBackwards"],
  "starts.done": ["noStartDate", "completedNotStarted", "startAfterCompletion"],
  "completions.planned": ["noCompletionDate", "plannedBackwards"],
  "completions.done": ["startAfterCompletion"],
};

export interface PossibleCause {
  readonly rule: QualityRule;
  /** At least one. */
  readonly findings: readonly QualityFinding[];
}

/**
 * By rule, in the order of the rules. `findings` are those of all units: a project that moved away
 * or that no unit claims can be missing here. Cumulative values are about their own month alone.
 */
export function possibleCauses(
  measure: Measure,
  findings: readonly QualityFinding[],
  { unit, month }: { unit: RegionCode; month: Month },
): readonly PossibleCause[] {
  const rules = new Set([...WHO, ...(ALSO[measure] ?? [])]);
  const own = findings.filter(
    (finding) =>
      rules.has(finding.rule) &&
      touches(finding, unit) &&
      (finding.month === null || finding.month === month),
  );
  const byRule = groupBy(own, ({ rule }) => rule);
  return QUALITY_RULE_IDS.flatMap((rule) => {
    const found = byRule.get(rule);
    return found ? [{ rule, findings: found }] : [];
  });
}

function touches({ rule, project, against }: QualityFinding, unit: RegionCode): boolean {
  return (
    project.county === unit || rule === "unknownCounty" || (rule === "moved" && against === unit)
  );
}
