/** Problems of a review: each with its table, its sentence, and what may be confirmed. */
import { type Plan, valueKey } from "../compare/plan";
import type { Place, Problem, Weight } from "../draft/draft";
import { groupBy } from "../../lib/array";
import { type ReviewedTable, type TableRef, tableOfPlace } from "./tables";

export interface ReviewProblem extends Problem {
  /** The same problem has the same key while nothing about it changes. */
  readonly key: string;
  /** Null where it is of no one table: 漏报. */
  readonly table: TableRef | null;
  /** 需说明: what was written; "" where nothing was. */
  readonly sentence: string;
  /** Keys of the values that are held back, and stored once somebody confirms them. */
  readonly confirms: readonly string[];
}

/** The plan's problems in their order. */
export function reviewProblems(
  { problems, lines }: Plan,
  tables: readonly ReviewedTable[],
  explanations: Readonly<Record<string, string>>,
): readonly ReviewProblem[] {
  const owners = new Map(
    tables.flatMap(({ draft, ref }) => draft.problems.map((problem) => [problem, ref] as const)),
  );
  const held = groupBy(
    lines.filter(({ kind, at }) => kind === "refused" && at !== null),
    ({ at }) => (at ? placeKey(at) : ""),
  );
  return problems.map((problem) => {
    const key = `${problem.kind} ${problem.text}`;
    const [first] = problem.at;
    const owner = owners.get(problem) ?? (first ? tableOfPlace(tables, first)?.ref : null) ?? null;
    const isJump = problem.kind === "jump";
    const confirms = isJump ? problem.at.flatMap((at) => held.get(placeKey(at)) ?? []) : [];
    return {
      ...problem,
      key,
      table: owner,
      sentence: explanations[key] ?? "",
      confirms: [...new Set(confirms.map(({ about }) => confirmKey(about)))],
    };
  });
}

/** What `PlanRules.confirmed` knows a held back line by. */
export function confirmKey(about: Plan["lines"][number]["about"]): string {
  return about.kind === "value" ? valueKey(about) : about.id;
}

/** A cell of a file's sheet. */
export function placeKey({ sheet, row, column }: Pick<Place, "sheet" | "row" | "column">): string {
  return `${row}:${column} ${sheet}`;
}

/** How many problems of each weight there are. */
export function weightCounts(
  problems: readonly Pick<Problem, "weight">[],
): Readonly<Record<Weight, number>> {
  const counts = { block: 0, explain: 0, hint: 0 };
  for (const { weight } of problems) counts[weight] += 1;
  return counts;
}

/** Cells by the problems that they have. */
export function problemsByCell(
  problems: readonly ReviewProblem[],
): ReadonlyMap<string, readonly ReviewProblem[]> {
  const cells = new Map<string, ReviewProblem[]>();
  for (const problem of problems)
    for (const at of problem.at) {
      const key = placeKey(at);
      const own = cells.get(key);
      if (own) own.push(problem);
      else cells.set(key, [problem]);
    }
  return cells;
}
