/**
 * An answer that does not fit in something: what would change a number is refused with the path of
 * the field, the rest is read and named. Needed only then (door.ts), and by whoever wants no
 * promise.
 */
import { groupBy, isPresent, sorted } from "../../lib/array";
import { type DataProblem, laterMonths, placesWords } from "../../domain/facts/data-problem";
import { DEFAULT_TIME_ZONE, type Dataset } from "../../domain/facts/dataset";
import { type Facts, createFacts } from "../../domain/facts/facts";
import { parseMeasure } from "../../domain/facts/measure";
import { isAheadOf, monthOfMoment } from "../../domain/facts/generated-at";
import type { Month } from "../../domain/facts/period";
import { ContractError } from "./contract-error";
import { describeValue } from "./contract-words";
import { DATASET_DESCRIPTIVE, FACTS_DESCRIPTIVE, readDescribed } from "./descriptive";
import { readRegions } from "./parse-regions";

import { type WireDataset, type WireFacts, datasetSchema, factsSchema } from "./wire";
import { readPolicy, toDataset, toPrinted, toPrintedMeasure, toRecord } from "./wire-to-domain";
import { toCode, toMonth } from "./wire-values";

/**
 * `GET /dataset` → Dataset. Throws `ContractError` where a number would depend on what does not
 * fit; what only describes falls back and is named in `problems`, a month that has not been is left
 * out and named. `nowMs`: the reader's clock.
 */
export function parseDataset(body: unknown, nowMs = Date.now()): Dataset {
  const { wire, problems } = readDescribed(datasetSchema, body, DATASET_DESCRIPTIVE);
  const { policy, wrong } = readPolicy(wire.policy ?? {});
  const { regions, problems: regionProblems } = readRegions(wire);
  const { months, problems: monthProblems } = readMonths(wire, nowMs);
  const policyProblems = wrong.map((name) => policyProblem(name, wire.policy?.[name]));
  return toDataset(wire, {
    months,
    policy,
    regions,
    problems: [...monthProblems, ...regionProblems, ...problems, ...policyProblems],
  });
}

/** What a member should be, where the wrong one looks much like a right one. */
const POLICY_EXPECTED: Readonly<Record<string, string>> = {
  timeProgress: "应为12个百分数，逐月不下降，12月不低于50，",
};

function policyProblem(name: string, found: unknown): DataProblem {
  const what = `口径设置无效，${POLICY_EXPECTED[name] ?? ""}收到${describeValue(found)}`;
  return { weight: "dropped", where: `policy.${name}`, what, done: "已改用默认值" };
}

/** The months that have been when the data were made, oldest first. Throws where there is none. */
function readMonths(
  { months, generatedAt, timeZone }: WireDataset,
  nowMs: number,
): { months: Month[]; problems: DataProblem[] } {
  const newest = monthOfMoment(generatedAt, timeZone ?? DEFAULT_TIME_ZONE);
  if (!newest) throw new ContractError(`generatedAt 应为ISO 8601时间，收到“${generatedAt}”。`);
  const all = sorted([...new Set(months.map(toMonth))], (a, b) => (a < b ? -1 : 1));
  const been = all.filter((month) => month <= newest);
  if (been.length === 0)
    throw new ContractError(
      `months中的月份（${all.slice(0, 3).join("、")}）都晚于生成时间generatedAt（${generatedAt}）；请检查供数服务器的时钟和月份。`,
    );
  const late = all.slice(been.length);
  const problems = late.length > 0 ? [laterMonths("months", late, newest)] : [];
  return {
    months: been,
    problems: isAheadOf(generatedAt, nowMs) ? [...problems, aheadOfClock(generatedAt)] : problems,
  };
}

function aheadOfClock(generatedAt: string): DataProblem {
  const what = `生成时间${generatedAt}晚于本机时钟`;
  return {
    weight: "dropped",
    where: "generatedAt",
    what,
    done: "照原样显示；供数服务器或本机的时钟有误",
  };
}

/**
 * `GET /regions/{code}/facts` → Facts. Throws `ContractError`. What contradicts itself is joined in
 * `createFacts`; what does not belong to the data set is left out by `admitFacts`, which knows it.
 */
export function parseFacts(body: unknown): Facts {
  const { wire, problems } = readDescribed(factsSchema, body, FACTS_DESCRIPTIVE);
  return createFacts({
    region: toCode(wire.region),
    revision: wire.revision,
    records: wire.facts.map(toRecord),
    printed: (wire.printed ?? []).map(toPrinted).filter(isPresent),
    problems: [...problems, ...unknownPaths(wire)],
  });
}

/** Paths of `precision`, of `cells`, and printed measures that nobody knows, each named once. */
function unknownPaths({ facts, printed }: WireFacts): DataProblem[] {
  const described = facts.flatMap(({ precision, cells }, index) =>
    Object.entries({ precision, cells }).flatMap(([member, paths]) =>
      Object.keys(paths ?? {}).map((path) => ({
        path,
        place: `facts[${index}].${member}`,
        isKnown: parseMeasure(path) !== null,
      })),
    ),
  );
  const values = (printed ?? []).map(({ measure }, index) => ({
    path: measure,
    place: `printed[${index}].measure`,
    isKnown: toPrintedMeasure(measure) !== null,
  }));
  const strange = groupBy(
    [...described, ...values].filter(({ isKnown }) => !isKnown),
    ({ path }) => path,
  );
  return [...strange].map(([path, found]) => ({
    weight: "dropped",
    where: placesWords(found.map(({ place }) => place)),
    what: `没有${describeValue(path)}这项指标`,
    done: "已略去",
  }));
}
