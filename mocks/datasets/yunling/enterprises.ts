/**
 * 四上 of one invented unit: the annual batch lands in January to March, then a trickle; stock runs
 * on through the years.
 */
import { CATEGORY_IDS, type Category } from "../../../src/domain/facts/enterprise";
import { type Month, monthNumber, yearOf } from "../../../src/domain/facts/period";
import { invariant } from "../../../src/lib/invariant";
import { tabulate } from "../../../src/lib/record";
import { type Random, createRandom } from "../../random";
import { NO_ENTERPRISE, RECLASSIFIED } from "./traps";
import { LAST_YEAR, SEED, type Unit, YEARS } from "./units";

export interface EnterpriseCounts {
  readonly target: number;
  readonly added: number;
  readonly removed: number;
  readonly stock: number;
}
export type EnterpriseRecord = Record<Category | "total", EnterpriseCounts>;

/** How often each category is dealt, by the kind of unit. */
const MIX: Readonly<Record<Unit["kind"], Readonly<Record<Category, number>>>> = {
  county: { industry: 34, construction: 14, trade: 28, realEstate: 8, services: 16 },
  zone: { industry: 52, construction: 8, trade: 18, realEstate: 6, services: 16 },
  direct: { industry: 10, construction: 20, trade: 20, realEstate: 20, services: 30 },
};
const ADDED_MONTHS = [26, 15, 17, 4, 4, 8, 5, 4, 5, 4, 4, 4];
const REMOVED_MONTHS = [30, 20, 10, 4, 4, 8, 4, 4, 6, 4, 3, 3];
/** The months that the table of units speaks of. */
const PINNED_MONTHS = 9;
const STOCK_PER_TARGET = 7;

/** What enters and leaves in one year: a category and a month each. */
interface Movement {
  readonly category: Category;
  readonly month: number;
}
interface YearOfMoves {
  readonly target: Record<Category, number>;
  readonly added: readonly Movement[];
  readonly removed: readonly Movement[];
}

/** Tells a unit's 四上 at any month of the data. */
export function enterpriseSeries(unit: Unit): (month: Month) => EnterpriseRecord {
  const years = new Map(YEARS.map((year) => [year as number, movesOf(unit, year)]));
  const opening = spread(
    createRandom(`${SEED}/${unit.code}/stock`),
    unit,
    unit.target * STOCK_PER_TARGET,
  );
  return (month) => {
    const current = years.get(yearOf(month));
    invariant(current, "the month lies in the data");
    const earlier = [...years].filter(([year]) => year < yearOf(month)).map(([, moves]) => moves);
    const moved = tabulate(CATEGORY_IDS, (category) =>
      countsOf(category, { current, earlier, month, opening: opening[category] }),
    );
    const record =
      unit.code === RECLASSIFIED.code && month >= RECLASSIFIED.month ? reclassified(moved) : moved;
    return { ...record, total: addUp(CATEGORY_IDS.map((category) => record[category])) };
  };
}

function reclassified(
  record: Record<Category, EnterpriseCounts>,
): Record<Category, EnterpriseCounts> {
  const { from, to, count } = RECLASSIFIED;
  const by = (category: Category, change: number) => {
    const { added, stock, ...rest } = record[category];
    return { ...rest, added: added + change, stock: stock + change };
  };
  return { ...record, [from]: by(from, -count), [to]: by(to, count) };
}

function countsOf(
  category: Category,
  at: { current: YearOfMoves; earlier: readonly YearOfMoves[]; month: Month; opening: number },
): EnterpriseCounts {
  const count = (moves: readonly Movement[], last: number) =>
    moves.filter((move) => move.category === category && move.month <= last).length;
  const added = count(at.current.added, monthNumber(at.month));
  const removed = count(at.current.removed, monthNumber(at.month));
  const before = at.earlier.reduce(
    (sum, year) => sum + count(year.added, 12) - count(year.removed, 12),
    at.opening,
  );
  return { target: at.current.target[category], added, removed, stock: before + added - removed };
}

function addUp(parts: readonly EnterpriseCounts[]): EnterpriseCounts {
  const sum = (field: keyof EnterpriseCounts) =>
    parts.reduce((total, part) => total + part[field], 0);
  return {
    target: sum("target"),
    added: sum("added"),
    removed: sum("removed"),
    stock: sum("stock"),
  };
}

function movesOf(unit: Unit, year: number): YearOfMoves {
  const random = createRandom(`${SEED}/${unit.code}/${year}/enterprises`);
  const size = year === LAST_YEAR ? 1 : random.between(0.85, 1.02);
  const isNone = unit.code === NO_ENTERPRISE.code && year === NO_ENTERPRISE.year;
  const added = isNone ? 0 : Math.round(unit.added * size);
  const late = isNone ? 0 : Math.round(unit.added * 0.14);
  return {
    target: spread(random, unit, Math.round(unit.target * size)),
    added: [
      ...earlyMoves(random, unit, { count: added, weights: ADDED_MONTHS.slice(0, PINNED_MONTHS) }),
      ...lateMoves(random, unit, late),
    ],
    removed: earlyMoves(random, unit, {
      count: unit.removed,
      weights: REMOVED_MONTHS.slice(0, PINNED_MONTHS),
    }),
  };
}

/** What moves in the months that the table of units speaks of. */
function earlyMoves(
  random: Random,
  unit: Unit,
  of: { count: number; weights: readonly number[] },
): Movement[] {
  return Array.from({ length: of.count }, () => ({
    category: categoryOf(random, unit),
    month: random.weighted(of.weights) + 1,
  }));
}

/** What is added in the last quarter. */
function lateMoves(random: Random, unit: Unit, count: number): Movement[] {
  return Array.from({ length: count }, () => ({
    category: categoryOf(random, unit),
    month: random.integer(PINNED_MONTHS + 1, 12),
  }));
}

function categoryOf(random: Random, unit: Unit): Category {
  const weights = CATEGORY_IDS.map((id) => MIX[unit.kind][id]);
  return CATEGORY_IDS[random.weighted(weights)] ?? "services";
}

/** A number dealt out to the categories one by one, by the unit's mix. */
function spread(random: Random, unit: Unit, count: number): Record<Category, number> {
  const dealt = Array.from({ length: count }, () => categoryOf(random, unit));
  return tabulate(CATEGORY_IDS, (category) => dealt.filter((item) => item === category).length);
}
