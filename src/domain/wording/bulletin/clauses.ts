/**
 * Clauses joined to a paragraph: the period, of whom it speaks, what is said, who is missing. What
 * a reader still knows from the clause before is not said again: the period, the coverage while the
 * same units report, 未报 of neighbours; and who is missing stands once, at the end, where the same
 * units are missing from every clause.
 */
import { groupBy } from "../../../lib/array";
import { type Run, joinRuns, plain, runsText } from "./runs";
import { isPartial, partialWords, withSubject } from "./subject";
import { type Total, totalCoverage } from "../../facts/readings";
import { type Snapshot } from "../../facts/snapshot";

/** Something that is said with a number. */
export interface KnownClause {
  readonly span: string;
  /**
   * The sum that the clause begins with, where only part of the units report; null for a whole or a
   * printed figure.
   */
  readonly part: Total | null;
  /** The same of the sum that it ends with. */
  readonly endPart: Total | null;
  /** Without period, subject and coverage. */
  readonly runs: readonly Run[];
  /** 宁陵县、市直未报; empty where nobody is missing. */
  readonly missing: readonly Run[];
}

/** Something that nobody reported: 竣工项目 and 未报. */
export interface UnreportedClause {
  readonly span: string;
  readonly unreported: { readonly noun: string; readonly reason: string };
}

export type Clause = KnownClause | UnreportedClause;

/** Whether the clause says a number, not only that there is none. */
export function isKnown(clause: Clause): clause is KnownClause {
  return "runs" in clause;
}

/** The sum, where it has to be said to be over part of the units. */
export function partOf({
  total,
  printed,
}: {
  readonly total: Total;
  readonly printed: boolean;
}): Total | null {
  return !printed && isPartial(totalCoverage(total)) ? total : null;
}

/** Whether two sums are over the same units; null stands for the whole region. */
export function isSamePart(a: Total | null, b: Total | null): boolean {
  if (!a || !b) return a === b;
  return (
    a.reported.length === b.reported.length &&
    a.reported.every((county) => b.reported.includes(county))
  );
}

/** 1—9月，全州共有重点项目316个；…; without the 。 at the end. `mark` stands between clauses of one period. */
export function joinClauses(
  snapshot: Snapshot,
  clauses: readonly Clause[],
  mark: "；" | "，" = "；",
): Run[] {
  const merged = mergeUnreported(clauses);
  const shared = sharedMissing(merged);
  const parts = merged.map((clause, index) => {
    const before = merged[index - 1];
    // Another group of measures may stand at another month.
    const opening = before
      ? before.span === clause.span
        ? mark
        : `；${clause.span}，`
      : `${clause.span}，`;
    return [
      plain(opening),
      ...subjectRuns(snapshot, clause, before ?? null),
      ...saidRuns(clause, shared.length > 0),
    ];
  });
  return joinRuns([parts.flat(), shared], "；");
}

/** 全市; 全市已报9/10个单位合计; 已报9/10个单位合计; nothing where the clause before speaks of the same units. */
function subjectRuns(snapshot: Snapshot, clause: Clause, before: Clause | null): Run[] {
  const part = isKnown(clause) ? clause.part : null;
  const coverage = part ? [plain(`${partialWords(totalCoverage(part))}合计`)] : [];
  if (!before) return withSubject(snapshot, coverage, coverage.length > 0);
  const partBefore = isKnown(before) ? before.endPart : null;
  if (!isKnown(clause) || isSamePart(part, partBefore)) return [];
  return part ? coverage : [plain(snapshot.members.word)];
}

function saidRuns(clause: Clause, missingIsShared: boolean): Run[] {
  if (!isKnown(clause)) return [plain(`${clause.unreported.noun}${clause.unreported.reason}`)];
  return joinRuns([clause.runs, missingIsShared ? [] : clause.missing], "，");
}

/** Who is missing from each of several clauses alike; empty where that differs. */
function sharedMissing(clauses: readonly Clause[]): readonly Run[] {
  const missing = clauses.map((clause) => (isKnown(clause) ? clause.missing : []));
  const last = missing[missing.length - 1];
  if (!last || missing.length < 2) return [];
  return missing.every((runs) => runsText(runs) === runsText(last)) ? last : [];
}

/** 新开工项目未报 and 竣工项目未报 beside each other are 新开工项目、竣工项目未报. */
function mergeUnreported(clauses: readonly Clause[]): Clause[] {
  // A clause with a number stands alone, and keeps what stands before it apart from what stands
  // after.
  const keyOf = (clause: Clause) => {
    if (isKnown(clause)) return clause;
    const knownBefore = clauses.slice(0, clauses.indexOf(clause)).filter(isKnown).length;
    return `${knownBefore} ${clause.span} ${clause.unreported.reason}`;
  };
  return [...groupBy(clauses, keyOf).values()].flatMap((group) => {
    const [first] = group;
    if (!first || isKnown(first)) return group;
    const noun = group
      .flatMap((clause) => (isKnown(clause) ? [] : [clause.unreported.noun]))
      .join("、");
    return [{ ...first, unreported: { ...first.unreported, noun } }];
  });
}
