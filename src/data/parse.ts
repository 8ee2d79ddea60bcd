/** Wire → domain: the only place where a response becomes typed facts. What doesn't fit is refused with the path of the wrong field. */
import * as z from "zod/mini";
import { isPresent, sorted } from "../lib/array";
import { invariant } from "../lib/invariant";
import { ALL_GROUPS, type Region, type RegionCode, parseCode } from "../domain/county";
import type { Dataset, Source } from "../domain/dataset";
import { PRINTED_RATES, type Facts, type FactsRecord, type Printed, type PrintedMeasure, createFacts } from "../domain/facts";
import { MEASURES, MEASURE_GROUPS, type Measure, measureInfo, parseMeasure } from "../domain/measure";
import { type Month, parseMonth } from "../domain/period";
import { DEFAULT_POLICY, type Policy, paceCurve } from "../domain/policy";
import { type WireDataset, type WireFacts, type WireFactsRecord, datasetSchema, factsSchema, policySchemas } from "./wire";

/** A response that arrived but does not fit the contract. The message is Chinese and names the field. */
export class ContractError extends Error {
  override readonly name = "ContractError";
}

/** Parses with a schema; throws a `ContractError` that names the first wrong field and what was found there. */
export function parseWire<Schema extends z.core.$ZodType>(schema: Schema, body: unknown): z.output<Schema> {
  const result = z.safeParse(schema, body);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  invariant(issue, "a failed parse has an issue");
  throw new ContractError(describeIssue(issue, body));
}

/** facts[3].investment.done 应为整数或空，收到“一千”。 */
function describeIssue(issue: { path: PropertyKey[]; message: string }, body: unknown): string {
  const path = issue.path
    .map((part) => (typeof part === "number" ? `[${part}]` : `.${String(part)}`))
    .join("")
    .replace(/^\./, "");
  const expected = issue.message.startsWith("应") || issue.message.startsWith("至") ? issue.message : "不符合约定";
  return `${path || "整个回应"} ${expected}，收到${describeValue(valueAt(body, issue.path))}。`;
}

function valueAt(body: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => (typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined), body);
}

function describeValue(value: unknown): string {
  if (value === undefined) return "空缺";
  if (value === null) return "空值";
  if (typeof value === "string") return `“${value.slice(0, 40)}”`;
  if (Array.isArray(value)) return `${value.length}项的列表`;
  return typeof value === "number" || typeof value === "boolean" ? String(value) : "一个对象";
}

/** `GET /dataset` → Dataset. Throws `ContractError`; an invalid policy member falls back and is named in `notices`. */
export function parseDataset(body: unknown): Dataset {
  const wire = parseWire(datasetSchema, body);
  const { policy, notices } = readPolicy(wire.policy ?? {});
  const codes = new Set(wire.regions.map((region) => region.code));
  if (!codes.has(wire.root)) throw new ContractError(`root 应为regions中的代码，收到“${wire.root}”。`);
  return {
    id: wire.id,
    title: wire.title,
    mode: wire.mode,
    revision: wire.revision,
    generatedAt: wire.generatedAt,
    root: toCode(wire.root),
    months: sorted([...new Set(wire.months.map(toMonth))], (a, b) => (a < b ? -1 : 1)),
    sourceTitle: wire.source,
    sources: (wire.sources ?? []).map(toSource),
    policy,
    regions: wire.regions.map(toRegion),
    notices,
  };
}

/** `GET /regions/{code}/facts` → Facts. Throws `ContractError`. Printed values with an unknown measure are left out. */
export function parseFacts(body: unknown): Facts {
  const wire = parseWire(factsSchema, body);
  return createFacts({
    region: toCode(wire.region),
    revision: wire.revision,
    records: wire.facts.map(toRecord),
    printed: (wire.printed ?? []).map((item, index) => toPrinted(item, index)).filter(isPresent),
  });
}

/** A code that the schema has let through. */
export function toCode(text: string): RegionCode {
  const code = parseCode(text);
  invariant(code, "the schema has checked the code");
  return code;
}

function toMonth(text: string): Month {
  const month = parseMonth(text);
  invariant(month, "the schema has checked the month");
  return month;
}

function toRegion(wire: WireDataset["regions"][number]): Region {
  const { code, name, parent, kind, order, reports } = wire;
  return { code: toCode(code), name, parent: parent === null ? null : toCode(parent), kind, order, reports: reports ?? ALL_GROUPS };
}

function toSource(wire: NonNullable<WireDataset["sources"]>[number]): Source {
  const { id, title, document, months, groups, count, note } = wire;
  return { id, title, document: document ?? null, months: months.map(toMonth), groups, count: count ?? null, note: note ?? null };
}

/** Each group's measures with their paths inside it, split once: an answer may hold thousands of records. */
const PATHS = MEASURE_GROUPS.map((group) => ({
  group,
  measures: MEASURES.filter((measure) => measureInfo(measure).group === group).map((measure) => ({
    measure,
    path: measure.split(".").slice(1),
  })),
}));

function toRecord(wire: WireFactsRecord): FactsRecord {
  const values = new Map<Measure, number>();
  for (const { group, measures } of PATHS) {
    const part = wire[group];
    if (!part) continue;
    for (const { measure, path } of measures) {
      const value = valueAt(part, path);
      if (typeof value === "number") values.set(measure, value);
    }
  }
  return {
    county: toCode(wire.county),
    month: toMonth(wire.month),
    source: wire.source ?? null,
    values,
    precision: toPrecision(wire.precision),
  };
}

function toPrecision(wire: WireFactsRecord["precision"]): ReadonlyMap<Measure, number> {
  const entries = Object.entries(wire ?? {}).map(([path, digit]) => [parseMeasure(path), digit] as const);
  return new Map(entries.flatMap(([measure, digit]) => (measure ? [[measure, digit] as const] : [])));
}

function toPrinted(wire: NonNullable<WireFacts["printed"]>[number], index: number): Printed | null {
  const measure = toPrintedMeasure(wire.measure);
  if (!measure) return null;
  // Only rates have decimals: money is whole 万元, counts and ranks are whole.
  if (!measure.startsWith("rate.") && !Number.isInteger(wire.value))
    throw new ContractError(`printed[${index}].value 应为整数，收到${wire.value}。`);
  return {
    region: toCode(wire.county),
    month: toMonth(wire.month),
    measure,
    value: wire.value,
    precision: wire.precision ?? 1,
    source: wire.source ?? null,
  };
}

function toPrintedMeasure(path: string): PrintedMeasure | null {
  const rate = PRINTED_RATES.find((id) => path === `rate.${id}`);
  if (rate) return `rate.${rate}`;
  return path === "rank.investment" ? path : parseMeasure(path);
}

function readPolicy(wire: Record<string, unknown>): { policy: Policy; notices: string[] } {
  const notices: string[] = [];
  const member = <Schema extends z.core.$ZodType>(name: keyof typeof policySchemas, schema: Schema): z.output<Schema> | null => {
    if (wire[name] === undefined) return null;
    const result = z.safeParse(schema, wire[name]);
    if (result.success) return result.data;
    notices.push(`口径设置policy.${name}无效，已改用默认值。`);
    return null;
  };
  const curve = member("timeProgress", policySchemas.timeProgress);
  const policy: Policy = {
    timeProgress: curve ? paceCurve(curve) : DEFAULT_POLICY.timeProgress,
    completionDenominator: member("completionDenominator", policySchemas.completionDenominator) ?? DEFAULT_POLICY.completionDenominator,
    lamp: member("lamp", policySchemas.lamp) ?? DEFAULT_POLICY.lamp,
    lampAgainst: member("lampAgainst", policySchemas.lampAgainst) ?? DEFAULT_POLICY.lampAgainst,
    lampFor: member("lampFor", policySchemas.lampFor) ?? DEFAULT_POLICY.lampFor,
    rankGroups: member("rankGroups", policySchemas.rankGroups) ?? DEFAULT_POLICY.rankGroups,
    monthFrom: member("monthFrom", policySchemas.monthFrom) ?? DEFAULT_POLICY.monthFrom,
    unitWord: member("unitWord", policySchemas.unitWord) ?? DEFAULT_POLICY.unitWord,
    regionWord: member("regionWord", policySchemas.regionWord) ?? DEFAULT_POLICY.regionWord,
  };
  return { policy, notices };
}
