/**
 * `GET /regions/{code}/facts`: the records of a region's children between two months, and what was
 * printed for it and them.
 */
import { childrenOf } from "../src/domain/facts/county";
import { groupBy } from "../src/lib/array";
import { type Month, parseMonth, quarterOf } from "../src/domain/facts/period";
import type { WireFacts, WireFactsRecord } from "../src/data/wire/wire";
import { BadRequest, answerText, problem } from "./answer";
import { type Fault, NOT_A_NUMBER } from "./fault";
import { type OfficeStore, monthParameter } from "./office-store";

/** Which record the fault bad-schema spoils; the last one of a shorter answer. */
const SPOILT_INDEX = 3;

/** The answer, or a problem: 404 for an unknown region, 400 for months out of order. */
export function answerFacts(
  request: Request,
  store: OfficeStore,
  asked: { code: string; fault: Fault | null },
): Response {
  const region = store.dataset.regions.find((candidate) => candidate.code === asked.code);
  if (!region) return problem(404, `没有代码为“${asked.code}”的地区。`);
  const { searchParams } = new URL(request.url);
  const from = monthParameter(searchParams, "from");
  const to = monthParameter(searchParams, "to");
  if (from && to && from > to) throw new BadRequest("from不能晚于to。");
  const text = store.texts.get(`${region.code}|${from}|${to}|${asked.fault}`, () => {
    const children = childrenOf(store.dataset.regions, region.code).map((child) => child.code);
    return JSON.stringify(
      withContentFault(
        select(store.facts, { code: region.code, children, from, to }),
        children,
        asked.fault,
      ),
    );
  });
  return answerText(request, text);
}

interface Selection {
  readonly code: string;
  readonly children: readonly string[];
  readonly from: Month | null;
  readonly to: Month | null;
}

function select(all: WireFacts, { code, children, from, to }: Selection): WireFacts {
  const isAsked = (month: string) =>
    (from === null || month >= from) && (to === null || month <= to);
  const units = new Set(children);
  return {
    region: code,
    revision: all.revision,
    facts: all.facts.filter((record) => units.has(record.county) && isAsked(record.month)),
    printed: (all.printed ?? []).filter(
      (item) => (item.county === code || units.has(item.county)) && isAsked(item.month),
    ),
  };
}

function withContentFault(
  facts: WireFacts,
  children: readonly string[],
  fault: Fault | null,
): unknown {
  if (fault === "empty") return { ...facts, facts: [], printed: [] };
  if (fault === "partial") return { ...facts, facts: withoutHalf(facts.facts, children) };
  if (fault === "bad-schema") return { ...facts, facts: withOneSpoilt(facts.facts) };
  return facts;
}

/**
 * Every second unit has not reported the newest month of each quarter that half of them have; and
 * nothing newer has begun to come in.
 */
function withoutHalf(
  records: readonly WireFactsRecord[],
  children: readonly string[],
): WireFactsRecord[] {
  const silent = new Set(children.filter((_, index) => index % 2 === 1));
  const newest = new Map<string, string>();
  for (const [month, own] of groupBy(records, (record) => record.month)) {
    const quarter = quarterKey(month);
    if (own.length * 2 >= children.length && month > (newest.get(quarter) ?? ""))
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

function withOneSpoilt(records: readonly WireFactsRecord[]): unknown[] {
  const spoilt = Math.min(SPOILT_INDEX, records.length - 1);
  return records.map((record, index) =>
    index === spoilt
      ? { ...record, investment: { ...record.investment, done: NOT_A_NUMBER } }
      : record,
  );
}
