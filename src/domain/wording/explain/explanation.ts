/**
 * What an explanation of a number holds, and the parts that every kind of number shares: who is
 * missing, the source, what was printed.
 */
import { isPresent, sorted } from "../../../lib/array";
import { type Region, type RegionCode, reportsGroup } from "../../facts/county";
import { DEMO_WORDS, enterpriseCountWord, sourceFor } from "../../facts/dataset";
import { lastKnown } from "../../facts/facts";
import { YI_DECIMALS, formatPrintedPercent } from "../../numbers/format";
import { type Measure, type MeasureGroup, measureInfo } from "../../facts/measure";
import { monthLabel } from "../../facts/period";
import { printedPercentOf } from "../../rates/rate";
import { RATE_IDS, type RateId, RATES } from "../../rates/rates";
import { discrepancyWords } from "../discrepancy-words";
import { editionWords } from "../../facts/version";
import { printedRate, reconcile } from "../../rates/reconcile";
import { ROUNDED_PARTS_NOTE, areRoundedApart } from "../../numbers/rounded-parts";
import { readMeasure } from "../../facts/readings";
import { type Members, type Snapshot } from "../../facts/snapshot";
import { amountWords } from "../words";

/** Which number: of which unit (or the sum of the view), and what it is. */
export interface NumberRef {
  readonly unit: RegionCode | "total";
  readonly quantity: RateId | Measure | "net";
}

/** A head and what stands under it. */
export interface Section {
  readonly label: string;
  readonly text: string;
  /** What has to stand beside the number wherever it goes: 谁不在, 来源. */
  readonly isNeverLeft?: true;
}

export interface Explanation {
  /** 全市投资完成率 */
  readonly title: string;
  readonly period: string;
  /** 75.2%, 961.4亿元, 未报 */
  readonly value: string;
  /** The two amounts behind a rate, in words; null for a plain measure. */
  readonly parts: { readonly numerator: string; readonly denominator: string } | null;
  /** 公布58.8%，计算58.7%…: what doesn't agree, before anything else. */
  readonly warnings: readonly string[];
  readonly sections: readonly Section[];
  /** The units behind a sum; empty for a single unit. */
  readonly units: readonly UnitPart[];
}

/** One unit's part of a sum. */
export interface UnitPart {
  readonly name: string;
  /** Its amounts. */
  readonly text: string;
  /** Where they stand: 文件 湘西.xlsx 表「总表」C4. Empty where nobody says so. */
  readonly at: string;
}

/** 不适用: the units that don't report the group; nothing where all do. */
export function notApplicable(view: Snapshot, group: MeasureGroup): Section[] {
  const names = view.members.regions
    .filter((county) => !reportsGroup(county, group))
    .map(({ name }) => name);
  return names.length > 0
    ? [{ label: "不适用", text: `${names.join("、")}不报这项，不在合计和覆盖之内。` }]
    : [];
}

/** 谁不在: the units that a sum leaves out, each with the word for why; nothing where none is. */
export function outside(
  view: Snapshot,
  counties: readonly Region[],
  { measure, wordOf }: { measure: Measure; wordOf: (county: Region) => string },
): Section[] {
  const texts = counties.map((county) => absentUnit(view, county, measure, wordOf(county)));
  return texts.length > 0 ? [{ label: "谁不在", text: texts.join("；"), isNeverLeft: true }] : [];
}

/** The units behind a sum, those with most of the measure first. */
export function unitsBySize(
  view: Snapshot,
  counties: readonly Region[],
  {
    measure,
    textOf,
    atOf,
  }: {
    measure: Measure;
    textOf: (county: Region) => string;
    atOf: (county: Region) => string;
  },
): UnitPart[] {
  const size = (county: Region) => readMeasure(view, county, measure).value ?? 0;
  return sorted(counties, (a, b) => size(b) - size(a)).map((county) => ({
    name: county.name,
    text: textOf(county),
    at: atOf(county),
  }));
}

/** 棠里县：未报，最近一次2026年8月52.1亿元. */
export function absentUnit(view: Snapshot, county: Region, measure: Measure, word: string): string {
  const month = view.periods[measureInfo(measure).group]?.month;
  const last = month ? lastKnown(view.facts, county.code, month, measure) : null;
  const printed = printedRateWords(view, county, measure);
  const tail = [
    last ? `最近一次${monthLabel(last.month)}${amountWords(measure, last.value)}（累计）` : null,
    printed,
  ].filter(isPresent);
  return [`${county.name}${word}`, ...tail].join("，");
}

/** 公布60.4%: a unit that reported no parts may still have a printed rate. */
function printedRateWords(view: Snapshot, county: Region, measure: Measure): string | null {
  const ids = RATE_IDS.filter((id) => RATES[id].numerator === measure);
  const percent = ids.map((id) => printedPercentOf(view, id, county)).find(isPresent);
  return percent === undefined ? null : `公布${formatPrintedPercent(percent)}`;
}

/**
 * 来源: title, document, report month, revision and note of where the group's numbers are from. `at`:
 * in which cells of which files the number stands, where it is one that does.
 */
export function sourceSection(snapshot: Snapshot, group: MeasureGroup, at = ""): Section {
  const month = snapshot.periods[group]?.month;
  const source = month ? sourceFor(snapshot.dataset, group, month) : null;
  const count = group === "enterprises" ? `，${enterpriseCountWord(source?.count ?? null)}` : "";
  const parts = [
    snapshot.dataset.mode === "demo" ? DEMO_WORDS : (source?.title ?? snapshot.dataset.sourceTitle),
    source?.document ?? null,
    month ? `报告期${monthLabel(month)}${count}` : null,
    editionWords(snapshot.dataset, snapshot.facts.revision),
  ];
  return {
    label: "来源",
    isNeverLeft: true,
    text: [parts.filter(isPresent).join("，"), source?.note, at]
      .map((sentence) => (sentence ? `${sentence}。` : ""))
      .join(""),
  };
}

/**
 * 分项四舍五入…。 where the units as listed don't add up to their sum as it is said; `at`: the group whose
 * month is read.
 */
export function roundedWords(
  snapshot: Snapshot,
  counties: readonly Region[],
  { measures, at }: { readonly measures: readonly Measure[]; readonly at?: MeasureGroup },
): string {
  const isApart = measures.filter(isMoney).some((measure) => {
    const parts = counties.map((county) => readMeasure(snapshot, county, measure, at).value ?? 0);
    return areRoundedApart(
      parts,
      parts.reduce((sum, part) => sum + part, 0),
      YI_DECIMALS.sentence,
    );
  });
  return isApart ? ROUNDED_PARTS_NOTE : "";
}

function isMoney(measure: Measure): boolean {
  return measureInfo(measure).unit === "wan";
}

/** Printed values that differ from this number, in words. */
export function warnings(
  snapshot: Snapshot,
  members: Members,
  quantity: RateId | Measure,
): string[] {
  const [only] =
    members.kind === "county"
      ? members.regions
      : members.kind === "region"
        ? [snapshot.region]
        : [];
  if (!only) return [];
  return reconcile(snapshot)
    .filter(
      (item) =>
        item.region.code === only.code &&
        (item.subject === quantity || printedRate(item.subject) === quantity),
    )
    .map((item) => `${discrepancyWords(item)}。`);
}
