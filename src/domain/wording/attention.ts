/**
 * 关注: what a reader should look at first in this view, in fixed groups; a group without lines is
 * not there.
 */
import { groupBy, isPresent, sorted } from "../../lib/array";
import { type Region, type RegionCode, reportsGroup } from "../facts/county";
import {
  compareFractions,
  displayedPercent,
  displayedTenths,
  type Fraction,
} from "../numbers/fraction";
import { formatCount } from "../numbers/format";
import type { Lamp } from "../rates/lamp";
import { GROUP_WORD, measureInfo } from "../facts/measure";
import { countyRate, headlineRate, printedPair } from "../rates/rate";
import { RATES, RATES_BY_WEIGHT, type PacedRate, type RateId } from "../rates/rates";
import { discrepancyWords, subjectName } from "./discrepancy-words";
import { type Discrepancy, reconcile } from "../rates/reconcile";
import { unitStanding } from "../rates/standing";
import { readMeasure, totalMeasure } from "../facts/readings";
import { type Snapshot, baseView, onBasis } from "../facts/snapshot";
import { amountWords, rateText, shortGapWords } from "./words";

export const ATTENTION_GROUPS = [
  "red",
  "yellow",
  "notReported",
  "revised",
  "zero",
  "below",
  "reconcile",
] as const;
export type AttentionGroup = (typeof ATTENTION_GROUPS)[number];

export interface AttentionLine {
  readonly group: AttentionGroup;
  /** The unit's name, or the measure group's where all units are meant. */
  readonly subject: string;
  readonly text: string;
  /** The units the line is about: the link's filter. */
  readonly counties: readonly RegionCode[];
  /** Of a lamp: the rates that have it. */
  readonly rates?: readonly RateId[];
  /** Of a group that no unit has reported: its rate, and whether its total is published all the same. */
  readonly whole?: { readonly rate: PacedRate; readonly onlyTotal: boolean };
}

const MOST_YELLOW = 6;
/** A line of more names than this is not read. */
const MOST_NAMED = 8;

/** The heads of the groups; `below` carries the region's own rate. */
export function attentionHead(snapshot: Snapshot, group: AttentionGroup): string {
  const words: Record<AttentionGroup, string> = {
    red: "红灯",
    yellow: "黄灯",
    notReported: "未报",
    revised: "核减",
    zero: "四上为零",
    below: `低于${benchmarkWord(snapshot)}投资完成率${rateText(benchmark(snapshot))}`,
    reconcile: "核对",
  };
  return words[group];
}

/** All lines of the view, group by group. */
export function attentionLines(snapshot: Snapshot): AttentionLine[] {
  const yellow = lampLines(snapshot, "yellow");
  return [
    ...lampLines(snapshot, "red"),
    ...(yellow.length < MOST_YELLOW ? yellow : []),
    ...missingLines(snapshot),
    ...revisedLines(snapshot),
    ...zeroLines(snapshot),
    ...belowLines(snapshot),
    ...reconcile(snapshot)
      .filter(({ region }) => concerns(snapshot, region))
      .map((item) => reconcileLine(snapshot, item)),
  ];
}

function concerns(snapshot: Snapshot, region: Region): boolean {
  return region.code === snapshot.region.code
    ? snapshot.members.kind === "region"
    : snapshot.members.regions.some(({ code }) => code === region.code);
}

/** One line per unit with a lamp of that colour, the farthest behind first. */
function lampLines(snapshot: Snapshot, wanted: Lamp): AttentionLine[] {
  const found = snapshot.members.regions.flatMap((county) => {
    const parts = snapshot.policy.lampFor
      .map((id) => unitStanding(snapshot, id, county))
      .filter(({ lamp }) => lamp === wanted);
    const worst = sorted(parts.map(({ gap }) => gap).filter(isPresent), compareFractions)[0];
    return parts.length > 0 ? [{ county, parts, worst }] : [];
  });
  const ordered = sorted(found, (a, b) =>
    a.worst && b.worst ? compareFractions(a.worst, b.worst) : 0,
  );
  return ordered.map(({ county, parts }) => {
    const [only, second] = parts;
    const text =
      only && !second
        ? `${RATES[only.rate.id].name}${rateText(only.rate)}${gapClause(only.gap)}`
        : parts.map(({ rate }) => `${RATES[rate.id].short}${rateText(rate)}`).join("、");
    return {
      group: wanted === "red" ? "red" : "yellow",
      subject: county.name,
      text,
      counties: [county.code],
      rates: parts.map(({ rate }) => rate.id),
    };
  });
}

function gapClause(gap: Fraction | null): string {
  if (!gap) return "";
  // With lamps against period targets a rate can be behind those and ahead of 序时: then only the
  // rate is said.
  return displayedTenths(gap) < 0 ? `，${shortGapWords(gap, { named: true })}` : "";
}

/**
 * Units that have not reported: one line a unit with the groups that are missing; one line a group
 * where none of several units reports it.
 */
function missingLines(snapshot: Snapshot): AttentionLine[] {
  const gaps = RATES_BY_WEIGHT.map((id) => {
    const { group, numerator } = RATES[id];
    const counties = snapshot.members.regions.filter((county) => reportsGroup(county, group));
    const missing = counties.filter(
      (county) => readMeasure(snapshot, county, numerator).absence === "notReported",
    );
    return { group, id, missing, all: isGroupMissing(snapshot, counties.length, missing.length) };
  });
  const whole = gaps
    .filter(({ all }) => all)
    .map(({ group, id, missing }) => {
      const onlyTotal = snapshot.scope.basis === "ytd" && printedPair(snapshot, id) !== null;
      const text = onlyTotal
        ? `只有合计，${missing.length}个单位未分报`
        : `${missing.length}个单位均未报`;
      return {
        group: "notReported" as const,
        subject: GROUP_WORD[group],
        text,
        counties: [],
        whole: { rate: id, onlyTotal },
      };
    });
  const pairs = gaps
    .filter(({ all }) => !all)
    .flatMap(({ group, missing }) => missing.map((county) => ({ county, group })));
  const watched = gaps.filter(({ all }) => !all).length;
  const single = [...groupBy(pairs, ({ county }) => county)].map(([county, entries]) => ({
    group: "notReported" as const,
    subject: county.name,
    text:
      entries.length === watched && watched > 1
        ? "本期各项均未报"
        : `${entries.map(({ group }) => GROUP_WORD[group]).join("、")}未报`,
    counties: [county.code],
  }));
  return [...single, ...whole];
}

/**
 * Whether a group is missing as a whole. Of a single unit that is looked at, the line names the
 * unit and not the group.
 */
function isGroupMissing({ members }: Snapshot, count: number, missing: number): boolean {
  return (
    count > 0 && missing === count && (members.kind === "region" || members.regions.length > 1)
  );
}

/** 核减: units whose cumulative figure is lower than the previous quarter's. */
function revisedLines(snapshot: Snapshot): AttentionLine[] {
  const quarterly = onBasis(snapshot, "quarter");
  return snapshot.members.regions.flatMap((county) =>
    RATES_BY_WEIGHT.flatMap((id) => {
      const { numerator } = RATES[id];
      const { value } = readMeasure(quarterly, county, numerator);
      if (value === null || value >= 0) return [];
      return [
        {
          group: "revised" as const,
          subject: county.name,
          text: `${measureInfo(numerator).name}比上季减少${amountWords(numerator, -value)}`,
          counties: [county.code],
        },
      ];
    }),
  );
}

function zeroLines(snapshot: Snapshot): AttentionLine[] {
  return snapshot.members.regions.flatMap((county) => {
    if (readMeasure(snapshot, county, "enterprises.total.added").value !== 0) return [];
    const target = readMeasure(snapshot, county, "enterprises.total.target").value;
    return [
      {
        group: "zero" as const,
        subject: county.name,
        text: target === null ? "新增0家" : `新增0家，年度目标${formatCount(target)}家`,
        counties: [county.code],
      },
    ];
  });
}

/** The region's own rate: the benchmark stays that of the whole region, whatever is chosen. */
function benchmark(snapshot: Snapshot) {
  return headlineRate(baseView(snapshot), "investment").rate;
}

function benchmarkWord(snapshot: Snapshot): string {
  return snapshot.base.word;
}

function belowLines(snapshot: Snapshot): AttentionLine[] {
  const region = benchmark(snapshot).value;
  if (!region) return [];
  const below = snapshot.members.regions
    .map((county) => ({ county, rate: countyRate(snapshot, "investment", county) }))
    .filter(
      ({ rate }) => rate.value !== null && displayedPercent(rate.value) < displayedPercent(region),
    );
  if (below.length === 0) return [];
  const named = sorted(below, (a, b) =>
    a.rate.value && b.rate.value ? compareFractions(b.rate.value, a.rate.value) : 0,
  );
  return [
    {
      group: "below",
      subject: `${below.length}个单位`,
      text: `${named
        .slice(0, MOST_NAMED)
        .map(({ county, rate }) => `${county.name}${rateText(rate)}`)
        .join("、")}${named.length > MOST_NAMED ? "等" : ""}`,
      counties: below.map(({ county }) => county.code),
    },
  ];
}

function reconcileLine(snapshot: Snapshot, item: Discrepancy): AttentionLine {
  const counties = item.region.code === snapshot.region.code ? [] : [item.region.code];
  return {
    group: "reconcile",
    subject: item.region.name,
    text: `${subjectName(item.subject)}${discrepancyWords(item)}`,
    counties,
  };
}

/**
 * Whether anything has been reported at all in this view; if not, an empty list does not mean that
 * all is well.
 */
export function hasAnyReport(snapshot: Snapshot): boolean {
  return RATES_BY_WEIGHT.some(
    (id) =>
      totalMeasure(snapshot, RATES[id].numerator).value !== null ||
      headlineRate(snapshot, id).origin !== "none",
  );
}
