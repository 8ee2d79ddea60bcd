/** The problems of the data as a text to pass on to the supplier. */
import {
  type DataProblem,
  WEIGHT_WORD,
  problemCountWords,
  problemSentence,
} from "../facts/data-problem";
import type { Dataset } from "../facts/dataset";
import { versionName } from "../facts/version";
import { officeMoment } from "./times";

/**
 * Which data, then every problem with its place, a line each. Plain text: what the data hold is
 * never markup, wherever it is pasted.
 */
export function dataProblemsText(
  { title, revision, version, generatedAt, timeZone }: Dataset,
  problems: readonly DataProblem[],
): string {
  const lines = problems.map(
    (problem, index) =>
      `${index + 1}. 【${WEIGHT_WORD[problem.weight]}】${problemSentence(problem)}`,
  );
  return [
    `${title}：${problemCountWords(problems)}，请核实后重报。`,
    `数据版本${revision}${version ? `（${versionName(version)}）` : ""}，生成时间${officeMoment(generatedAt, timeZone)}`,
    ...lines,
  ]
    .join("\n")
    .replaceAll("<", "＜")
    .replaceAll(">", "＞");
}
