/**
 * Packages (打包) with their parts, and some contradictions for 数据质量. A part is counted in its
 * package, so the sums of the ledger are what they were; what is wrong stands in parts, and in
 * plans of later years.
 */
import { invariant } from "../../../src/lib/invariant";
import type { LedgerEntry, Project } from "../../../src/domain/ledger/project";
import { stageAt } from "../../../src/domain/ledger/stage";
import { type Month } from "../../../src/domain/facts/period";
import { LAST_YEAR } from "./units";
import { CONTRADICTIONS, PACKAGED } from "./traps";

/** The parts' shares of a package, in hundredths. */
const SHARES = [50, 30, 20] as const;
const SIGNS = ["一", "二", "三"] as const;

/** One unit's ledger with what belongs to it alone. `known`: its last report month. */
export function withPackages(
  code: string,
  entries: readonly LedgerEntry[],
  known: Month,
): readonly LedgerEntry[] {
  const altered = entries.map((entry) => ({
    ...entry,
    project: contradicted(code, entry.project, entries),
  }));
  if (!PACKAGED.includes(code)) return altered;
  const whole = altered.find(
    ({ project, issues }) => issues.length === 0 && canBePackage(project, known),
  );
  invariant(whole, "the unit has a project to be a package");
  return [...altered, ...partsOf(whole.project, code)];
}

function canBePackage(project: Project, known: Month): boolean {
  return (
    stageAt(project, known) === "building" &&
    project.redCard === null &&
    project.formerNames.length === 0 &&
    project.plans.some(({ year, investment }) => year === LAST_YEAR && investment > 10_000)
  );
}

function partsOf(whole: Project, code: string): LedgerEntry[] {
  return SHARES.map((share, index) => {
    const sign = SIGNS[index] ?? "";
    const part: Project = {
      ...whole,
      id: `${whole.id}-${index + 1}`,
      name: `${whole.name}（子项${sign}）`,
      totalInvestment: shareOf(whole.totalInvestment, share, 100),
      plans: whole.plans.map((plan) => ({
        ...plan,
        investment: shareOf(plan.investment, share, 100),
      })),
      invested: whole.invested.map(({ month, value }) => ({
        month,
        value: shareOf(value, share, 10),
      })),
      library: null,
      changes: [],
      partOf: whole.id,
    };
    const isLast = index === SHARES.length - 1;
    return { project: isLast ? wrongPart(part, code) : part, issues: [], revisions: [] };
  });
}

/** Each package's last part has something wrong. */
function wrongPart(part: Project, code: string): Project {
  const { invested } = part;
  switch (PACKAGED.indexOf(code)) {
    case 0:
      return { ...part, startPlanned: null, startActual: null, progressText: null, invested: [] };
    case 1: {
      const plans = part.plans.map((plan) => ({ ...plan, investment: 200 }));
      return { ...part, plans, totalInvestment: 200 * plans.length + 100 };
    }
    default:
      return { ...part, invested: invested.slice(0, -1) };
  }
}

function shareOf(value: number, share: number, step: number): number {
  return Math.round((value * share) / 100 / step) * step;
}

/** What is wrong, or has become, of single projects, where it changes no sum. */
function contradicted(code: string, project: Project, all: readonly LedgerEntry[]): Project {
  const { backwards, moved, merged, split, twin } = CONTRADICTIONS;
  const nth = (test: (candidate: Project) => boolean, at = 0) =>
    all.map((entry) => entry.project).filter(test)[at]?.id;
  const isListed = ({ plans }: Project) => plans.some(({ year }) => year === LAST_YEAR);
  const isPlain = (one: Project) => isListed(one) && one.formerNames.length === 0;
  const isGone = (one: Project) => !isListed(one);
  if (
    code === backwards &&
    project.id === nth((one) => (one.startPlanned ?? "") > `${LAST_YEAR + 1}-02`)
  )
    return { ...project, completionPlanned: `${LAST_YEAR + 1}-01-20` };
  if (code === moved.code && project.id === nth(isPlain))
    return { ...project, changes: [{ at: moved.at, kind: "moved", was: moved.from, of: [] }] };
  if (code === merged.code && project.id === nth(isPlain)) {
    const of = [nth(isGone), nth(isGone, 1)].filter((id) => id !== undefined);
    return { ...project, changes: [{ at: merged.at, kind: "merged", was: null, of }] };
  }
  if (code === split.code && project.id === nth(isPlain, 1)) {
    const of = [nth(isPlain, 2)].filter((id) => id !== undefined);
    return { ...project, changes: [{ at: split.at, kind: "split", was: null, of }] };
  }
  if (code === twin && project.id === nth(isPlain, 1)) {
    const first = all.find((entry) => entry.project.id === nth(isPlain));
    return { ...project, formerNames: first ? [first.project.name] : [] };
  }
  return project;
}
