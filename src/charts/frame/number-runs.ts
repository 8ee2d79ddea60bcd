/** Numbers stay with their units when a title wraps: 474.5亿元, 0.9个百分点, 1—9月. */
import { NUMBER_RUN } from "../../lib/number-runs";

export interface Run {
  readonly text: string;
  /** An unbreakable run. */
  readonly whole: boolean;
}

const NUMBER = new RegExp(NUMBER_RUN, "g");

/** The text in pieces, those that must not break marked; together they are the text. */
export function numberRuns(text: string): Run[] {
  const runs: Run[] = [];
  let end = 0;
  for (const match of text.matchAll(NUMBER)) {
    if (match.index > end) runs.push({ text: text.slice(end, match.index), whole: false });
    runs.push({ text: match[0], whole: true });
    end = match.index + match[0].length;
  }
  if (end < text.length) runs.push({ text: text.slice(end), whole: false });
  return runs;
}
