/** 县区对比: the table of all units and all measures of a quarter, as plain data; sorting included, drawing not. */
import { sorted } from "../lib/array";
import { type Region, UNIT_GROUPS, type UnitGroup, unitGroupLabel, unitGroupOf } from "../domain/county";
import type { NumberRef } from "../domain/explain";
import { type Fraction, compareFractions, fraction } from "../domain/fraction";
import { DASH, formatSignedCount, formatSignedPoints } from "../domain/format";
import { LAMPS, LAMP_WORD, type Lamp, lampOf } from "../domain/lamp";
import { type Measure, measureName } from "../domain/measure";
import { type Rank, rankChanges, ranksOf } from "../domain/ranking";
import { RATES, type Rate, type RateId, countyRate, gapToPace, headlineRate, rateCoverage } from "../domain/rate";
import { type Reading, type Snapshot, countyMembers, readMeasure, readNet, totalMeasure, totalOf } from "../domain/snapshot";
import { absenceWord, amountText, rateAbsenceWord, rateText } from "../domain/words";

export interface ComparisonColumn {
  /** Name in the URL's `sort` and `columns`. */
  readonly key: string;
  readonly head: string;
  /** The full name, for assistive technology and the column picker. */
  readonly name: string;
  readonly emphasis: "strong" | "body" | "quiet";
  readonly byDefault: boolean;
}

export interface ComparisonSection {
  readonly key: string;
  /** 投资（亿元） */
  readonly head: string;
  readonly columns: readonly ComparisonColumn[];
}

export interface ComparisonCell {
  readonly text: string;
  /** ▲1 beside a rank: how it moved; set apart so that the ranks stay aligned. Null where a column has none. */
  readonly suffix: string | null;
  readonly lamp: Lamp | null;
  /** What 数字由来 opens for; null where the cell is no number of its own. */
  readonly ref: NumberRef | null;
  /** Exact, for sorting; null sorts last either way. */
  readonly order: Fraction | null;
}

export interface ComparisonRow {
  readonly county: Region | null;
  readonly name: string;
  /** 11/12 beside 全市. */
  readonly coverage: string | null;
  /** Set when the unit reported nothing at all in this quarter: the hatch runs across the row. */
  readonly missing: string | null;
  readonly cells: ReadonlyMap<string, ComparisonCell>;
}

export interface Comparison {
  readonly sections: readonly ComparisonSection[];
  readonly groups: readonly { readonly group: UnitGroup; readonly label: string; readonly rows: readonly ComparisonRow[] }[];
  readonly total: ComparisonRow;
}

type Kind =
  | { readonly of: "measure"; readonly measure: Measure }
  | { readonly of: "net" }
  | { readonly of: "rate" | "gap" | "lamp" | "rank"; readonly rate: RateId };

interface ColumnRule extends ComparisonColumn {
  readonly kind: Kind;
}

const measureColumn = (key: string, head: string, measure: Measure, more: Partial<Pick<ColumnRule, "emphasis" | "byDefault">> = {}): ColumnRule => ({
  key,
  head,
  name: measureName(measure, "ytd"),
  emphasis: more.emphasis ?? "body",
  byDefault: more.byDefault ?? true,
  kind: { of: "measure", measure },
});

const rateColumn = (key: string, head: string, of: "rate" | "gap" | "lamp" | "rank", rate: RateId, byDefault = true): ColumnRule => ({
  key,
  head,
  name: `${RATES[rate].name}${{ rate: "", gap: "与序时", lamp: "灯", rank: "名次" }[of]}`,
  emphasis: of === "rate" ? "strong" : "body",
  byDefault,
  kind: { of, rate },
});

/** All columns there are, section by section. */
const SECTIONS: readonly { key: string; head: string; columns: readonly ColumnRule[] }[] = [
  {
    key: "projects",
    head: "项目",
    columns: [
      measureColumn("projects", "个数", "projects.total", { byDefault: false }),
      measureColumn("totalInvestment", "总投资", "projects.totalInvestment", { emphasis: "quiet", byDefault: false }),
    ],
  },
  {
    key: "investment",
    head: "投资（亿元）",
    columns: [
      measureColumn("investmentPlanned", "年度计划", "investment.planned", { emphasis: "quiet" }),
      measureColumn("investmentDone", "完成", "investment.done"),
      rateColumn("investmentRate", "完成率", "rate", "investment"),
      rateColumn("investmentGap", "与序时", "gap", "investment"),
      rateColumn("investmentLamp", "灯", "lamp", "investment"),
      rateColumn("investmentRank", "名次", "rank", "investment"),
      measureColumn("investmentDue", "阶段目标", "investment.due", { emphasis: "quiet", byDefault: false }),
      rateColumn("investmentDueRate", "阶段完成率", "rate", "investmentDue", false),
    ],
  },
  {
    key: "starts",
    head: "开工（个）",
    columns: [
      measureColumn("startPlanned", "计划", "starts.planned", { emphasis: "quiet" }),
      measureColumn("startDone", "已开工", "starts.done"),
      rateColumn("startRate", "开工率", "rate", "start"),
      rateColumn("startLamp", "灯", "lamp", "start"),
      rateColumn("startGap", "与序时", "gap", "start", false),
      rateColumn("startRank", "名次", "rank", "start", false),
      measureColumn("startDue", "应开工", "starts.due", { emphasis: "quiet", byDefault: false }),
      rateColumn("startDueRate", "时序开工率", "rate", "startDue", false),
    ],
  },
  {
    key: "completions",
    head: "竣工（个）",
    columns: [
      measureColumn("completionPlanned", "计划", "completions.planned", { emphasis: "quiet" }),
      measureColumn("completionDone", "已竣工", "completions.done"),
      rateColumn("completionRate", "竣工率", "rate", "completion"),
      rateColumn("completionLamp", "灯", "lamp", "completion"),
      rateColumn("completionGap", "与序时", "gap", "completion", false),
      rateColumn("completionRank", "名次", "rank", "completion", false),
      measureColumn("completionDue", "应竣工", "completions.due", { emphasis: "quiet", byDefault: false }),
    ],
  },
  {
    key: "enterprises",
    head: "四上企业（家）",
    columns: [
      measureColumn("target", "目标", "enterprises.total.target", { emphasis: "quiet" }),
      measureColumn("added", "新增", "enterprises.total.added"),
      measureColumn("removed", "退出", "enterprises.total.removed"),
      { key: "net", head: "净增", name: "四上企业净增", emphasis: "body", byDefault: true, kind: { of: "net" } },
      rateColumn("enterprisesRate", "完成率", "rate", "enterprises"),
      rateColumn("enterprisesLamp", "灯", "lamp", "enterprises"),
      rateColumn("enterprisesRank", "名次", "rank", "enterprises", false),
      measureColumn("stock", "期末在库", "enterprises.total.stock", { emphasis: "quiet", byDefault: false }),
    ],
  },
];

const RULES: ReadonlyMap<string, ColumnRule> = new Map(SECTIONS.flatMap(({ columns }) => columns.map((column) => [column.key, column] as const)));

export const COMPARISON_COLUMNS: readonly ComparisonColumn[] = [...RULES.values()];
export const COMPARISON_SECTIONS: readonly ComparisonSection[] = SECTIONS;
export const DEFAULT_COLUMNS: readonly string[] = COMPARISON_COLUMNS.filter(({ byDefault }) => byDefault).map(({ key }) => key);

/** The table of the whole base (a choice of units marks rows, it doesn't hide them), with the wanted columns in fixed order. */
export function comparisonTable(snapshot: Snapshot, wanted: readonly string[]): Comparison {
  const sections = SECTIONS.map(({ key, head, columns }) => ({ key, head, columns: columns.filter((column) => wanted.includes(column.key)) })).filter(({ columns }) => columns.length > 0);
  const rules = sections.flatMap(({ columns }) => columns);
  const ranks = rankTables(snapshot, rules);
  const base: Snapshot = { ...snapshot, members: snapshot.base };
  const groups = UNIT_GROUPS.map((group) => ({
    group,
    label: unitGroupLabel(group, snapshot.policy.unitWord),
    rows: snapshot.base.regions.filter((county) => unitGroupOf(county.kind) === group).map((county) => countyRow(base, county, rules, ranks)),
  })).filter(({ rows }) => rows.length > 0);
  return { sections, groups, total: totalRow(base, rules) };
}

interface RankTables {
  readonly ranks: ReadonlyMap<RateId, ReadonlyMap<string, Rank>>;
  readonly changes: ReadonlyMap<RateId, ReadonlyMap<string, number>>;
}

function rankTables(snapshot: Snapshot, rules: readonly ColumnRule[]): RankTables {
  const ids = [...new Set(rules.flatMap(({ kind }) => (kind.of === "rank" ? [kind.rate] : [])))];
  return {
    ranks: new Map(ids.map((id) => [id, ranksOf(snapshot, id)])),
    changes: new Map(ids.map((id) => [id, rankChanges(snapshot, id)])),
  };
}

function countyRow(snapshot: Snapshot, county: Region, rules: readonly ColumnRule[], tables: RankTables): ComparisonRow {
  const cells = new Map(rules.map(({ key, kind }) => [key, countyCell(snapshot, county, kind, tables)]));
  const measures = rules.flatMap(({ kind }) => (kind.of === "measure" ? [kind.measure] : []));
  const silent = measures.length > 0 && measures.every((measure) => readMeasure(snapshot, county, measure).value === null);
  const reasons = measures.map((measure) => readMeasure(snapshot, county, measure).absence);
  const missing = silent ? absenceWord(reasons.includes("noEarlier") ? "noEarlier" : "notReported") : null;
  return { county, name: county.name, coverage: null, missing, cells };
}

function plain(text: string, more: Partial<ComparisonCell> = {}): ComparisonCell {
  return { text, suffix: null, lamp: null, ref: null, order: null, ...more };
}

function countyCell(snapshot: Snapshot, county: Region, kind: Kind, tables: RankTables): ComparisonCell {
  switch (kind.of) {
    case "measure":
      return readingCell(readMeasure(snapshot, county, kind.measure), (value) => amountText(kind.measure, value), { unit: county.code, quantity: kind.measure });
    case "net":
      return readingCell(readNet(snapshot, county), formatSignedCount, { unit: county.code, quantity: "net" });
    case "rank":
      return rankCell(tables.ranks.get(kind.rate)?.get(county.code), tables.changes.get(kind.rate)?.get(county.code), { unit: county.code, quantity: kind.rate });
    case "rate":
    case "gap":
    case "lamp":
      return rateCellOf(snapshot, countyRate(snapshot, kind.rate, county), kind.of, { unit: county.code, quantity: kind.rate }, lampOf(snapshot, countyRate(snapshot, kind.rate, county), countyMembers(county)));
  }
}

function readingCell(reading: Reading, format: (value: number) => string, ref: NumberRef): ComparisonCell {
  if (reading.value === null) return plain(absenceWord(reading.absence), { ref });
  return plain(format(reading.value), { ref, order: fraction(reading.value) });
}

/** 2 ▲1: the rank, and how many places it moved since the previous quarter; an unchanged rank stands alone. */
function rankCell(rank: Rank | undefined, change: number | undefined, ref: NumberRef): ComparisonCell {
  if (!rank) return plain(DASH);
  const suffix = change ? `${change > 0 ? "▲" : "▼"}${Math.abs(change)}` : "";
  return plain(String(rank.rank), { suffix, order: fraction(-rank.rank), ref });
}

function rateCellOf(snapshot: Snapshot, rate: Rate, of: "rate" | "gap" | "lamp", ref: NumberRef, lamp: Lamp): ComparisonCell {
  if (of === "lamp") return plain(LAMP_WORD[lamp], { lamp, order: lamp === "none" ? null : fraction(LAMPS.indexOf(lamp)) });
  const gap = gapToPace(snapshot, rate);
  if (of === "gap") return gap ? plain(formatSignedPoints(gap), { ref, order: gap }) : plain(DASH);
  return plain(rate.absence ? rateAbsenceWord(rate.id, rate.absence) : rateText(rate), { ref, order: rate.value });
}

function totalRow(snapshot: Snapshot, rules: readonly ColumnRule[]): ComparisonRow {
  const cells = new Map(rules.map(({ key, kind }) => [key, totalCell(snapshot, kind)]));
  const coverage = rateCoverage(headlineRate(snapshot, "investment").rate);
  return { county: null, name: snapshot.base.word, coverage: coverage.expected > 0 ? `${coverage.reported}/${coverage.expected}` : null, missing: null, cells };
}

function totalCell(snapshot: Snapshot, kind: Kind): ComparisonCell {
  switch (kind.of) {
    case "measure": {
      const rate = Object.values(RATES).find(({ numerator, denominator }) => numerator === kind.measure || denominator(snapshot.policy) === kind.measure);
      const printed = rate ? headlineRate(snapshot, rate.id) : null;
      const pair = printed?.origin === "printed" ? (rate?.numerator === kind.measure ? printed.rate.numerator : printed.rate.denominator) : null;
      const value = pair ?? totalMeasure(snapshot, kind.measure).value;
      return value === null ? plain("未报") : plain(amountText(kind.measure, value), { ref: { unit: "total", quantity: kind.measure } });
    }
    case "net": {
      const { value } = totalOf(snapshot.members.regions, (county) => readNet(snapshot, county));
      return value === null ? plain(DASH) : plain(formatSignedCount(value), { ref: { unit: "total", quantity: "net" } });
    }
    case "rank":
      return plain("");
    case "rate":
    case "gap":
    case "lamp": {
      const { rate } = headlineRate(snapshot, kind.rate);
      return rateCellOf(snapshot, rate, kind.of, { unit: "total", quantity: kind.rate }, lampOf(snapshot, rate, snapshot.members));
    }
  }
}

/** Rows of each group by the keys; rows without a value last either way, ties in display order. */
export function sortComparison(comparison: Comparison, keys: readonly { column: string; descending: boolean }[]): Comparison {
  if (keys.length === 0) return comparison;
  const compare = (a: ComparisonRow, b: ComparisonRow): number => {
    for (const { column, descending } of keys) {
      const [first, second] = [a.cells.get(column)?.order ?? null, b.cells.get(column)?.order ?? null];
      if (first === null && second === null) continue;
      if (first === null) return 1;
      if (second === null) return -1;
      const difference = compareFractions(first, second);
      if (difference !== 0) return descending ? -difference : difference;
    }
    return 0;
  };
  return { ...comparison, groups: comparison.groups.map((group) => ({ ...group, rows: sorted(group.rows, compare) })) };
}

