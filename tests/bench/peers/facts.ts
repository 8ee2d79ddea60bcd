/** The peers' numbers: plain sums and quotients over the answer, no checks. */
interface Progress {
  readonly planned: number;
  readonly done: number;
}

export const CATEGORIES = ["industry", "construction", "trade", "realEstate", "services"] as const;

interface FactsRecord {
  readonly county: string;
  /** YYYY-MM; cumulative from 1 January. */
  readonly month: string;
  readonly starts: Progress;
  readonly completions: Progress;
  /** In 万元. */
  readonly investment: Progress;
  readonly enterprises: Readonly<
    Record<(typeof CATEGORIES)[number] | "total", { readonly added: number }>
  >;
}

export interface FactsAnswer {
  readonly facts: readonly FactsRecord[];
}

/** What the app asks for at the newest quarter. */
const FACTS = "/api/v1/regions/980000/facts?from=2024-01&to=2026-12";

export async function readFacts(): Promise<FactsAnswer> {
  const response = await fetch(FACTS);
  return (await response.json()) as FactsAnswer;
}

export const RATES = ["starts", "completions", "investment"] as const;
export type Rate = (typeof RATES)[number];

const WAN_PER_YI = 10_000;
/** Like the app: above 40 units a chart draws 20 of them, the rest by scrolling. */
const MOST_ROWS = 40;
const WINDOW_ROWS = 20;

/** The newest year's quarters in the answer, 2026Q1 and so on. */
export function quartersOf({ facts }: FactsAnswer): string[] {
  const months = [...new Set(facts.map(({ month }) => month))].sort();
  const year = months.at(-1)?.slice(0, 4) ?? "";
  return months
    .filter((month) => month.startsWith(year))
    .map((month) => `${year}Q${Number(month.slice(5)) / 3}`);
}

/** 序时: the share of the year that has passed. */
export function paceOf(quarter: string): number {
  return Number(quarter.slice(5)) / 4;
}

function recordsAt({ facts }: FactsAnswer, quarter: string): FactsRecord[] {
  const month = `${quarter.slice(0, 4)}-${String(Number(quarter.slice(5)) * 3).padStart(2, "0")}`;
  return facts.filter((record) => record.month === month);
}

function drawn<Row>(rows: readonly Row[], size: (row: Row) => number): Row[] {
  const ordered = [...rows].sort((a, b) => size(b) - size(a));
  return ordered.length > MOST_ROWS ? ordered.slice(0, WINDOW_ROWS) : ordered;
}

/** In 亿元. */
export function planRows(answer: FactsAnswer, quarter: string) {
  const rows = recordsAt(answer, quarter).map(({ county, investment: { planned, done } }) => ({
    county,
    planned: planned / WAN_PER_YI,
    done: done / WAN_PER_YI,
    due: (planned / WAN_PER_YI) * paceOf(quarter),
  }));
  return drawn(rows, ({ planned }) => planned);
}

/** In percent. */
export function rateRows(answer: FactsAnswer, quarter: string, rate: Rate) {
  const rows = recordsAt(answer, quarter).map((record) => ({
    county: record.county,
    rate: (record[rate].done / record[rate].planned) * 100,
  }));
  return drawn(rows, (row) => row.rate);
}

export function enterpriseRows(answer: FactsAnswer, quarter: string) {
  const rows = recordsAt(answer, quarter).map(({ county, enterprises }) => ({
    county,
    total: enterprises.total.added,
    ...Object.fromEntries(CATEGORIES.map((category) => [category, enterprises[category].added])),
  }));
  return drawn(rows, ({ total }) => total);
}

/**
 * The region's rate in each quarter of the year and of the two before it; nothing after the chosen
 * quarter.
 */
export function trendRows(answer: FactsAnswer, quarter: string, rate: Rate) {
  const year = Number(quarter.slice(0, 4));
  const at = (of: number, number: number): number | null => {
    const wanted = `${of}Q${number}`;
    const records = wanted <= quarter ? recordsAt(answer, wanted) : [];
    const sum = (part: keyof Progress) =>
      records.reduce((total, record) => total + record[rate][part], 0);
    return records.length > 0 ? (sum("done") / sum("planned")) * 100 : null;
  };
  return [1, 2, 3, 4].map((number) => ({
    quarter: `Q${number}`,
    pace: number * 25,
    current: at(year, number),
    previous: at(year - 1, number),
    earliest: at(year - 2, number),
  }));
}

/** Years before the chosen one, oldest first. */
export const AGES = [2, 1, 0] as const;

/**
 * The region's investment in 亿元 in every quarter of the answer up to the chosen one; each year has
 * keys of its own.
 */
export function investmentRows(answer: FactsAnswer, quarter: string) {
  const year = Number(quarter.slice(0, 4));
  const quarters = AGES.flatMap((age) =>
    [1, 2, 3, 4].map((number) => ({ age, name: `${year - age}Q${number}` })),
  );
  return quarters
    .map(({ age, name }) => ({ age, name, records: recordsAt(answer, name) }))
    .filter(({ name, records }) => name <= quarter && records.length > 0)
    .map(({ age, name, records }) => {
      const sum = (part: keyof Progress) =>
        records.reduce((total, { investment }) => total + investment[part], 0) / WAN_PER_YI;
      const planned = sum("planned");
      return {
        quarter: name,
        [`planned${age}`]: planned,
        [`due${age}`]: planned * paceOf(name),
        [`done${age}`]: sum("done"),
      };
    });
}
