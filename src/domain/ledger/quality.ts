/**
 * 数据质量: what the ledger says against itself, project by project. A finding is listed and nothing
 * else: no project is dropped and no number changed for it. How each is counted, in words:
 * wording/quality-words.ts.
 */
import { groupBy, isPresent, lastWhere } from "../../lib/array";
import { keysOf } from "../../lib/record";
import { type Month, yearOf } from "../facts/period";
import { type LedgerEntry, type Project, investedInAll } from "./project";
import { type LedgerRow, ledgerRows } from "./row";
import { isEnded } from "./stage";
import type { Policy } from "../facts/policy";

/**
 * 五不报, as far as it can be seen. 瞒报 cannot be seen from what was reported, and nothing here claims
 * it.
 */
export const REPORT_FAULT_WORD = {
  missed: "漏报",
  late: "迟报",
  wrong: "错报",
  double: "重报",
} as const;
export type ReportFault = keyof typeof REPORT_FAULT_WORD;

/**
 * The rules: the field that is looked at, and the fault of reporting that it is a sign of, if any.
 */
export const QUALITY_RULES = {
  notListed: { field: "plans", fault: "wrong" },
  noPlan: { field: "plans", fault: null },
  planAboveTotal: { field: "plans", fault: "wrong" },
  noStartDate: { field: "startPlanned", fault: null },
  noCompletionDate: { field: "completionPlanned", fault: null },
  completedNotStarted: { field: "startActual", fault: "wrong" },
  startAfterCompletion: { field: "startActual", fault: "wrong" },
  plannedBackwards: { field: "startPlanned", fault: "wrong" },
  investedAboveTotal: { field: "invested", fault: "wrong" },
  investedFalls: { field: "invested", fault: null },
  corrected: { field: "invested", fault: "wrong" },
  late: { field: "invested", fault: "late" },
  missed: { field: "invested", fault: "missed" },
  unknownCounty: { field: "county", fault: "wrong" },
  renamed: { field: "formerNames", fault: null },
  merged: { field: "changes", fault: null },
  mergedListed: { field: "changes", fault: "double" },
  split: { field: "changes", fault: null },
  splitListed: { field: "changes", fault: "double" },
  moved: { field: "county", fault: null },
  duplicate: { field: "name", fault: "double" },
  packageMissing: { field: "partOf", fault: null },
  packageCircle: { field: "partOf", fault: "wrong" },
} as const satisfies Readonly<Record<string, { field: keyof Project; fault: ReportFault | null }>>;
export type QualityRule = keyof typeof QUALITY_RULES;
export const QUALITY_RULE_IDS = keysOf(QUALITY_RULES);

export interface QualityFinding {
  readonly rule: QualityRule;
  readonly project: Pick<Project, "id" | "name" | "county">;
  /** The month that it is about, where it is about one. */
  readonly month: Month | null;
  /** What stands there: days, names and ids as text, 万元 as numbers; null: nothing. */
  readonly found: string | number | null;
  /** What it contradicts. */
  readonly against: string | number | null;
}

type Details = Partial<Pick<QualityFinding, "month" | "found" | "against">>;

/**
 * What is wrong in the ledger at a month, by rule in the order of the table, and by project in the
 * order given. `units`: the codes that the office has.
 */
export function ledgerQuality(
  entries: readonly LedgerEntry[],
  { month, policy, units }: { month: Month; policy: Policy; units: ReadonlySet<string> },
): readonly QualityFinding[] {
  const rows = ledgerRows(entries, month, policy);
  const known = knowledgeOf(rows, units);
  const findings = [
    ...rows.flatMap((row) => rowFindings(row, known)),
    ...entries.flatMap(({ project }) => notListed(project, { month, listed: known.byId })),
  ];
  const byRule = groupBy(findings, ({ rule }) => rule);
  return QUALITY_RULE_IDS.flatMap((rule) => byRule.get(rule) ?? []);
}

/** What one project must be compared with. */
interface Knowledge {
  readonly units: ReadonlySet<string>;
  readonly byId: ReadonlyMap<string, LedgerRow>;
  /** By name as it is compared: those listed under it, now or formerly. */
  readonly byName: ReadonlyMap<string, readonly LedgerRow[]>;
  /** Units of which any project has reported the month. */
  readonly reporting: ReadonlySet<string>;
  /** Packages of which any part has. */
  readonly packagesWithParts: ReadonlySet<string>;
}

function knowledgeOf(rows: readonly LedgerRow[], units: ReadonlySet<string>): Knowledge {
  const named = rows.flatMap((row) =>
    [row.project.name, ...row.project.formerNames].map((name) => ({ key: plainName(name), row })),
  );
  const reported = rows.filter(({ done }) => done !== null);
  return {
    units,
    byId: new Map(rows.map((row) => [row.project.id, row])),
    byName: new Map(
      [...groupBy(named, ({ key }) => key)].map(([key, own]) => [
        key,
        [...new Set(own.map(({ row }) => row))],
      ]),
    ),
    reporting: new Set(reported.map(({ project }) => project.county)),
    packagesWithParts: new Set(reported.map(({ countedIn }) => countedIn).filter(isPresent)),
  };
}

/** Letters and digits alone: brackets, blanks and widths are written this way and that. */
function plainName(name: string): string {
  return name.normalize("NFKC").replaceAll(/[^\p{L}\p{N}]/gu, "");
}

function rowFindings(row: LedgerRow, known: Knowledge): QualityFinding[] {
  const found = (rule: QualityRule, details: Details = {}) => finding(row.project, rule, details);
  const tests = [planFindings, dateFindings, investedFindings, originFindings];
  return tests.flatMap((test) => test(row, found, known));
}

type Found = (rule: QualityRule, details?: Details) => QualityFinding;

function finding({ id, name, county }: Project, rule: QualityRule, details: Details) {
  return {
    rule,
    project: { id, name, county },
    month: null,
    found: null,
    against: null,
    ...details,
  };
}

/** A report without a plan of that year: the project is not on the year's list. */
function notListed(
  project: Project,
  { month, listed }: { month: Month; listed: ReadonlyMap<string, unknown> },
): QualityFinding[] {
  if (listed.has(project.id)) return [];
  const value = project.invested.find((entry) => entry.month === month)?.value ?? 0;
  return value === 0 ? [] : [finding(project, "notListed", { month, found: value })];
}

function planFindings({ project, stage, planned }: LedgerRow, found: Found): QualityFinding[] {
  const { totalInvestment, kind } = project;
  const findings: QualityFinding[] = [];
  if (planned === 0 && kind !== "reserve" && !isEnded(stage)) findings.push(found("noPlan"));
  if (planned !== null && planned > totalInvestment)
    findings.push(found("planAboveTotal", { found: planned, against: totalInvestment }));
  return findings;
}

function dateFindings({ project, planned, stage }: LedgerRow, found: Found): QualityFinding[] {
  const { startPlanned, startActual, completionPlanned, completionActual } = project;
  const findings: QualityFinding[] = [];
  if (planned && startPlanned === null && startActual === null && !isEnded(stage))
    findings.push(found("noStartDate"));
  if (planned && startActual !== null && completionPlanned === null && !isEnded(stage))
    findings.push(found("noCompletionDate"));
  if (isEnded(stage) && startActual === null)
    findings.push(found("completedNotStarted", { against: completionActual }));
  if (startActual !== null && completionActual !== null && startActual > completionActual)
    findings.push(found("startAfterCompletion", { found: startActual, against: completionActual }));
  if (startPlanned !== null && completionPlanned !== null && startPlanned > completionPlanned)
    findings.push(found("plannedBackwards", { found: startPlanned, against: completionPlanned }));
  return findings;
}

function investedFindings(row: LedgerRow, found: Found, known: Knowledge): QualityFinding[] {
  const { project, month, planned, done, stage, revisions } = row;
  const { invested, totalInvestment } = project;
  const findings: QualityFinding[] = [];
  const whole = investedInAll(project);
  if (whole > totalInvestment)
    findings.push(found("investedAboveTotal", { found: whole, against: totalInvestment }));
  const year = String(yearOf(month));
  const own = invested.filter((entry) => entry.month.slice(0, 4) === year);
  for (const [index, { month: at, value }] of own.entries()) {
    const before = own[index - 1];
    if (before && value < before.value)
      findings.push(found("investedFalls", { month: at, found: value, against: before.value }));
  }
  for (const { month: at, value, was } of revisions.filter((it) => it.month.startsWith(year)))
    findings.push(
      was === null
        ? found("late", { month: at, found: value })
        : found("corrected", { month: at, found: value, against: was }),
    );
  // A unit that reports a package as one has nothing to say of its parts.
  const { countedIn } = row;
  const others =
    countedIn === null
      ? known.reporting.has(project.county)
      : known.packagesWithParts.has(countedIn);
  if (planned && done === null && !isEnded(stage) && others)
    findings.push(found("missed", { month }));
  return findings;
}

function originFindings(row: LedgerRow, found: Found, known: Knowledge): QualityFinding[] {
  const { project, countedIn } = row;
  const { county, formerNames, partOf, changes, name } = project;
  const findings: QualityFinding[] = [];
  if (!known.units.has(county)) findings.push(found("unknownCounty", { found: county }));
  if (formerNames.length > 0) findings.push(found("renamed", { found: formerNames.join("、") }));
  for (const { kind, was, of } of changes) {
    const listed = of.filter((id) => known.byId.has(id) && id !== project.id);
    if (kind === "moved") findings.push(found("moved", { found: county, against: was }));
    if (kind === "merged" || kind === "split")
      findings.push(
        listed.length > 0
          ? found(`${kind}Listed`, { against: listed.join("、") })
          : found(kind, { against: of.join("、") }),
      );
  }
  const twin = twinOf(row, known);
  if (twin) findings.push(found("duplicate", { found: name, against: twin.project.id }));
  if (partOf !== null && countedIn === null)
    findings.push(
      found(known.byId.has(partOf) ? "packageCircle" : "packageMissing", { found: partOf }),
    );
  return findings;
}

/**
 * The first other project of the same unit that is, or was, called as this one is. A package and
 * its parts are no twins, and neither is what was said to have been merged or split.
 */
function twinOf(row: LedgerRow, { byName }: Knowledge): LedgerRow | null {
  const { project } = row;
  const isRelated = (other: Project) =>
    other.partOf === project.id ||
    other.id === project.partOf ||
    project.changes.some(({ of }) => of.includes(other.id)) ||
    other.changes.some(({ of }) => of.includes(project.id));
  const others = byName.get(plainName(project.name)) ?? [];
  return lastWhere(
    [...others].reverse(),
    (other) =>
      other !== row && other.project.county === project.county && !isRelated(other.project),
  );
}
