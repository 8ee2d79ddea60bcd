/** The one formatter set for screens, sentences and exports. Rounding is exact and happens here only. */
import { type Fraction, displayedTenths, fraction, percentFraction, roundScaled } from "./fraction";

export const MINUS = "−";
/** What stands where there is no value. */
export const DASH = "—";
const WAN_PER_YI = 10000;

/** An integer of 10^-decimals as text with thousands separators and a true minus: (−1234567, 1) → −123,456.7 */
export function formatScaled(scaled: number, decimals: number): string {
  const digits = String(Math.abs(scaled)).padStart(decimals + 1, "0");
  const plain = digits.slice(0, digits.length - decimals);
  const whole = plain.length > 3 ? plain.replace(/\B(?=(\d{3})+(?!\d))/g, ",") : plain;
  const rest = decimals === 0 ? "" : `.${digits.slice(-decimals)}`;
  return `${scaled < 0 ? MINUS : ""}${whole}${rest}`;
}

/** A whole number, a count or 万元, with separators: 1,234. */
export function formatCount(count: number): string {
  return formatScaled(count, 0);
}

/** 万元 as 亿元 with exactly one decimal, for tables and axes: 4745000 → 474.5. */
export function formatYi(wan: number): string {
  return formatScaled(roundScaled(fraction(wan, WAN_PER_YI), 1), 1);
}

/** 万元 as 亿元 with up to two decimals, for sentences: 3136400 → 313.64, 10150000 → 1,015. */
export function formatYiShort(wan: number): string {
  const text = formatScaled(roundScaled(fraction(wan, WAN_PER_YI), 2), 2);
  return text.replace(/\.?0+$/, "");
}

/** A share of one as a percentage with one decimal and no sign: 145/170 → 85.3. */
export function formatPercentNumber(share: Fraction): string {
  return formatScaled(displayedTenths(share), 1);
}

/** A share of one as a percentage: 145/170 → 85.3%. */
export function formatPercent(share: Fraction): string {
  return `${formatPercentNumber(share)}%`;
}

/** A printed percentage given as a number of percent: 60.4 → 60.4%. */
export function formatPrintedPercent(percent: number): string {
  return formatPercent(percentFraction(percent));
}

/** A difference of shares in 百分点 with its sign: +3.9, −0.9, 0.0. */
export function formatSignedPoints(share: Fraction): string {
  return signed(displayedTenths(share), 1);
}

/** The size of a difference of shares in 百分点, without sign: 0.9. */
export function formatPoints(share: Fraction): string {
  return formatScaled(Math.abs(displayedTenths(share)), 1);
}

/** A count with its sign: +13, −1, 0. */
export function formatSignedCount(count: number): string {
  return signed(count, 0);
}

function signed(scaled: number, decimals: number): string {
  return `${scaled > 0 ? "+" : ""}${formatScaled(scaled, decimals)}`;
}
