/** Where a figure comes from and how its numbers are made: what travels with it wherever it goes. */
import type { Basis, Month, Quarter } from "../domain/facts/period";
import type { RateId } from "../domain/rates/rates";

/** Where a figure comes from and what it is about: travels with it wherever it goes. */
export interface Stamp {
  /** 湘西州 */
  readonly region: string;
  /** What its files are called after, where that is not the region. */
  readonly file?: string;
  /** Whose figures: 全州, 所选3个单位. */
  readonly scope: string;
  /** 范围: 全部10个单位，均已报; 所选3个单位（甲、乙、丙），2/3个单位已报. */
  readonly range: string;
  /** 口径: how the numbers are made, clause by clause; `definitionWords` joins them. */
  readonly definition: readonly DefinitionClause[];
  readonly source: string;
  readonly quarter: Quarter;
  readonly basis: Basis;
  /** Report month of the figure's first group of measures; null when the figure has no data. */
  readonly month: Month | null;
  /** Report month in words: 2021年9月; null when the figure has no data. */
  readonly asOf: string | null;
  readonly revision: string;
  /** 第9版（三季度调度会）; absent where the server publishes no versions. */
  readonly version?: string;
  /** Invented figures: every use carries 演示数据（虚构）. */
  readonly demo: boolean;
  /** n/N个单位已报; null where it says nothing. */
  readonly coverage: string | null;
}

/** One clause of a 口径, without a full stop. */
export interface DefinitionClause {
  /** The rate that it defines, or how 序时 comes about; null for anything else. */
  readonly of: RateId | "pace" | null;
  /** 累计完成投资÷年度计划投资, 序时按月均分 */
  readonly text: string;
}

/** A 口径 in one line without a full stop, each clause once: 累计完成投资÷年度计划投资；序时按月均分. */
export function definitionWords(clauses: readonly DefinitionClause[]): string {
  return [...new Set(clauses.map(({ text }) => text))].join("；");
}
