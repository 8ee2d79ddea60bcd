/** Why an item could not be made anew, in words that revisions and 换季 share. */
import type { Gone } from "../lookup/reading";

/** A clause, without a full stop. */
export function goneWords(gone: Gone): string {
  switch (gone.kind) {
    case "elsewhere":
      return "这里没有这个单位的数据";
    case "unknown":
      return "现在的数据里没有这一项";
    case "scopeGone":
      return gone.problems.map(whatIsGone).join("；");
    case "unreadable":
      return gone.failure.title;
  }
}

/** The first half of a sentence that goes on with what stands in its place on a page. */
function whatIsGone(problem: string): string {
  return problem.split("，")[0] ?? problem;
}
