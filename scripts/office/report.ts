/** What importing a file would change, or changed, as text and as JSON. */
import { type Month, monthLabel } from "../../src/domain/facts/period";
import type { ChangeKind } from "../../src/importing/compare/plan";
import { WEIGHT_WORD, type Weight } from "../../src/importing/draft/draft";
import { sumsSentence } from "../../src/importing/review/sum-words";
import type { Review } from "../../src/importing/review/review";

/** `sameFile`, `sameValues`: there is nothing that the office does not have. */
export type Result = "stored" | "sameFile" | "sameValues" | "refused";

export interface FileReport {
  readonly file: string;
  readonly result: Result;
  /** Why the file as a whole is not taken; null where it is. */
  readonly why: string | null;
  /** Whether something is new: of the file, or what was told with it. */
  readonly isTold: boolean;
  readonly month: Month | null;
  readonly counts: Readonly<Partial<Record<ChangeKind, number>>>;
  readonly problems: readonly { readonly weight: Weight; readonly text: string }[];
  /** Printed sums against their rows. */
  readonly sums: string;
}

const NOTHING = { month: null, counts: {}, problems: [], sums: "" } as const;

/** Of a file that could not be read at all. */
export function unreadReport(file: string, why: string): FileReport {
  return { file, result: "refused", why, isTold: false, ...NOTHING };
}

/** Of one that was understood; `why` where it is not taken all the same; `isTold` as it is kept. */
export function reportOf(
  { input, plan, problems, sums }: Review,
  result: Result,
  { why = null, isTold = false }: { readonly why?: string | null; readonly isTold?: boolean } = {},
): FileReport {
  return {
    file: input.file.name,
    result,
    why,
    isTold,
    month: plan.month,
    counts: plan.counts,
    problems: problems.map(({ weight, text }) => ({ weight, text })),
    sums: sumsSentence(sums),
  };
}

/** Whether anything of the file was refused: the file, or a value of it. */
export function isRefused({ result, problems }: FileReport): boolean {
  return result === "refused" || problems.some(({ weight }) => weight === "block");
}

const COUNT_WORD: Readonly<Record<ChangeKind, string>> = {
  new: "新增",
  changed: "变更",
  same: "不变",
  absent: "本文件没有",
  refused: "拦截",
};

/** All reports for a person to read. */
export function reportText(reports: readonly FileReport[], isWritten: boolean): string {
  return reports.map((report) => fileText(report, isWritten)).join("\n\n");
}

function fileText(report: FileReport, isWritten: boolean): string {
  const { file, month, counts, problems, sums } = report;
  const counted = (["new", "changed", "same", "absent", "refused"] as const)
    .map((kind) => `${COUNT_WORD[kind]}${counts[kind] ?? 0}`)
    .join("，");
  const lines = [
    file,
    ...(sums === ""
      ? []
      : [
          `  ${month === null ? "月份没有定" : `截至${monthLabel(month)}`}：${counted}`,
          `  ${sums}`,
        ]),
    ...problems.map(({ weight, text }) => `  ${WEIGHT_WORD[weight]}：${text}`),
    `  ${resultText(report, isWritten)}`,
  ];
  return lines.join("\n");
}

function resultText({ result, why, isTold }: FileReport, isWritten: boolean): string {
  const told = isWritten ? "这次说的写法和设置已记下。" : "这次说的写法和设置，加 --yes 才写文件。";
  switch (result) {
    case "stored":
      return isWritten ? "已存入。" : "可以存入；加 --yes 才写文件。";
    case "sameFile":
      return `这份文件已经存过，没有要改的。${isTold ? told : ""}`;
    case "sameValues":
      return `与已存的完全相同，没有要改的。${isTold ? told : ""}`;
    case "refused":
      return `没有存入：${why ?? ""}`;
  }
}
