/**
 * The door: a response becomes typed facts here. One that fits goes straight in; for one that does
 * not, the rules of contract section 1 (parse.ts) are loaded, and it is read or refused by them.
 */
import * as z from "zod/mini";
import type { RegionCode } from "../../domain/facts/county";
import { DEFAULT_TIME_ZONE, type Dataset } from "../../domain/facts/dataset";
import { type Facts, createFacts } from "../../domain/facts/facts";
import { parseMeasure } from "../../domain/facts/measure";
import { isAheadOf, monthOfMoment } from "../../domain/facts/generated-at";
import { groupBy, isPresent, sorted } from "../../lib/array";
import { breath } from "../../lib/breath";
import { lazyPart } from "../../lib/lazy-part";
import { valueAt } from "../../lib/record";
import { ContractError } from "./contract-error";
import { type WireDataset, type WireFacts, datasetSchema, factsSchema } from "./wire";
import { readPolicy, toDataset, toPrinted, toRecord, toRegion } from "./wire-to-domain";
import { toCode, toMonth } from "./wire-values";

/**
 * `GET /dataset` → Dataset. Throws `ContractError`; what it says was wrong and passed is in
 * `problems`.
 */
export async function readDataset(body: unknown): Promise<Dataset> {
  const { data } = z.safeParse(datasetSchema, body);
  return (data && plainDataset(data)) ?? (await rules.load()).parseDataset(body);
}

/** `GET /regions/{code}/facts` → Facts. Throws `ContractError`. */
async function readFacts(body: unknown): Promise<Facts> {
  const data = await fitting(body);
  return (data && plainFacts(data)) ?? (await rules.load()).parseFacts(body);
}

/** Records checked in one task: a year of a whole country's counties takes the page a second. */
const RECORDS_A_TASK = 5000;
const { facts: recordsSchema } = factsSchema.shape;

/** Null where anything does not fit. */
async function fitting(body: unknown): Promise<WireFacts | null> {
  const records = valueAt(body, ["facts"]);
  if (!Array.isArray(records) || records.length <= RECORDS_A_TASK)
    return z.safeParse(factsSchema, body).data ?? null;
  const around = z.safeParse(factsSchema, Object.assign({}, body, { facts: [] })).data;
  if (!around) return null;
  const facts: WireFacts["facts"] = [];
  for (let first = 0; first < records.length; first += RECORDS_A_TASK) {
    const { data } = z.safeParse(recordsSchema, records.slice(first, first + RECORDS_A_TASK));
    if (!data) return null;
    facts.push(...data);
    // oxlint-disable-next-line no-await-in-loop -- so many in each task
    await breath();
  }
  return { ...around, facts };
}

const readers = new Map<RegionCode, (body: unknown) => Promise<Facts>>();

/**
 * The reader of a region's facts, always the same one: it refuses an answer that is of another
 * region.
 */
export function factsReader(region: RegionCode): (body: unknown) => Promise<Facts> {
  const known = readers.get(region);
  if (known) return known;
  const read = async (body: unknown): Promise<Facts> => {
    const facts = await readFacts(body);
    if (facts.region !== region)
      throw new ContractError(`region 应为所查的“${region}”，收到“${facts.region}”。`);
    return facts;
  };
  readers.set(region, read);
  return read;
}

const rules = lazyPart("核对数据的程序", () => import("./parse"));

/** Null where anything in it has to be decided. */
function plainDataset(wire: WireDataset): Dataset | null {
  const { generatedAt, regions } = wire;
  const newest = monthOfMoment(generatedAt, wire.timeZone ?? DEFAULT_TIME_ZONE);
  const months = sorted([...new Set(wire.months.map(toMonth))], (a, b) => (a < b ? -1 : 1));
  const { policy, wrong } = readPolicy(wire.policy ?? {});
  const isPlain =
    newest !== null &&
    months.every((month) => month <= newest) &&
    !isAheadOf(generatedAt, Date.now());
  if (!isPlain || wrong.length > 0 || !isTree(wire) || !areNamesPlain(regions)) return null;
  return toDataset(wire, { months, policy, regions: regions.map(toRegion), problems: [] });
}

/** Every code once, and all below the root, which has units. */
function isTree({ regions, root }: WireDataset): boolean {
  const below = groupBy(regions, ({ parent }) => parent);
  const found = new Set([root]);
  // A set that grows is walked to its end; a circle that does not hang on the root is never
  // reached.
  for (const code of found) for (const child of below.get(code) ?? []) found.add(child.code);
  const codes = new Set(regions.map(({ code }) => code));
  return (
    codes.size === regions.length &&
    codes.size > 1 &&
    found.size === codes.size &&
    regions.some(({ code, parent }) => code === root && parent === null)
  );
}

const PLAIN_NAME = /^[^\p{Cc}\p{Cf}\p{Cs}\p{Z}\uFFFD]{1,40}$/u;

/** Visible, not too long, and no two alike side by side or one below the other. */
function areNamesPlain(regions: WireDataset["regions"]): boolean {
  const sides = regions.flatMap(({ code, parent, name }) => [
    `${code} ${name}`,
    `${parent ?? ""} ${name}`,
  ]);
  return regions.every(({ name }) => PLAIN_NAME.test(name)) && new Set(sides).size === sides.length;
}

function plainFacts({ region, revision, facts, printed }: WireFacts): Facts | null {
  const values = (printed ?? []).map(toPrinted).filter(isPresent);
  const isKnown = facts.every(({ precision, cells }) =>
    Object.keys({ ...precision, ...cells }).every((path) => parseMeasure(path)),
  );
  if (!isKnown || values.length < (printed ?? []).length) return null;
  return createFacts({
    region: toCode(region),
    revision,
    records: facts.map(toRecord),
    printed: values,
  });
}
