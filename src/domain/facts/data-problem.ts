/**
 * What in an answer did not fit and was read all the same: by which rule, where, what, and what was
 * done. Contract section 1 lists the rules.
 */
import { sorted } from "../../lib/array";
import type { Month } from "./period";

/**
 * `leftOut` 未计入: belongs to no unit, or to no month that has been. `joined` 合并: said twice, or not
 * announced. `dropped` 略去: only describes. What would change a number is refused instead: a
 * `ContractError`, and no picture.
 */
export type Weight = "leftOut" | "joined" | "dropped";

export interface DataProblem {
  readonly weight: Weight;
  /** The place in the answer, as a supplier finds it: sources[0].months, facts. */
  readonly where: string;
  /** Chinese, without a full stop. */
  readonly what: string;
  /** What was done about it, and where it helps what to do; Chinese, without a full stop. */
  readonly done: string;
}

export const WEIGHT_WORD: Record<Weight, string> = {
  leftOut: "未计入",
  joined: "合并",
  dropped: "略去",
};

/** sources[0].months：收到空缺，应为列表；已按空处理。 */
export function problemSentence({ where, what, done }: DataProblem): string {
  return `${where}：${what}；${done}。`;
}

/** Places or months named of one problem; more are counted. */
const MOST_PLACES = 3;

/**
 * facts[0].source、facts[1].source, or the first of them and 等40处 where a program made the same
 * mistake everywhere.
 */
export function placesWords(places: readonly string[], word = "处"): string {
  return (
    places.slice(0, MOST_PLACES).join("、") +
    (places.length > MOST_PLACES ? `等${places.length}${word}` : "")
  );
}

/** 数据有3处问题 */
export function problemCountWords(problems: readonly DataProblem[]): string {
  return `数据有${problems.length}处问题`;
}

const WEIGHTS: readonly Weight[] = ["leftOut", "joined", "dropped"];

/**
 * The same problem said by several readings stands once; what is missing from numbers comes first.
 */
export function distinctProblems(problems: readonly DataProblem[]): DataProblem[] {
  const distinct = [
    ...new Map(problems.map((problem) => [problemSentence(problem), problem])).values(),
  ];
  return sorted(distinct, (a, b) => WEIGHTS.indexOf(a.weight) - WEIGHTS.indexOf(b.weight));
}

/** Months after the one in which the data were made. */
export function laterMonths(where: string, months: readonly Month[], newest: Month): DataProblem {
  return {
    weight: "leftOut",
    where,
    what: `${months.join("、")}晚于生成时间所在的${newest}`,
    done: "已略去，其余照用",
  };
}
