/**
 * A figure or the comparison table as a sheet of typed cells: what Excel, CSV, HTML tables and
 * PowerPoint workbooks are made from.
 */
import type { CellNumber } from "../figure";
import type { Stamp } from "../stamp";
import type { StatusWord } from "../status-words";

export interface Sheet {
  /** 完成投资, 县区对比: names the sheet and the file. */
  readonly head: string;
  /** The figure's title. */
  readonly caption: string;
  readonly takeaway: string;
  readonly subtitle: string;
  readonly notes: readonly string[];
  /** Whether amounts as shown don't add up to their total as shown; a note says so too. */
  readonly isRounded: boolean;
  readonly stamp: Stamp;
  /** The head of the first column: 单位, 季度. */
  readonly rowHead: string;
  readonly columns: readonly SheetColumn[];
  /** One per unit in the figure's order, the region last. */
  readonly rows: readonly SheetRow[];
}

export interface SheetColumn {
  readonly key: string;
  /** The head above the column's own; null where the sheet has one head row. */
  readonly section: SheetSection | null;
  /** 完成, 与序时 */
  readonly name: string;
  /** Of its numbers: 亿元, 家, 百分点, %; null for ranks, lamps and words. */
  readonly unit: string | null;
}

export interface SheetSection {
  /** 投资 */
  readonly name: string;
  /** Of the amounts in it: 亿元; null where each column says its own. */
  readonly unit: string | null;
}

/** 完成（亿元） */
export function withUnit(name: string, unit: string | null): string {
  return unit === null ? name : `${name}（${unit}）`;
}

/**
 * 完成（亿元）, 与序时（百分点）: with its unit, unless the section says it, or the cells do (%).
 */
export function columnHead({ name, unit, section }: SheetColumn): string {
  return unit === "%" || unit === section?.unit ? name : withUnit(name, unit);
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
