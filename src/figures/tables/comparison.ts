/**
 * 县区对比: the table of all units and all measures of a quarter, as plain data; sorting included,
 * drawing not.
 */
import {
  type Region,
  UNIT_GROUPS,
  type UnitGroup,
  unitGroupLabel,
  unitGroupOf,
} from "../../domain/facts/county";
import { compareFractions } from "../../domain/numbers/fraction";
import { headlineTotal } from "../../domain/rates/rate";
import { RATES } from "../../domain/rates/rates";
import { type Snapshot, baseView } from "../../domain/facts/snapshot";
import { readMeasure, totalCoverage } from "../../domain/facts/readings";
import { absenceWord } from "../../domain/wording/words";
import { sorted } from "../../lib/array";
import {
  type ComparisonCell,
  type RankTables,
  countyCell,
  rankTables,
  totalCell,
} from "./comparison-cells";
import { type ColumnRule, type ComparisonSection, COMPARISON_SECTIONS } from "./comparison-columns";

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

/** 11/12: of the first rate in the table; printed totals are marked one by one. */
function coverageOf({ total }: ReturnType<typeof headlineTotal>): string | null {
  const { reported, expected } = totalCoverage(total);
  return expected > 0 ? `${reported}/${expected}` : null;
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
