/** 数字由来: where a number comes from, so that whoever answers for it can say so without looking further. */
import { isPresent, sorted } from "../lib/array";
import { type Region, type RegionCode, reportsGroup } from "./county";
import { DEMO_WORDS, enterpriseCountWord, sourceFor } from "./dataset";
import { lastKnown } from "./facts";
import { DASH, formatCount, formatPercent, formatPrintedPercent, formatSignedCount } from "./format";
import { LAMP_LABEL, lampOf } from "./lamp";
import { type Measure, type MeasureGroup, measureInfo, measureName } from "./measure";
import { monthLabel } from "./period";
import { lampRuleWords, printedWord } from "./policy";
import { RATES, type Rate, type RateId, gapToPace, headlineRate, headlineTotal, rateCoverage } from "./rate";
import { ranksOf } from "./ranking";
import { discrepancyWords } from "./discrepancy-words";
import { printedRate, reconcile } from "./reconcile";
import { type Members, type Reading, type Snapshot, type Total, countyMembers, paceOf, periodWords, readMeasure, readNet, totalMeasure, totalOf } from "./snapshot";
import { absenceWord, amountWords, coverageWords, gapWords, rateText } from "./words";

/** Which number: of which unit (or the sum of the view), and what it is. */
export interface NumberRef {
  readonly unit: RegionCode | "total";
  readonly quantity: RateId | Measure | "net";
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
  readonly sections: readonly { readonly label: string; readonly text: string }[];
  /** The units behind a sum, each with its amounts; empty for a single unit. */
  readonly units: readonly { readonly name: string; readonly text: string }[];
}

/** The explanation of one number of the view. An unknown unit is explained as the sum. */
export function explain(snapshot: Snapshot, ref: NumberRef): Explanation {
  const county = snapshot.dataset.regions.find(({ code }) => code === ref.unit);
  const members = county ? countyMembers(county) : snapshot.members;
  const { quantity } = ref;
  if (quantity === "net") return explainNet(snapshot, members);
  return isRate(quantity) ? explainRate(snapshot, members, quantity) : explainMeasure(snapshot, members, quantity);
}

function isRate(quantity: RateId | Measure): quantity is RateId {
  return quantity in RATES;
}

/** The explanation as plain text, for the clipboard. */
export function explanationText(explanation: Explanation): string {
  const { title, period, value, parts, sections, units } = explanation;
  const equation = parts ? `${value} = ${parts.numerator} ÷ ${parts.denominator}` : value;
  return [
    `${title}（${period}）：${equation}`,
    ...explanation.warnings,
    ...sections.map(({ label, text }) => `${label}：${text}`),
    ...(units.length > 0 ? [`各单位：${units.map(({ name, text }) => `${name}${text}`).join("；")}`] : []),
  ].join("\n");
}

function explainRate(snapshot: Snapshot, members: Members, id: RateId): Explanation {
  const info = RATES[id];
  const view: Snapshot = { ...snapshot, members };
  const headline = headlineRate(view, id);
  const { rate } = headline;
  const denominator = info.denominator(snapshot.policy);
  const name = (measure: Measure) => measureName(measure, snapshot.scope.basis);
  const fraction = (text: Measure, value: number | null) => `${name(text)}${value === null ? "未报" : amountWords(text, value)}`;
  const value = headline.printedPercent === null ? rateText(rate) : `公布${formatPrintedPercent(headline.printedPercent)}`;
  return {
    title: `${members.word}${info.name}`,
    period: periodWords(snapshot, info.group),
    value,
    parts: rate.numerator === null && rate.denominator === null ? null : { numerator: fraction(info.numerator, rate.numerator), denominator: fraction(denominator, rate.denominator) },
    warnings: [...warnings(snapshot, members, id), ...(headline.printedPercent === null ? [] : ["只公布了比率，未给出分母，不亮灯。"])],
    sections: [
      ...membershipSections(view, rate, headline.origin === "printed"),
      ...(headline.sum ? [{ label: "已报合计", text: `${coverageWords(rateCoverage(headline.sum))}，合计${rateText(headline.sum)}；与公布数覆盖不同，不比较。` }] : []),
      { label: "口径", text: rateRule(view, rate) },
      ...standing(view, rate),
      sourceSection(snapshot, info.group),
    ],
    units: members.kind === "county" || headline.origin === "printed" ? [] : rateUnits(snapshot, rate),
  };
}

function rateUnits(snapshot: Snapshot, rate: Rate): { name: string; text: string }[] {
  const info = RATES[rate.id];
  const amount = (county: Region, measure: Measure) => {
    const { value } = readMeasure(snapshot, county, measure);
    return value === null ? DASH : amountWords(measure, value);
  };
  const size = (county: Region) => readMeasure(snapshot, county, info.numerator).value ?? 0;
  return sorted(rate.included, (a, b) => size(b) - size(a)).map((county) => ({
    name: county.name,
    text: `${amount(county, info.numerator)} / ${amount(county, info.denominator(snapshot.policy))}`,
  }));
}

function membershipSections(view: Snapshot, rate: Rate, printed: boolean): { label: string; text: string }[] {
  const info = RATES[rate.id];
  const [only] = view.members.kind === "county" ? view.members.regions : [];
  if (only) return rate.absence && rate.absence !== "noPlan" ? [{ label: "为何没有", text: absentUnit(view, only, info.numerator, rateText(rate)) }] : [];
  const outside = [...rate.missing, ...rate.partial];
  const inside = printed
    ? `${printedWord(view.policy)}的一对数，不是各单位相加。`
    : `${rate.included.length}个单位，分子、分母都已报。`;
  return [
    { label: "谁在其中", text: inside },
    ...(outside.length > 0 ? [{ label: "谁不在", text: outside.map((county) => absentUnit(view, county, info.numerator, missingWord(view, county, rate))).join("；") }] : []),
    ...notApplicable(view, info.group),
  ];
}

function missingWord(view: Snapshot, county: Region, rate: Rate): string {
  return rate.partial.includes(county) && readMeasure(view, county, RATES[rate.id].numerator).value !== null ? "计划未报" : "未报";
}

function notApplicable(view: Snapshot, group: MeasureGroup): { label: string; text: string }[] {
  const names = view.members.regions.filter((county) => !reportsGroup(county, group)).map(({ name }) => name);
  return names.length > 0 ? [{ label: "不适用", text: `${names.join("、")}不报这项，不在合计和覆盖之内。` }] : [];
}

/** 棠里县：未报，最近一次2026年8月52.1亿元. */
function absentUnit(view: Snapshot, county: Region, measure: Measure, word: string): string {
  const month = view.periods[measureInfo(measure).group]?.month;
  const last = month ? lastKnown(view.facts, county.code, month, measure) : null;
  const printed = month ? printedRateOf(view, county, measure) : null;
  const tail = [last ? `最近一次${monthLabel(last.month)}${amountWords(measure, last.value)}（累计）` : null, printed].filter(isPresent);
  return [`${county.name}${word}`, ...tail].join("，");
}

/** 公布60.4%: a unit that reported no parts may still have a printed rate. */
function printedRateOf(view: Snapshot, county: Region, measure: Measure): string | null {
  const month = view.periods[measureInfo(measure).group]?.month;
  const item = view.facts.printed.find(({ region, month: at, measure: of }) => {
    const id = printedRate(of);
    return region === county.code && at === month && id !== null && RATES[id].numerator === measure;
  });
  return item ? `公布${formatPrintedPercent(item.value)}` : null;
}

function rateRule(view: Snapshot, rate: Rate): string {
  const info = RATES[rate.id];
  const formula = `${measureName(info.numerator, view.scope.basis)} ÷ ${measureName(info.denominator(view.policy), view.scope.basis)}`;
  const sum = view.members.kind === "county" ? "" : "；Σ分子 ÷ Σ分母，只计两项都已报的单位，不是各单位比率的平均";
  const extra = rate.id === "start" ? "；不含续建项目" : "";
  return `${formula}${sum}${extra}。`;
}

/** 与序时, lamp and rank, with the rules that make them. */
function standing(view: Snapshot, rate: Rate): { label: string; text: string }[] {
  const pace = paceOf(view, RATES[rate.id].group);
  const gap = gapToPace(view, rate);
  const list: { label: string; text: string }[] = [];
  if (pace && gap && RATES[rate.id].paced) list.push({ label: "与序时", text: `序时进度${formatPercent(pace)}，${gapWords(gap)}（先减后取一位小数）。` });
  if (RATES[rate.id].paced) list.push({ label: "灯", text: `${LAMP_LABEL[lampOf(view, rate, view.members)]}：${lampRuleWords(view.policy)}。` });
  const [only] = view.members.kind === "county" ? view.members.regions : [];
  const rank = only && ranksOf(view, rate.id).get(only.code);
  if (rank) list.push({ label: "名次", text: `${view.policy.rankGroups === "together" ? "全部单位" : "同组"}${rank.of}个中第${rank.rank}，同率同名次。` });
  return list;
}

function sourceSection(snapshot: Snapshot, group: MeasureGroup): { label: string; text: string } {
  const month = snapshot.periods[group]?.month;
  const source = month ? sourceFor(snapshot.dataset, group, month) : null;
  const count = group === "enterprises" ? `，${enterpriseCountWord(source?.count ?? null)}` : "";
  const parts = [
    snapshot.dataset.mode === "demo" ? DEMO_WORDS : (source?.title ?? snapshot.dataset.sourceTitle),
    source?.document ?? null,
    month ? `报告期${monthLabel(month)}${count}` : null,
    `版本${snapshot.facts.revision}`,
  ];
  return { label: "来源", text: `${parts.filter(isPresent).join("，")}。${source?.note ? `${source.note}。` : ""}` };
}

/** Printed values that differ from this number, in words. */
function warnings(snapshot: Snapshot, members: Members, quantity: RateId | Measure): string[] {
  const [only] = members.kind === "county" ? members.regions : members.kind === "region" ? [snapshot.region] : [];
  if (!only) return [];
  return reconcile(snapshot)
    .filter((item) => item.region.code === only.code && (item.subject === quantity || printedRate(item.subject) === quantity))
    .map((item) => `${discrepancyWords(item)}。`);
}

function explainMeasure(snapshot: Snapshot, members: Members, measure: Measure): Explanation {
  const { group, nature, unit } = measureInfo(measure);
  const [only] = members.kind === "county" ? members.regions : [];
  const reading: Reading | null = only ? readMeasure(snapshot, only, measure) : null;
  const { value, printed, total } = headlineTotal({ ...snapshot, members }, measure);
  const shown = reading?.absence ? absenceWord(reading.absence) : value === null ? "未报" : amountWords(measure, value);
  const exact = unit === "wan" && value !== null ? `（${formatCount(value)}万元）` : "";
  const rule = nature === "flow" ? (snapshot.scope.basis === "ytd" ? "从1月累计到报告期末。" : "本季累计减上季累计；负数为核减。") : "截至报告期末的数。";
  return {
    title: `${members.word}${measureName(measure, snapshot.scope.basis)}`,
    period: periodWords(snapshot, group),
    value: `${shown}${exact}`,
    parts: null,
    warnings: warnings(snapshot, members, measure),
    sections: [
      ...(only
        ? reading?.absence === "notReported" || reading?.absence === "noEarlier"
          ? [{ label: "为何没有", text: absentUnit(snapshot, only, measure, absenceWord(reading.absence)) }]
          : []
        : [
            { label: "谁在其中", text: printed ? `${printedWord(snapshot.policy)}，不是各单位相加。${sumBeside(measure, total)}` : `${total.reported.length}个单位已报，相加得到。` },
            ...(total.missing.length > 0 ? [{ label: "谁不在", text: total.missing.map((county) => absentUnit(snapshot, county, measure, "未报")).join("；") }] : []),
            ...notApplicable({ ...snapshot, members }, group),
          ]),
      { label: "口径", text: rule },
      sourceSection(snapshot, group),
    ],
    units: only ? [] : measureUnits(snapshot, total.reported, measure),
  };
}

/** 已报9个单位相加1,663.6亿元；覆盖不同，不比较。 */
function sumBeside(measure: Measure, total: Total): string {
  return total.value === null ? "" : `已报${total.reported.length}个单位相加${amountWords(measure, total.value)}；覆盖不同，不比较。`;
}

function measureUnits(snapshot: Snapshot, counties: readonly Region[], measure: Measure): { name: string; text: string }[] {
  const size = (county: Region) => readMeasure(snapshot, county, measure).value ?? 0;
  return sorted(counties, (a, b) => size(b) - size(a)).map((county) => ({ name: county.name, text: amountWords(measure, size(county)) }));
}

function explainNet(snapshot: Snapshot, members: Members): Explanation {
  const net = totalOf(members.regions, (county) => readNet(snapshot, county));
  const part = (measure: Measure) => totalMeasure(snapshot, measure, { ...members, regions: net.reported }).value;
  const [added, removed] = [part("enterprises.total.added"), part("enterprises.total.removed")];
  return {
    title: `${members.word}四上净增`,
    period: periodWords(snapshot, "enterprises"),
    value: net.value === null ? "未报" : `${formatSignedCount(net.value)}家`,
    parts: null,
    warnings: [],
    sections: [
      { label: "算式", text: added === null || removed === null ? "新增、退出没有都报，算不出净增。" : `新增${formatCount(added)}家 － 退出${formatCount(removed)}家。` },
      ...(net.missing.length > 0 ? [{ label: "谁不在", text: net.missing.map((county) => absentUnit(snapshot, county, "enterprises.total.added", "新增或退出未报")).join("；") }] : []),
      sourceSection(snapshot, "enterprises"),
    ],
    units: members.kind === "county" ? [] : net.reported.map((county) => ({ name: county.name, text: `${formatSignedCount(readNet(snapshot, county).value ?? 0)}家` })),
  };
}
