/** 节点 as a sheet: a row per milestone. */
import type { MilestonesBody } from "../figure";
import { MILESTONE_COLUMNS } from "../project/milestone-columns";
import type { Sheet, SheetCell } from "./sheet";

/** Days are text: no program makes another day of them. What is not known is empty. */
export function milestonesSheet({
  milestones,
}: MilestonesBody): Pick<Sheet, "rowHead" | "columns" | "rows"> {
  return {
    rowHead: "节点",
    columns: MILESTONE_COLUMNS.map(({ key, head }) => ({
      key,
      section: null,
      name: head,
      unit: null,
    })),
    rows: milestones.rows.map(({ key, word, planned, actual, text }) => ({
      key,
      name: word,
      isTotal: false,
      cells: [planned, actual, text].map(cellOf),
      status: [],
    })),
  };
}

function cellOf(text: string | null): SheetCell {
  return { text: text ?? "", number: null };
}
