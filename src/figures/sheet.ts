/**
 * A figure or the comparison table as a sheet of typed cells: what Excel, CSV, HTML tables and
 * PowerPoint workbooks are made from.
 */
import type { CellNumber } from "./figure";
import type { Stamp } from "./stamp";
import type { StatusWord } from "./status-words";

export interface Sheet {
  /** 完成投资, 县区对比: names the sheet and the file. */
  readonly head: string;
  /** The figure's title. */
  readonly caption: string;
  readonly takeaway: string;
  readonly subtitle: string;
  readonly notes: readonly string[];
  readonly stamp: Stamp;
  /** The head of the first column: 单位, 季度. */
  readonly rowHead: string;
  readonly columns: readonly SheetColumn[];
  /** One per unit in the figure's order, the region last. */
  readonly rows: readonly SheetRow[];
}

export interface SheetColumn {
  readonly key: string;
  /** 投资（亿元）: the head above the column's own; null where the sheet has one head row. */
  readonly section: string | null;
  /** With its unit where the section doesn't say it: 完成（亿元）. */
  readonly head: string;
}

export interface SheetRow {
  readonly key: string;
  readonly name: string;
  /** 全市: the last row, set apart. */
  readonly isTotal: boolean;
  /** One per column. */
  readonly cells: readonly SheetCell[];
  /**
   * 已报, 未报, 核减, 无竣工计划, or several: what empty cells and negative numbers mean. Empty where a trend
   * has nothing to say; `statusText` joins them.
   */
  readonly status: readonly StatusWord[];
}

/**
 * A number, or a text (a lamp's word, 1/12); a missing value is empty, and the row's status says
 * why.
 */
export interface SheetCell {
  readonly text: string;
  readonly number: CellNumber | null;
}
