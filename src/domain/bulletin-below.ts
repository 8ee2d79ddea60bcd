/**
 * 低于全市平均: units whose rate is below the region's own (Σ over all its units, or its printed pair), from high to low,
 * one sentence for each rate that units have. Compared as displayed, one decimal, like 关注 and the lamps: 74.1% is never
 * said to be below 74.1%. Units without a rate are no part of the comparison and are named with the reason. The region's
 * rate stays that of the whole region whatever units are chosen.
 */
import { isPresent } from "../lib/array";
import { type Run, joinRuns, linked, plain } from "./bulletin-runs";
import { isApplicable, spanWords, withoutRateRuns } from "./bulletin-subject";
import { type Region, reportsGroup } from "./county";
import { type Fraction, displayedTenths, subtract } from "./fraction";
import { formatPercent, formatPoints } from "./format";
import { printedWord } from "./policy";
import { RATES, type Rate, type RateId, countyRate, headlineRate, rateCoverage } from "./rate";
import { orderByRate } from "./ranking";
import type { Snapshot } from "./snapshot";
import { coverageWords } from "./words";

const COMPARED: readonly RateId[] = ["investment", "start", "completion", "enterprises"];

/** The view on which the numbers of this paragraph are explained: a sum in it is always the whole region's. */
export function benchmarkView(snapshot: Snapshot): Snapshot {
  return { ...snapshot, members: snapshot.base };
}

/** 1—9月，投资完成率低于全州平均水平（74.1%）的有泸溪县73.2%、州直58.7%。 Null where no rate can be compared, or the region is one unit. */
export function belowRuns(snapshot: Snapshot): Run[] | null {
  if (snapshot.base.regions.length < 2) return null;
  const sentences = COMPARED.map((id) => sentence(snapshot, id)).filter(isPresent);
  return sentences.length > 0 ? sentences.flat() : null;
}

interface Comparison {
  readonly id: RateId;
  readonly region: Fraction;
  /** 全州平均水平（74.1%）, its rate linked. */
  readonly level: readonly Run[];
  readonly rated: readonly { readonly county: Region; readonly value: Fraction }[];
  readonly unrated: readonly Region[];
}

function sentence(snapshot: Snapshot, id: RateId): Run[] | null {
  const compared = isApplicable(snapshot, id) ? comparison(snapshot, id) : null;
  if (!compared) return null;
  const [only] = snapshot.members.kind === "county" ? compared.rated : [];
  const said = only ? singleRuns(compared, only) : listRuns(snapshot, compared);
  const span = plain(`${spanWords(snapshot, RATES[id].group)}，`);
  return [span, ...joinRuns([said, withoutRateRuns(snapshot, id, compared.unrated)], "，"), plain("。")];
}

function comparison(snapshot: Snapshot, id: RateId): Comparison | null {
  const benchmark = headlineRate(benchmarkView(snapshot), id).rate;
  const units = snapshot.members.regions.filter((county) => reportsGroup(county, RATES[id].group));
  const rates = orderByRate(units.map((county) => ({ county, rate: countyRate(snapshot, id, county) })));
  const rated = rates.map(({ county, rate }) => (rate.value ? { county, value: rate.value } : null)).filter(isPresent);
  if (!benchmark.value || rated.length === 0) return null;
  const unrated = rates.filter(({ rate }) => !rate.value).map(({ county }) => county);
  return { id, region: benchmark.value, level: levelRuns(snapshot, benchmark, benchmark.value), rated, unrated };
}

/** 全市平均水平（93.1%，市级公布）: what the units are compared with, and over whom it is. */
function levelRuns({ base, policy }: Snapshot, rate: Rate, value: Fraction): Run[] {
  const coverage = rateCoverage(rate);
  const partial = coverage.reported < coverage.expected ? `，${coverageWords(coverage)}` : "";
  const origin = rate.printed ? `，${printedWord(policy)}` : partial;
  const number = linked(formatPercent(value), { unit: "total", quantity: rate.id });
  return [plain(`${base.word}平均水平（`), number, plain(`${origin}）`)];
}

function listRuns({ members }: Snapshot, { id, region, level, rated, unrated }: Comparison): Run[] {
  const { name } = RATES[id];
  const below = rated.filter(({ value }) => displayedTenths(value) < displayedTenths(region));
  if (below.length === 0) {
    const chosen = members.kind === "chosen" ? members.word : "各单位";
    const who = unrated.length > 0 ? `${members.kind === "chosen" ? `${members.word}中` : ""}有${name}的单位` : `${chosen}${name}`;
    return [plain(`${who}均不低于`), ...level];
  }
  const list = below.map(({ county, value }) => [plain(county.name), linked(formatPercent(value), { unit: county.code, quantity: id })]);
  const whose = members.kind === "chosen" ? `${members.word}中，` : "";
  return [plain(`${whose}${name}低于`), ...level, plain("的有"), ...joinRuns(list, "、")];
}

/** 吉首市投资完成率78.9%，高于全州平均水平（74.1%）4.8个百分点; the difference is exact minus exact, rounded once. */
function singleRuns({ id, region, level }: Comparison, { county, value }: Comparison["rated"][number]): Run[] {
  const difference = subtract(value, region);
  const tenths = displayedTenths(difference);
  const ref = { unit: county.code, quantity: id };
  const head = [plain(`${county.name}${RATES[id].name}`), linked(formatPercent(value), ref)];
  if (tenths === 0) return [...head, plain("，与"), ...level, plain("持平")];
  return [...head, plain(`，${tenths > 0 ? "高于" : "低于"}`), ...level, linked(`${formatPoints(difference)}个百分点`, ref)];
}
