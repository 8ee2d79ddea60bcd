/** Collects problems: the same one in many cells of a column is one problem with many cells. */
import type { Place, Problem, Question, Weight } from "./draft";

export interface Found {
  readonly weight: Weight;
  readonly kind: string;
  /** Gets how many cells it is about, and the first of them: 表「汇总表」C4等3处. */
  readonly say: (where: string, count: number) => string;
  readonly at: Place | null;
  readonly ask?: Question;
  /** What is alike in this too is one problem; the kind alone where it is left out. */
  readonly per?: string;
}

export interface Problems {
  readonly add: (found: Found) => void;
  readonly list: () => readonly Problem[];
}

/** A list that joins what is alike. */
export function problemList(): Problems {
  const found = new Map<string, { first: Found; at: Place[] }>();
  return {
    add: (problem) => {
      const key = `${problem.weight} ${problem.kind} ${problem.per ?? ""}`;
      const same = found.get(key);
      if (same === undefined)
        found.set(key, { first: problem, at: problem.at ? [problem.at] : [] });
      else if (problem.at) same.at.push(problem.at);
    },
    list: () =>
      [...found.values()].map(({ first: { weight, kind, say, ask }, at }) => ({
        weight,
        kind,
        text: say(whereWords(at), at.length),
        at,
        ask: ask ?? null,
      })),
  };
}

/** 表「汇总表」C4, or C4等3处; of a file without sheets only the cells, of a form's fields nothing. */
export function whereWords(at: readonly Place[]): string {
  const [first] = at;
  if (!first || first.cell === "") return "";
  const sheet = first.sheet === "" ? "" : `表「${first.sheet}」`;
  return `${sheet}${first.cell}${at.length > 1 ? `等${at.length}处` : ""}`;
}

/** What became of a refused value: a form's field is not imported in the first place. */
export function notTaken(where: string): string {
  return where === "" ? "" : "，没有导入";
}
