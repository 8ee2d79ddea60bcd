/** What still stands before a file can be stored, and what would be. */
import { formatCount } from "../../domain/numbers/format";
import type { ReviewProblem } from "./problems";
import type { Review } from "./review";

export interface Readiness {
  /** Whether storing is allowed and stores anything: no 需说明 is without its sentence. */
  readonly canStore: boolean;
  /** New and changed values and projects. */
  readonly toStore: number;
  /** 需说明 without a sentence. */
  readonly unexplained: readonly ReviewProblem[];
  /** 拦截: what they are about is not stored; the rest can be. */
  readonly blocks: readonly ReviewProblem[];
  readonly sentence: string;
}

/** How a review stands. */
export function readinessOf({ plan, problems }: Review): Readiness {
  const unexplained = problems.filter((problem) => isUnexplained(problem));
  const blocks = problems.filter(({ weight }) => weight === "block");
  const toStore = plan.counts.new + plan.counts.changed;
  const hasAny = plan.values.length + plan.projects.length > 0;
  return {
    canStore: hasAny && unexplained.length === 0,
    toStore,
    unexplained,
    blocks,
    sentence: sentenceOf({ hasAny, toStore, unexplained, blocks }),
  };
}

function isUnexplained({ weight, sentence }: ReviewProblem): boolean {
  return weight === "explain" && sentence.trim() === "";
}

function sentenceOf({
  hasAny,
  toStore,
  unexplained,
  blocks,
}: Pick<Readiness, "toStore" | "unexplained" | "blocks"> & { readonly hasAny: boolean }): string {
  if (!hasAny)
    return blocks.length > 0
      ? `还没有能存的数：先处理${formatCount(blocks.length)}条拦截。`
      : "这个文件里没有能存的数。";
  const held = blocks.length > 0 ? `；${formatCount(blocks.length)}条拦截涉及的数不存` : "";
  if (unexplained.length > 0)
    return `还差${formatCount(unexplained.length)}句说明，写好后可以存${held}。`;
  return toStore === 0
    ? `与已存的完全相同，没有要改的${held}。`
    : `可以存：${formatCount(toStore)}处新增或变更${held}。`;
}
