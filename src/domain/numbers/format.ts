/**
 * The one formatter set for screens, sentences and exports. Rounding is exact and happens here
 * only.
 */
import {
  type Fraction,
  type Shown,
  displayedTenths,
  fraction,
  percentFraction,
  roundShown,
} from "./fraction";

export const MINUS = "−";
/** What stands where there is no value. */
export const DASH = "—";
const WAN_PER_YI = 10000;
/** Decimals of 亿元, but for small amounts. */
export const YI_DECIMALS = { table: 1, sentence: 2 } as const;

/**
 * An integer of 10^-decimals as text with thousands separators and a true minus: (−1234567, 1) →
 * −123,456.7
 */
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

/** 0 is 「0」: 0.0 would say that something may be behind it. */
function formatShown({ scaled, decimals }: Shown): string {
  return scaled === 0 ? "0" : formatScaled(scaled, decimals);
}

function yiFraction(wan: number): Fraction {
  return fraction(wan, WAN_PER_YI);
}

/**
 * 万元 as 亿元 with one decimal, for tables and axes: 4745000 → 474.5; as many as a small amount needs:
 * 300 → 0.03; 0 → 0.
 */
export function formatYi(wan: number): string {
  return formatShown(roundShown(yiFraction(wan), YI_DECIMALS.table));
}

/**
 * 万元 as 亿元 with up to two decimals, for sentences: 3136400 → 313.64, 10150000 → 1,015; small
 * amounts as `formatYi`: 3 → 0.0003.
 */
export function formatYiShort(wan: number): string {
  const text = formatShown(roundShown(yiFraction(wan), YI_DECIMALS.sentence));
  return text.includes(".") ? text.replace(/\.?0+$/, "") : text;
}

/** Days, or a mean of them, with one decimal: 37/12 → 3.1; 0 → 0. */
export function formatDays(days: Fraction): string {
  return formatShown(roundShown(days, 1));
}

/**
 * A share of one as a percentage with one decimal and no sign: 145/170 → 85.3; as many as a small
 * one needs: 1/3000 → 0.03; 0 → 0.
 */
export function formatPercentNumber(share: Fraction): string {
  const { scaled, decimals } = roundShown(share, 3);
  return formatShown({ scaled, decimals: decimals - 2 });
}

/** A share of one as a percentage: 145/170 → 85.3%. */
export function formatPercent(share: Fraction): string {
  return `${formatPercentNumber(share)}%`;
}

/** A printed percentage given as a number of percent: 60.4 → 60.4%. */
export function formatPrintedPercent(percent: number): string {
  return formatPercent(percentFraction(percent));
}

/**
 * What a difference of rates is called that is no tenth of a 百分点, exact or not: lamps and words go
 * by the tenths.
 */
export const LEVEL_WORD = "持平";

/** A difference of shares in 百分点 with its sign: +3.9, −0.9; 持平 below half a tenth. */
export function formatSignedPoints(share: Fraction): string {
  const tenths = displayedTenths(share);
  return tenths === 0 ? LEVEL_WORD : signed(tenths, 1);
}

/**
 * The size of a difference of shares in 百分点, without sign: 0.9. For what is not 持平; a smaller one
 * shows its first digit.
 */
export function formatPoints(share: Fraction): string {
  return formatPercentNumber(share).replace(MINUS, "");
}

/** A count with its sign: +13, −1, 0. */
export function formatSignedCount(count: number): string {
  return signed(count, 0);
}

function signed(scaled: number, decimals: number): string {
  return `${scaled > 0 ? "+" : ""}${formatScaled(scaled, decimals)}`;
}
