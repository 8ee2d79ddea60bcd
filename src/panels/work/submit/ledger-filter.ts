/** Which projects of 项目台账 are in view. */
import { squash } from "../../../importing/cells/squash";
import type { ProjectLine } from "./project-lines";

export const LEDGER_FILTERS = ["year", "blank", "behind", "others"] as const;
export type LedgerFilter = (typeof LEDGER_FILTERS)[number];

const LEDGER_FILTER_WORD: Readonly<Record<LedgerFilter, string>> = {
  year: "本年",
  blank: "未填",
  behind: "落后",
  others: "不在本年",
};

/** Whether a line is on the year's list: it has a plan for it, or the form adds it. */
function isOfYear({ planned, stored }: ProjectLine): boolean {
  return planned !== null || stored === null;
}

const IS_SHOWN: Readonly<Record<LedgerFilter, (line: ProjectLine) => boolean>> = {
  year: isOfYear,
  blank: (line) => isOfYear(line) && line.done === null,
  behind: ({ isBehind }) => isBehind,
  others: (line) => !isOfYear(line),
};

/** The lines of a filter whose name has the text. */
export function filteredLines(
  lines: readonly ProjectLine[],
  { filter, text }: { readonly filter: LedgerFilter; readonly text: string },
): readonly ProjectLine[] {
  const wanted = squash(text);
  return lines.filter(
    (line) =>
      IS_SHOWN[filter](line) && (wanted === "" || squash(line.project.name).includes(wanted)),
  );
}

/** 本年 102 */
export function filterLabel(lines: readonly ProjectLine[], filter: LedgerFilter): string {
  return `${LEDGER_FILTER_WORD[filter]} ${lines.filter(IS_SHOWN[filter]).length}`;
}
