/** What every file made from a sheet says alike: heads, status, source, and what is not real. */
import { DEMO_WORDS } from "../../domain/facts/dataset";
import { DASH } from "../../domain/numbers/format";
import { type Sheet, type SheetCell, type SheetColumn, withUnit } from "../../figures/tables/sheet";

export const STATUS_HEAD = "状态";
export const WATERMARK_HEAD = "水印";

/** Whether any row has a status; a trend has none. */
export function hasStatus(sheet: Sheet): boolean {
  return sheet.rows.some(({ status }) => status.length > 0);
}

/** 演示数据（虚构） for invented figures, otherwise null. */
export function demoWords({ stamp }: Pick<Sheet, "stamp">): string | null {
  return stamp.demo ? DEMO_WORDS : null;
}

/**
 * Whether the cell has nothing to say: a missing value, whose reason stands in the row's status.
 */
export function isEmptyCell({ number, text }: SheetCell): boolean {
  return number === null && (text === "" || text === DASH);
}

export interface SectionRun {
  /** 投资（亿元） */
  readonly head: string | null;
  readonly columns: readonly SheetColumn[];
}

/** Neighbouring columns of the same section together; each column without a section for itself. */
export function sectionRuns(columns: readonly SheetColumn[]): SectionRun[] {
  const runs: { head: string | null; columns: SheetColumn[] }[] = [];
  for (const column of columns) {
    const last = runs.at(-1);
    const head = column.section && withUnit(column.section.name, column.section.unit);
    if (last && head !== null && last.head === head) last.columns.push(column);
    else runs.push({ head, columns: [column] });
  }
  return runs;
}

/** Whether the sheet has a head row of sections above the columns' own. */
export function hasSections(sheet: Sheet): boolean {
  return sheet.columns.some(({ section }) => section !== null);
}
