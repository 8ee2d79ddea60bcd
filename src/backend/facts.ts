/**
 * `GET /regions/{code}/facts`: the records of a region's children between two months, and what was
 * printed for it and them.
 */
import { childrenOf } from "../domain/facts/county";
import type { Month } from "../domain/facts/period";
import type { WireFacts } from "../data/wire/wire";
import { BadRequest, answerText, problem, taggedText } from "./answer";
import { type OfficeStore, monthParameter } from "./office-store";

/** The answer, or a problem: 404 for an unknown region. Throws `BadRequest` for months out of order. */
export function answerFacts(request: Request, store: OfficeStore, code: string): Response {
  const region = store.dataset.regions.find((candidate) => candidate.code === code);
  if (!region) return problem(404, `没有代码为“${code}”的地区。`);
  const { searchParams } = new URL(request.url);
  const from = monthParameter(searchParams, "from");
  const to = monthParameter(searchParams, "to");
  if (from && to && from > to) throw new BadRequest("from不能晚于to。");
  const text = store.texts.get(`${region.code}|${from}|${to}`, () => {
    const children = childrenOf(store.dataset.regions, region.code).map((child) => child.code);
    return taggedText(
      JSON.stringify(select(store.facts, { code: region.code, children, from, to })),
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
