/**
 * Regions and the units that report (县、市、区, 功能区, 直属). A code is opaque: zones and direct units have
 * none in GB/T 2260.
 */
import { sorted } from "../../lib/array";
import { MEASURE_GROUPS, type MeasureGroup } from "./measure";

declare const codeBrand: unique symbol;

/** 代码: `[A-Za-z0-9-]{1,32}`. Made only by `parseCode`. */
export type RegionCode = string & { readonly [codeBrand]: true };

/** The text as a region code, or null when it cannot be one. */
export function parseCode(text: string): RegionCode | null {
  return /^[A-Za-z0-9-]{1,32}$/.test(text) ? (text as RegionCode) : null;
}

export const REGION_KINDS = [
  "nation",
  "province",
  "prefecture",
  "county",
  "zone",
  "direct",
] as const;
export type RegionKind = (typeof REGION_KINDS)[number];

export interface Region {
  readonly code: RegionCode;
  readonly name: string;
  /**
   * 简称: the office's own, for where the name does not fit; none that another unit of the region
   * could be taken for.
   */
  readonly short: string | null;
  readonly parent: RegionCode | null;
  readonly kind: RegionKind;
  /** 顺序: the office's own display order; notices do not use code order. */
  readonly order: number;
  /** Measure groups that the unit reports at all; a group not in it is 不适用. */
  readonly reports: readonly MeasureGroup[];
}

/** The display groups of units, in the order every page, slide and wall uses. */
export const UNIT_GROUPS = ["county", "zone", "direct"] as const;
export type UnitGroup = (typeof UNIT_GROUPS)[number];

/** Which group a unit stands in. Prefectures under a province stand where counties do. */
export function unitGroupOf(kind: RegionKind): UnitGroup {
  if (kind === "zone" || kind === "direct") return kind;
  return "county";
}

/** 县（市、区） comes from policy: places write it differently. */
export function unitGroupLabel(group: UnitGroup, unitWord: string): string {
  const labels: Record<UnitGroup, string> = {
    county: unitWord,
    zone: "功能区",
    direct: "直属单位",
  };
  return labels[group];
}

/** The units directly below a region: group order first, then the office's order, then code. */
export function childrenOf(regions: readonly Region[], parent: RegionCode): Region[] {
  return sorted(
    regions.filter((region) => region.parent === parent),
    compareUnits,
  );
}

/** These units and all below them, at any depth. */
export function withBelow(
  regions: readonly Region[],
  codes: readonly string[],
): ReadonlySet<string> {
  const found = new Set<string>(codes);
  // A set that grows is walked to its end.
  for (const code of found)
    for (const child of regions) if (child.parent === code) found.add(child.code);
  return found;
}

/** Group order, then 顺序, then code: the order of units whose values are equal. */
export function compareUnits(a: Region, b: Region): number {
  const groups =
    UNIT_GROUPS.indexOf(unitGroupOf(a.kind)) - UNIT_GROUPS.indexOf(unitGroupOf(b.kind));
  return groups || a.order - b.order || (a.code < b.code ? -1 : 1);
}

/** Whether a unit reports a measure group at all. */
export function reportsGroup(region: Region, group: MeasureGroup): boolean {
  return region.reports.includes(group);
}

export const ALL_GROUPS: readonly MeasureGroup[] = MEASURE_GROUPS;
