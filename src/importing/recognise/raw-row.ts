/** Rows as they look by themselves. */

/** A row before it is known which rows its sums cover, and what stands above it. */
export type RawRow =
  | { readonly kind: "unit" | "project" | "part" | "blank" | "head"; readonly row: number }
  | {
      readonly kind: "total" | "section" | "note" | "unclear";
      readonly row: number;
      readonly text: string;
    };

/** Whether a total is of a part of the rows: 小计. */
export function isSubtotal(text: string): boolean {
  return text.includes("小计");
}

export const MARKED = /^(?:第?[一二三四五六七八九十]{1,3}[、.:]|\([一二三四五六七八九十]{1,3}\))/;
export const MARK_ALONE = /^(?:[一二三四五六七八九十]{1,3}|\([一二三四五六七八九十]{1,3}\))$/;
/** 一 for 一、 and 一; 二 for （一）; 三 for 1、 and a name without a mark. */
export function sectionLevel(text: string): number {
  if (text.startsWith("(") && !/^\(\d/.test(text)) return 2;
  return MARKED.test(text) || MARK_ALONE.test(text.slice(0, 1)) ? 1 : 3;
}
