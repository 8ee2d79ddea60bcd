/**
 * A number as a sheet reads it, in CSV and in what is pasted: the screen's − and separators would
 * make it a text.
 */
import type { CellNumber } from "../../figures/figure";
import type { SheetCell } from "../../figures/tables/sheet";

const SHOWN = /[+−-]?\d[\d,]*(?:\.\d+)?/;

/**
 * What is shown, not rounded a second time: −1,234.5 家 → -1234.5, +3.9 → 3.9, 85.3% → 85.3, 0.03 as
 * it is. A difference that is 持平 is 0; where another text shows no number, the value itself.
 */
export function sheetNumber({ text }: SheetCell, { value, format }: CellNumber): string {
  const shown = SHOWN.exec(text)?.[0] ?? (format === "points" ? "0" : String(value));
  return shown.replaceAll(",", "").replace("−", "-").replace("+", "");
}

/**
 * The same for a cell whose head doesn't say %: 85.3% stays 85.3%, which a sheet reads as 0.853;
 * −2.5% is -2.5%.
 */
export function pastedNumber(cell: SheetCell, number: CellNumber): string {
  return `${sheetNumber(cell, number)}${number.format === "percent" ? "%" : ""}`;
}
