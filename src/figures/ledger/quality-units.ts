/** 数据质量 by unit: whose findings, and of which of 五不报 each may be a sign. */
import { groupBy, sorted } from "../../lib/array";
import type { RegionCode } from "../../domain/facts/county";
import type { Snapshot } from "../../domain/facts/snapshot";
import { memberFinder } from "../../domain/ledger/concerns";
import { QUALITY_RULES, type QualityFinding, type ReportFault } from "../../domain/ledger/quality";
import type { QualityView } from "./quality";

export interface UnitFindings {
  /** Null: of no unit that the view has. */
  readonly code: RegionCode | null;
  readonly name: string;
  readonly faults: Readonly<Record<ReportFault, number>>;
  /** Signs of none of 五不报. */
  readonly others: number;
  readonly findings: number;
}

/** Units with findings, those with most first and else in display order; what is no unit's last. */
export function unitFindings(
  snapshot: Pick<Snapshot, "members" | "dataset">,
  { groups }: Pick<QualityView, "groups">,
): readonly UnitFindings[] {
  const unitOf = memberFinder(snapshot);
  const byUnit = groupBy(
    groups.flatMap(({ items }) => items),
    ({ project }) => unitOf(project.county),
  );
  const own = snapshot.members.regions.map((unit) =>
    countsOf(unit.code, unit.name, byUnit.get(unit) ?? []),
  );
  return [
    ...sorted(own, (a, b) => b.findings - a.findings),
    countsOf(null, "不在所列单位", byUnit.get(null) ?? []),
  ].filter(({ findings }) => findings > 0);
}

function countsOf(
  code: RegionCode | null,
  name: string,
  items: readonly QualityFinding[],
): UnitFindings {
  const faults = { missed: 0, late: 0, wrong: 0, double: 0 };
  let others = 0;
  for (const { rule } of items) {
    const { fault } = QUALITY_RULES[rule];
    if (fault === null) others += 1;
    else faults[fault] += 1;
  }
  return { code, name, faults, others, findings: items.length };
}
