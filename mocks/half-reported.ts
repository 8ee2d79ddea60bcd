/**
 * The fault partial: every second unit has not reported the newest month of each quarter that half
 * of them have, and nothing newer has begun to come in.
 */
import { parseWire } from "../src/data/wire/contract-words";
import { type WireFactsRecord, factsSchema } from "../src/data/wire/wire";
import { parseMonth, quarterOf } from "../src/domain/facts/period";
import { groupBy } from "../src/lib/array";
import { isRecord } from "../src/lib/record";

/** The body of an answer to `/regions/{code}/facts`, of the units given in their order. */
export function withoutHalf(body: unknown, units: readonly string[]): unknown {
  if (!isRecord(body) || !Array.isArray(body["facts"])) return body;
  const records = parseWire(factsSchema, body).facts;
  const reported = new Set(reportedHalf(records, units));
  // Those that stay are as they were answered, not as they were read.
  const facts = body["facts"].filter((_, index) => {
    const record = records[index];
    return record && reported.has(record);
  });
  return { ...body, facts };
}

function reportedHalf(
  records: readonly WireFactsRecord[],
  units: readonly string[],
): WireFactsRecord[] {
  const silent = new Set(units.filter((_, index) => index % 2 === 1));
  const newest = new Map<string, string>();
  for (const [month, own] of groupBy(records, (record) => record.month)) {
    const quarter = quarterKey(month);
    if (own.length * 2 >= units.length && month > (newest.get(quarter) ?? ""))
      newest.set(quarter, month);
  }
  return records.filter(({ county, month }) => {
    const last = newest.get(quarterKey(month)) ?? month;
    return month < last || (month === last && !silent.has(county));
  });
}

function quarterKey(month: string): string {
  const parsed = parseMonth(month);
  return parsed ? quarterOf(parsed) : month;
}
