/**
 * Which sums of the ledger were retold. A month's sums grow with every project and date that is
 * added: what was said of the projects then still stands, and is no 更正.
 */
import type { WireFacts } from "../../data/wire/wire";
import type { Correction } from "../../domain/facts/corrections";
import { MEASURE_GROUPS, measureInfo } from "../../domain/facts/measure";
import type { Month } from "../../domain/facts/period";
import type { Policy } from "../../domain/facts/policy";
import type { Project } from "../../domain/ledger/project";
import { ledgerSums } from "../../importing/draft/ledger-sums";
import { ledgerSourceId } from "../../office/content-ledger";

/** A board's facts, with the projects that some of them may be the sums of. */
export interface SummedBoard {
  readonly facts: WireFacts;
  readonly projects: () => Promise<readonly Project[]>;
}

/**
 * The corrections without those sums of the ledger, before and after, that differ only by what was
 * not told before: projects, dates, plans, months. `policy`: the rules of now, for both.
 */
export async function withoutGrown(
  corrections: readonly Correction[],
  { was, is, policy }: { was: SummedBoard; is: SummedBoard; policy: Policy },
): Promise<readonly Correction[]> {
  const [summedBefore, summedNow] = [summedGroups(was.facts), summedGroups(is.facts)];
  const isSum = ({ month, measure, now }: Correction) => {
    const key = `${month} ${measureInfo(measure).group}`;
    return now !== null && summedBefore.has(key) && summedNow.has(key);
  };
  const months = new Set(corrections.filter(isSum).map(({ month }) => month));
  if (months.size === 0) return corrections;
  const before = await was.projects();
  const same = asToldBefore(await is.projects(), before);
  const retold = new Set(
    [...months].flatMap((month) => differing(before, same, { month, policy })),
  );
  return corrections.filter((own) => !isSum(own) || retold.has(keyOf(own)));
}

/** Groups of a month that the ledger is summed for; of such no unit reports its own. */
export function summedGroups({ facts }: WireFacts): ReadonlySet<string> {
  return new Set(
    facts.flatMap((record) =>
      record.source === ledgerSourceId(record.month)
        ? MEASURE_GROUPS.flatMap((group) => (record[group] ? [`${record.month} ${group}`] : []))
        : [],
    ),
  );
}

/** The projects that were there, with what is told now of what was told then. */
function asToldBefore(now: readonly Project[], before: readonly Project[]): readonly Project[] {
  const known = new Map(before.map((project) => [project.id, project]));
  return now.flatMap((project) => {
    const was = known.get(project.id);
    return was ? [sameParts(project, was)] : [];
  });
}

function sameParts(now: Project, was: Project): Project {
  const months = new Set(was.invested.map(({ month }) => month));
  return {
    ...now,
    startPlanned: was.startPlanned && now.startPlanned,
    startActual: was.startActual && now.startActual,
    completionPlanned: was.completionPlanned && now.completionPlanned,
    completionActual: was.completionActual && now.completionActual,
    plans: now.plans.flatMap((plan) => {
      const planned = was.plans.find(({ year }) => year === plan.year);
      return planned ? [{ ...plan, curve: planned.curve && plan.curve }] : [];
    }),
    invested: now.invested.filter(({ month }) => months.has(month)),
  };
}

/** The sums that differ in a month, also those of one side only. */
function differing(
  before: readonly Project[],
  now: readonly Project[],
  { month, policy }: { readonly month: Month; readonly policy: Policy },
): readonly string[] {
  const sumsOf = (projects: readonly Project[]) =>
    new Map(ledgerSums(projects, month, policy).map((sum) => [keyOf(sum), sum.value]));
  const [was, is] = [sumsOf(before), sumsOf(now)];
  return [...new Set([...was.keys(), ...is.keys()])].filter((key) => was.get(key) !== is.get(key));
}

function keyOf({ unit, month, measure }: Omit<Correction, "was" | "now">): string {
  return `${unit} ${month} ${measure}`;
}
