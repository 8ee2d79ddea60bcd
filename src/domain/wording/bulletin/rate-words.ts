/**
 * What a 通报 says beside an amount: its rate, how far from the pace, the rank where that is asked
 * for.
 */
import { groupBy, isPresent, sorted } from "../../../lib/array";
import { type Run, joinRuns, linked, plain } from "./runs";
import { type Coverage, ownRef } from "./subject";
import { unitGroupLabel, unitGroupOf } from "../../facts/county";
import { displayedPercent, displayedTenths } from "../../numbers/fraction";
import {
  formatCount,
  formatPercent,
  formatPoints,
  formatPrintedPercent,
} from "../../numbers/format";
import { type Headline, type Rate, gapToPace, headlineRate, rateCoverage } from "../../rates/rate";
import { RATES, type RateId } from "../../rates/rates";
import { ranksOf } from "../../rates/ranking";
import type { Snapshot } from "../../facts/snapshot";
import { coverageWords, rateAbsenceWord } from "../words";

/** ，超过序时进度5.9个百分点 (低于, 与序时进度持平); empty for a rate without a pace. */
export function paceRuns(snapshot: Snapshot, rate: Rate): Run[] {
  const gap = gapToPace(snapshot, rate);
  if (!gap || !RATES[rate.id].paced) return [];
  const tenths = displayedTenths(gap);
  const ref = ownRef(snapshot, rate.id);
  if (tenths === 0) return [plain("，"), linked("与序时进度持平", ref)];
  return [
    plain(`，${tenths > 0 ? "超过" : "低于"}序时进度`),
    linked(`${formatPoints(gap)}个百分点`, ref),
  ];
}

/** Whether the rate is behind the pace as displayed: what lets a sentence say 仅. */
export function isBehind(snapshot: Snapshot, rate: Rate): boolean {
  const gap = gapToPace(snapshot, rate);
  return gap !== null && displayedTenths(gap) < 0;
}

/** The amount that stands before the rate: its value, and over which units. */
export interface AmountBefore {
  readonly value: number;
  readonly printed: boolean;
  readonly coverage: Coverage;
}

/**
 * ，开工率85.3%，超过序时进度10.3个百分点; ，为年度投资计划的74.1%，…. Where the rate is not over the units of the amount,
 * it is named and says its own coverage. Without a value: 公布87.5%，未给出分母, or the reason.
 */
export function rateRuns(snapshot: Snapshot, id: RateId, amount: AmountBefore): Run[] {
  const headline = headlineRate(snapshot, id);
  const { rate, printedPercent } = headline;
  if (printedPercent !== null) {
    const number = linked(formatPrintedPercent(printedPercent), ownRef(snapshot, id));
    return [
      plain(`，${RATES[id].name}公布`),
      number,
      inBrackets([revisionWord(printedPercent)]),
      plain("，未给出分母"),
    ];
  }
  if (!rate.value) return [plain(`，${rateAbsenceWord(id, rate.absence ?? "planNotReported")}`)];
  const same = isSame(headline, amount);
  const { name, words } = RATES[id];
  const said = same && words.saysShare ? `为${words.of(snapshot.policy)}的` : name;
  return [
    plain(`，${said}`),
    linked(formatPercent(rate.value), ownRef(snapshot, id)),
    inBrackets([
      revisionWord(displayedPercent(rate.value)),
      same ? "" : ownCoverage(snapshot, headline),
    ]),
    ...paceRuns(snapshot, rate),
    ...dueRuns(snapshot, id, amount),
    ...sumBesideRuns(snapshot, headline),
  ];
}

function isSame({ origin, rate }: Headline, amount: AmountBefore): boolean {
  if (rate.numerator !== amount.value) return false;
  return origin === "printed"
    ? amount.printed
    : !amount.printed && rateCoverage(rate).reported === amount.coverage.reported;
}

/** 核减, beside a rate below 0 as displayed. */
export function revisionWord(size: number): string {
  return size < 0 ? "核减" : "";
}

/** （核减，9/11个单位已报）: what has to be known beside a number; empty where that is nothing. */
export function inBrackets(words: readonly string[]): Run {
  const said = words.filter((word) => word !== "");
  return plain(said.length > 0 ? `（${said.join("，")}）` : "");
}

/** 9/11个单位已报, where the rate covers other units than the amount before it. */
function ownCoverage({ members }: Snapshot, { origin, rate }: Headline): string {
  return origin === "printed" || members.kind === "county" ? "" : coverageWords(rateCoverage(rate));
}

/** ，时序开工率109.2%; where period targets are reported. */
function dueRuns(snapshot: Snapshot, id: RateId, amount: AmountBefore): Run[] {
  const { due } = RATES[id];
  const headline = due && headlineRate(snapshot, due);
  if (!due || !headline?.rate.value) return [];
  const coverage = isSame(headline, amount) ? "" : ownCoverage(snapshot, headline);
  const beside = inBrackets([revisionWord(displayedPercent(headline.rate.value)), coverage]);
  return [
    plain(`，${RATES[due].name}`),
    linked(formatPercent(headline.rate.value), ownRef(snapshot, due)),
    beside,
  ];
}

/** ，已报9/11个单位合计投资完成率96.2%: the sum beside a printed pair; the two are not compared. */
function sumBesideRuns(snapshot: Snapshot, { sum }: Headline): Run[] {
  if (!sum?.value) return [];
  const { reported, expected } = rateCoverage(sum);
  const words = `，已报${reported}/${expected}个单位合计${RATES[sum.id].name}`;
  return [
    plain(words),
    linked(formatPercent(sum.value), ownRef(snapshot, sum.id)),
    inBrackets([revisionWord(displayedPercent(sum.value))]),
  ];
}

/**
 * ，在8个县（市、区）中排名第1; of chosen units ，在8个县（市、区）中永顺县排名第1、吉首市排名第6 (best first), each group of units
 * apart where policy ranks them apart. Empty for a whole region, and in a group of one, where a
 * rank says nothing.
 */
export function rankRuns(snapshot: Snapshot, id: RateId): Run[] {
  const { members, policy } = snapshot;
  if (members.kind !== "county" && members.kind !== "chosen") return [];
  const ranks = ranksOf(snapshot, id);
  const ranked = members.regions
    .map((county) => ({ county, rank: ranks.get(county.code) }))
    .map(({ county, rank }) => (rank && rank.of > 1 ? { county, rank } : null))
    .filter(isPresent);
  const ordered = sorted(ranked, (a, b) => a.rank.rank - b.rank.rank);
  const together = policy.rankGroups === "together";
  const label = (entry: (typeof ranked)[number]) =>
    together ? "单位" : unitGroupLabel(unitGroupOf(entry.county.kind), policy.unitWord);
  return [
    ...groupBy(ordered, (entry) => `，在${formatCount(entry.rank.of)}个${label(entry)}中`),
  ].flatMap(([head, group]) => [
    plain(head),
    ...joinRuns(
      group.map(({ county, rank }) => [
        plain(members.kind === "county" ? "" : county.name),
        linked(`排名第${rank.rank}`, { unit: county.code, quantity: id }),
      ]),
      "、",
    ),
  ]);
}
