/**
 * How office programs show a number: the codes of Excel, WPS, PowerPoint and LibreOffice that give
 * what the screen says.
 */
import { LEVEL_WORD } from "../../domain/numbers/format";
import { decimalFraction, roundScaled, roundShown } from "../../domain/numbers/fraction";
import type { CellNumber, NumberFormat } from "../../figures/figure";

const LEVEL = `"${LEVEL_WORD}"`;

/**
 * Positive; negative with a true minus; 0, which alone is shown as 0. `percent` is of a share of
 * one, `points` of 百分点. A number that a reader types over the old one is shown by the same rule,
 * unless it is a small one.
 */
const USUAL: Readonly<Record<NumberFormat, string>> = {
  percent: decimalCode("0", 1, "%"),
  points: `+0.0;"−"0.0;${LEVEL}`,
  yi: decimalCode("#,##0", 1),
  days: decimalCode("#,##0", 1),
  count: '#,##0;"−"#,##0',
  signedCount: '+#,##0;"−"#,##0;0',
};

/** `#,##0.00;"−"#,##0.00;0`. */
export function decimalCode(whole: string, decimals: number, unit: "" | "%" = ""): string {
  const digits = `${whole}${decimals > 0 ? `.${"0".repeat(decimals)}` : ""}${unit}`;
  return `${digits};"−"${digits};0${unit}`;
}

/** The code that nearly all numbers of a kind have: what a whole column or series gets. */
export function usualCode(format: NumberFormat): string {
  return USUAL[format];
}

/**
 * The code of one number: with as many decimals as a small one needs (0.03), and 持平 for a
 * difference below half a tenth.
 */
export function numberCode({ value, format }: CellNumber): string {
  const exact = decimalFraction(value);
  switch (format) {
    case "percent":
      return decimalCode("0", roundShown(exact, 3).decimals - 2, "%");
    case "yi":
    case "days":
      return decimalCode("#,##0", roundShown(exact, 1).decimals);
    case "points":
      return roundScaled(exact, 1) === 0 ? `${LEVEL};${LEVEL}` : USUAL.points;
    case "count":
    case "signedCount":
      return USUAL[format];
  }
}
