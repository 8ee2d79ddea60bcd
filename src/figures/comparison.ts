/**
 * 县区对比: the table of all units and all measures of a quarter, as plain data; sorting included,
 * drawing not.
 */
import { sorted } from "../lib/array";
import {
  type Region,
  UNIT_GROUPS,
  type UnitGroup,
  unitGroupLabel,
  unitGroupOf,
} from "../domain/facts/county";
import {
  type ColumnRule,
  type ComparisonSection,
  type Kind,
  COMPARISON_SECTIONS,
} from "./comparison-columns";
import type { NumberRef } from "../domain/wording/explain/explanation";
import { type Fraction, compareFractions, fraction } from "../domain/numbers/fraction";
import { DASH } from "../domain/numbers/format";
import { LAMPS, LAMP_WORD, type Lamp, lampOf } from "../domain/rates/lamp";
import { type Rank, rankChanges, ranksOf } from "../domain/rates/ranking";
import {
  type Rate,
  type RateAbsence,
  countyRate,
  gapToPace,
  headlineRate,
  headlineTotal,
} from "../domain/rates/rate";
import { RATES, type RateId } from "../domain/rates/rates";
import {
  type Reading,
  readMeasure,
  readNet,
  totalOf,
  totalCoverage,
} from "../domain/facts/readings";
import { type Snapshot, countyMembers, baseView } from "../domain/facts/snapshot";
import { absenceWord, rateAbsenceWord } from "../domain/wording/words";
import { amountCell, countCell, percentCell, pointsCell, signedCountCell } from "./cells";
import type { Cell, CellNumber } from "./figure";

export interface ComparisonCell {
  readonly text: string;
  /**
   * ▲1 beside a rank: how it moved; set apart so that the ranks stay aligned. Null where a column
   * has none.
   */
  readonly suffix: string | null;
  readonly lamp: Lamp | null;
  /** What 数字由来 opens for; null where the cell is no number of its own. */
  readonly ref: NumberRef | null;
  /** Exact, for sorting; null sorts last either way. */
  readonly order: Fraction | null;
  /**
   * The number that the text shows, for files that hold numbers; null where the cell is no number.
   */
  readonly number: CellNumber | null;
  /** Why there is no number, where the text says it: 未报, 无竣工计划. */
  readonly absent?: RateAbsence;
}

export interface ComparisonRow {
  readonly county: Region | null;
  readonly name: string;
  /** 11/12 beside 全市. */
  readonly coverage: string | null;
  /** Set when the unit reported nothing at all in this quarter: the hatch runs across the row. */
  readonly missing: { readonly word: string; readonly hatched: boolean } | null;
  readonly cells: ReadonlyMap<string, ComparisonCell>;
}

export interface Comparison {
  readonly sections: readonly ComparisonSection[];
  readonly groups: readonly {
    readonly group: UnitGroup;
    readonly label: string;
    readonly rows: readonly ComparisonRow[];
  }[];
  readonly total: ComparisonRow;
}

/**
 * The table of the whole base (a choice of units marks rows, it doesn't hide them), with the wanted
 * columns in fixed order.
 */
export function comparisonTable(snapshot: Snapshot, wanted: readonly string[]): Comparison {
  const sections = COMPARISON_SECTIONS.map((section) => ({
    ...section,
    columns: section.columns.filter((column) => wanted.includes(column.key)),
  })).filter(({ columns }) => columns.length > 0);
  const rules = sections.flatMap(({ columns }) => columns);
  const ranks = rankTables(snapshot, rules);
  const base = baseView(snapshot);
  const groups = UNIT_GROUPS.map((group) => ({
    group,
    label: unitGroupLabel(group, snapshot.policy.unitWord),
    rows: snapshot.base.regions
      .filter((county) => unitGroupOf(county.kind) === group)
      .map((county) => countyRow(base, county, rules, ranks)),
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

function countyRow(
  snapshot: Snapshot,
  county: Region,
  rules: readonly ColumnRule[],
  tables: RankTables,
): ComparisonRow {
  const cells = new Map(
    rules.map(({ key, kind }) => [key, countyCell(snapshot, county, kind, tables)]),
  );
  const measures = rules.flatMap(({ kind }) => (kind.of === "measure" ? [kind.measure] : []));
  const silent = measures.length > 0 && [...cells.values()].every(({ order }) => order === null);
  const reasons = new Set(
    measures.map((measure) => readMeasure(snapshot, county, measure).absence),
  );
  const reason = (["noEarlier", "notReported", "notApplicable"] as const).find((absence) =>
    reasons.has(absence),
  );
  const missing =
    silent && reason ? { word: absenceWord(reason), hatched: reason !== "notApplicable" } : null;
  return { county, name: county.name, coverage: null, missing, cells };
}

function plain(text: string, more: Partial<ComparisonCell> = {}): ComparisonCell {
  return { text, suffix: null, lamp: null, ref: null, order: null, number: null, ...more };
}

/** A cell with its number. */
function filled({ text, number }: Cell, more: Partial<ComparisonCell>): ComparisonCell {
  return plain(text, { number, ...more });
}

function countyCell(
  snapshot: Snapshot,
  county: Region,
  kind: Kind,
  tables: RankTables,
): ComparisonCell {
  switch (kind.of) {
    case "measure":
      return readingCell(
        readMeasure(snapshot, county, kind.measure),
        (value) => amountCell(kind.measure, value),
        {
          unit: county.code,
          quantity: kind.measure,
        },
      );
    case "net":
      return readingCell(readNet(snapshot, county), signedCountCell, {
        unit: county.code,
        quantity: "net",
      });
    case "rank":
      return rankCell(
        tables.ranks.get(kind.rate)?.get(county.code),
        tables.changes.get(kind.rate)?.get(county.code),
        {
          unit: county.code,
          quantity: kind.rate,
        },
      );
    case "rate":
    case "gap":
    case "lamp":
      return rateCellOf(
        snapshot,
        countyRate(snapshot, kind.rate, county),
        kind.of,
        { unit: county.code, quantity: kind.rate },
        lampOf(snapshot, countyRate(snapshot, kind.rate, county), countyMembers(county)),
      );
  }
}

function readingCell(
  reading: Reading,
  show: (value: number) => Cell,
  ref: NumberRef,
): ComparisonCell {
  if (reading.value === null)
    return plain(absenceWord(reading.absence), { ref, absent: reading.absence });
  return filled(show(reading.value), { ref, order: fraction(reading.value) });
}

/**
 * 2 ▲1: the rank, and how many places it moved since the previous quarter; an unchanged rank stands
 * alone.
 */
function rankCell(
  rank: Rank | undefined,
  change: number | undefined,
  ref: NumberRef,
): ComparisonCell {
  if (!rank) return plain(DASH);
  const suffix = change ? `${change > 0 ? "▲" : "▼"}${Math.abs(change)}` : "";
  return filled(countCell(rank.rank), { suffix, order: fraction(-rank.rank), ref });
}

function rateCellOf(
  snapshot: Snapshot,
  rate: Rate,
  of: "rate" | "gap" | "lamp",
  ref: NumberRef,
  lamp: Lamp,
): ComparisonCell {
  if (of === "lamp")
    return plain(LAMP_WORD[lamp], {
      lamp,
      order: lamp === "none" ? null : fraction(LAMPS.indexOf(lamp)),
    });
  const gap = gapToPace(snapshot, rate);
  if (of === "gap") return gap ? filled(pointsCell(gap), { ref, order: gap }) : plain(DASH);
  if (rate.value) return filled(percentCell(rate.value), { ref, order: rate.value });
  const absent = rate.absence ?? "notReported";
  return plain(rateAbsenceWord(rate.id, absent), { ref, absent });
}

function totalRow(snapshot: Snapshot, rules: readonly ColumnRule[]): ComparisonRow {
  const cells = new Map(rules.map(({ key, kind }) => [key, totalCell(snapshot, kind)]));
  const [first] = rules.flatMap(({ kind }) =>
    kind.of === "rate" ? [RATES[kind.rate].numerator] : [],
  );
  const headline = first && headlineTotal(snapshot, first);
  return {
    county: null,
    name: snapshot.base.word,
    coverage: headline ? coverageOf(headline) : null,
    missing: null,
    cells,
  };
}

/** The suffix of a total that the notice prints, beside those that are summed. */
export const PRINTED = "公布";

/** 11/12: of the first rate in the table; printed totals are marked one by one. */
function coverageOf({ total }: ReturnType<typeof headlineTotal>): string | null {
  const { reported, expected } = totalCoverage(total);
  return expected > 0 ? `${reported}/${expected}` : null;
}

function totalCell(snapshot: Snapshot, kind: Kind): ComparisonCell {
  switch (kind.of) {
    case "measure": {
      const { value, printed } = headlineTotal(snapshot, kind.measure);
      return value === null
        ? plain(absenceWord("notReported"), { absent: "notReported" })
        : filled(amountCell(kind.measure, value), {
            ref: { unit: "total", quantity: kind.measure },
            ...(printed ? { suffix: PRINTED } : {}),
          });
    }
    case "net": {
      const { value } = totalOf(snapshot.members.regions, (county) => readNet(snapshot, county));
      return value === null
        ? plain(DASH)
        : filled(signedCountCell(value), { ref: { unit: "total", quantity: "net" } });
    }
    case "rank":
      return plain("");
    case "rate":
    case "gap":
    case "lamp": {
      const { rate, origin } = headlineRate(snapshot, kind.rate);
      const cell = rateCellOf(
        snapshot,
        rate,
        kind.of,
        { unit: "total", quantity: kind.rate },
        lampOf(snapshot, rate, snapshot.members),
      );
      return origin === "printed" && kind.of === "rate" ? { ...cell, suffix: PRINTED } : cell;
    }
  }
}

/** Rows of each group by the keys; rows without a value last either way, ties in display order. */
export function sortComparison(
  comparison: Comparison,
  keys: readonly { column: string; descending: boolean }[],
): Comparison {
  if (keys.length === 0) return comparison;
  const compare = (a: ComparisonRow, b: ComparisonRow): number => {
    for (const { column, descending } of keys) {
      const [first, second] = [
        a.cells.get(column)?.order ?? null,
        b.cells.get(column)?.order ?? null,
      ];
      if (first === null && second === null) continue;
      if (first === null) return 1;
      if (second === null) return -1;
      const difference = compareFractions(first, second);
      if (difference !== 0) return descending ? -difference : difference;
    }
    return 0;
  };
  return {
    ...comparison,
    groups: comparison.groups.map((group) => ({ ...group, rows: sorted(group.rows, compare) })),
  };
}
