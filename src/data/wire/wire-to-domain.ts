/**
 * Wire → domain, for an answer that fits: the values as they are. What stands instead where
 * something does not fit is parse.ts's.
 */
import * as z from "zod/mini";
import { ALL_GROUPS, type Region } from "../../domain/facts/county";
import { DEFAULT_TIME_ZONE, type Dataset, type Source } from "../../domain/facts/dataset";
import { type FactsRecord, type Printed, type PrintedMeasure } from "../../domain/facts/facts";
import {
  MEASURES,
  MEASURE_GROUPS,
  type Measure,
  canBeNegative,
  measureInfo,
  parseMeasure,
} from "../../domain/facts/measure";
import { measureValues } from "../../domain/facts/measure-values";
import { DEFAULT_POLICY, type Policy, paceCurve } from "../../domain/facts/policy";
import type { PublishedVersion } from "../../domain/facts/version";
import { valueAt } from "../../lib/record";
import { ContractError } from "./contract-error";
import { type WireDataset, type WireFacts, type WireFactsRecord, policySchemas } from "./wire";
import { toCode, toMonth } from "./wire-values";
import { RATE_IDS } from "../../domain/rates/rates";

/** The data set with the parts that are decided apart. */
export function toDataset(
  wire: WireDataset,
  parts: Pick<Dataset, "months" | "policy" | "regions" | "problems">,
): Dataset {
  const {
    id,
    title,
    mode,
    revision,
    generatedAt,
    timeZone,
    root,
    source,
    sources,
    campaigns,
    ledger,
    version,
    work,
  } = wire;
  return {
    id,
    title,
    mode,
    revision,
    generatedAt,
    timeZone: timeZone ?? DEFAULT_TIME_ZONE,
    root: toCode(root),
    sourceTitle: source,
    sources: (sources ?? []).map(toSource),
    campaigns: (campaigns ?? []).map((campaign) => ({
      ...campaign,
      projects: campaign.projects ?? null,
    })),
    hasLedger: ledger ?? false,
    version: version ? toVersion(version) : null,
    hasWork: work ?? false,
    ...parts,
  };
}

function toVersion(wire: NonNullable<WireDataset["version"]>): PublishedVersion {
  const { name, note, corrections } = wire;
  return { ...wire, name: name || null, note: note || null, corrections: corrections ?? null };
}

/** A region below another, or at the top. */
export function toRegion({
  code,
  name,
  short,
  parent,
  kind,
  order,
  reports,
}: WireDataset["regions"][number]): Region {
  return {
    code: toCode(code),
    name,
    short: short ?? null,
    parent: parent === null ? null : toCode(parent),
    kind,
    order,
    reports: reports ?? ALL_GROUPS,
  };
}

function toSource(wire: NonNullable<WireDataset["sources"]>[number]): Source {
  const { id, title, document, months, groups, count, note } = wire;
  return {
    id,
    title,
    document: document ?? null,
    months: months.map(toMonth),
    groups,
    count: count ?? null,
    note: note ?? null,
  };
}

/**
 * Each group's measures with their paths inside it, split once: an answer may hold thousands of
 * records.
 */
const PATHS = MEASURE_GROUPS.map((group) => ({
  group,
  measures: MEASURES.filter((measure) => measureInfo(measure).group === group).map((measure) => ({
    measure,
    path: measure.split(".").slice(1),
  })),
}));

/** A record as the API writes it. */
export function toRecord(wire: WireFactsRecord): FactsRecord {
  const values: [Measure, number][] = [];
  for (const { group, measures } of PATHS) {
    const part = wire[group];
    if (!part) continue;
    for (const { measure, path } of measures) {
      const value = valueAt(part, path);
      if (typeof value === "number") values.push([measure, value]);
    }
  }
  return {
    county: toCode(wire.county),
    month: toMonth(wire.month),
    source: wire.source ?? null,
    values: measureValues(values),
    precision: byMeasure(wire.precision),
    cells: byMeasure(wire.cells),
  };
}

/** Of nearly all records: a map for each would take as much room as some of their values. */
const NOTHING = new Map<Measure, never>();

/** What is said of values by path; paths that nobody knows are not there. */
function byMeasure<Value>(
  wire: Readonly<Record<string, Value>> | null | undefined,
): ReadonlyMap<Measure, Value> {
  const entries = Object.entries(wire ?? {}).flatMap(([path, value]) => {
    const measure = parseMeasure(path);
    return measure ? [[measure, value] as const] : [];
  });
  return entries.length === 0 ? NOTHING : new Map(entries);
}

/**
 * Null where nobody knows the measure. Only rates have decimals: money is whole 万元, counts and
 * ranks are whole.
 */
export function toPrinted(
  item: NonNullable<WireFacts["printed"]>[number],
  index: number,
): Printed | null {
  const measure = toPrintedMeasure(item.measure);
  if (!measure) return null;
  const { value, precision, source, at } = item;
  const isRate = measure.startsWith("rate.");
  if (!isRate && !Number.isSafeInteger(value))
    throw new ContractError(`printed[${index}].value 应为整数，收到${value}。`);
  if (value < 0 && !isRate && !canBeNegative(measure))
    throw new ContractError(`printed[${index}].value 应为不小于0的整数，收到${value}。`);
  return {
    region: toCode(item.county),
    month: toMonth(item.month),
    measure,
    value,
    precision: precision ?? 1,
    source: source ?? null,
    at: at ?? null,
  };
}

/** The path as what a printed value can be of, or null. */
export function toPrintedMeasure(path: string): PrintedMeasure | null {
  const rate = RATE_IDS.find((id) => path === `rate.${id}`);
  if (rate) return `rate.${rate}`;
  return path === "rank.investment" ? path : parseMeasure(path);
}

/** The rules member by member; the wrong ones stand at their defaults. */
export function readPolicy(wire: Record<string, unknown>): { policy: Policy; wrong: string[] } {
  const wrong: string[] = [];
  const member = <Schema extends z.core.$ZodType>(
    name: keyof typeof policySchemas,
    schema: Schema,
  ): z.output<Schema> | null => {
    if (wire[name] === undefined || wire[name] === null) return null;
    const result = z.safeParse(schema, wire[name]);
    if (result.success) return result.data;
    wrong.push(name);
    return null;
  };
  const curve = member("timeProgress", policySchemas.timeProgress);
  const policy: Policy = {
    timeProgress: curve ? paceCurve(curve) : DEFAULT_POLICY.timeProgress,
    completionDenominator:
      member("completionDenominator", policySchemas.completionDenominator) ??
      DEFAULT_POLICY.completionDenominator,
    lamp: member("lamp", policySchemas.lamp) ?? DEFAULT_POLICY.lamp,
    lampAgainst: member("lampAgainst", policySchemas.lampAgainst) ?? DEFAULT_POLICY.lampAgainst,
    lampFor: member("lampFor", policySchemas.lampFor) ?? DEFAULT_POLICY.lampFor,
    rankGroups: member("rankGroups", policySchemas.rankGroups) ?? DEFAULT_POLICY.rankGroups,
    monthFrom: member("monthFrom", policySchemas.monthFrom) ?? DEFAULT_POLICY.monthFrom,
    unitWord: member("unitWord", policySchemas.unitWord) ?? DEFAULT_POLICY.unitWord,
    regionWord: member("regionWord", policySchemas.regionWord) ?? DEFAULT_POLICY.regionWord,
  };
  return { policy, wrong };
}
