/** Keeps punctuation beside the number that it belongs to. */
import type { Run } from "../domain/wording/bulletin/runs";

/**
 * A button is no text to the browser: a mark that closes a phrase after a number, or opens one
 * before it, would stand alone on a line.
 */
export function unbroken(
  runs: readonly Run[],
): (Run & { readonly opening: string; readonly closing: string })[] {
  const edgeOf = (run: Run | undefined, edge: RegExp) =>
    run?.ref === null ? (edge.exec(run.text)?.[0] ?? "") : "";
  return runs.map((run, index) => {
    const [before, after] = [runs[index - 1], runs[index + 1]];
    if (run.ref)
      return { ...run, opening: edgeOf(before, OPENING), closing: edgeOf(after, CLOSING) };
    const taken = before?.ref ? edgeOf(run, CLOSING).length : 0;
    const left = after?.ref ? edgeOf(run, OPENING).length : 0;
    return {
      ...run,
      text: run.text.slice(taken, Math.max(taken, run.text.length - left)),
      opening: "",
      closing: "",
    };
  });
}

const OPENING = /[（“]+$/;
const CLOSING = /^[、，。；）]+/;
