/**
 * Numbers of native charts: how they are stored, and formats that show them as the screen does. The
 * minus is U+2212.
 */
import type { NumberFormat, RowsBody } from "../../figures/figure";
import { decimalCode, numberCode, usualCode } from "../sheet/number-format";
import type { ValueAxis } from "./axis";

export type Scale = RowsBody["scale"];

const KIND: Readonly<Record<Scale, NumberFormat>> = {
  percent: "percent",
  amount: "yi",
  count: "count",
};

/** The format of a series: one decimal, or none for counts; 0 is 0. */
export function seriesFormat(scale: Scale): string {
  return usualCode(KIND[scale]);
}

/** Per value the format of its own where the series' would show it as 0.0; null otherwise. */
export function ownFormats(
  values: readonly (number | null)[],
  scale: Scale,
): readonly (string | null)[] {
  return values.map((value) => {
    // 0 is in the series' own format.
    const code = value ? numberCode({ value, format: KIND[scale] }) : null;
    return code === seriesFormat(scale) ? null : code;
  });
}

/**
 * Of the axis of these values: as many decimals as tell its ticks apart, which PowerPoint chooses
 * where `axis` has no step.
 */
export function axisFormat(scale: Scale, { step }: ValueAxis, values: readonly number[]): string {
  const size = scale === "percent" ? 100 : 1;
  const finest = (step ?? Math.max(0, ...values.map(Math.abs)) / MOST_TICKS) * size;
  const decimals = scale === "count" || finest === 0 ? 0 : decimalsOf(finest, step !== null);
  return decimalCode(scale === "percent" ? "0" : "#,##0", decimals, scale === "percent" ? "%" : "");
}

/** PowerPoint draws about ten ticks. */
const MOST_TICKS = 10;

/**
 * Of a step all its digits: 2.5 has one; of a size the place of its first: 0.35 has one, 0.03 two.
 */
function decimalsOf(size: number, exactly: boolean): number {
  const places = Math.max(0, -Math.floor(Math.log10(size)));
  const digits = Number((size * 10 ** places).toPrecision(12));
  return exactly && !Number.isInteger(digits) ? places + 1 : places;
}

/**
 * 工21 in a segment of at least `wide`, the number alone in a smaller one, nothing in a segment of
 * none.
 */
export function segmentFormat(sign: string | null, wide: number): string {
  const word = sign === null ? "" : `"${sign}"`;
  return `[>=${wide}]${word}#,##0;[=0]"";#,##0`;
}

export const SIGNED_FORMAT = '"+"#,##0;"−"#,##0;0';
/**
 * 退出 is stored as it counts in 净增, left of 0, and said as a number of enterprises, as on screen: 3,
 * or −2 where it was corrected.
 */
export const REMOVED_FORMAT = '"−"#,##0;#,##0;0';
/** 合计4, beside a stack that reaches to 7 because others of its parts stand left of 0. */
export const NAMED_TOTAL_FORMAT = '"合计"#,##0;"合计−"#,##0;"合计"0';

/**
 * The same of a segment left of 0: 工−3. A format of conditions has no place left for it, and would
 * write a hyphen.
 */
export function belowFormat(sign: string | null, isWide: boolean): string {
  const word = sign === null || !isWide ? "" : `"${sign}"`;
  return `${word}#,##0;${word}"−"#,##0`;
}

/**
 * A plot value as it is stored: a share of one for per cent, so that the format of the cell says %;
 * without the dust of a division.
 */
export function scaled(value: number | null, scale: Scale): number | null {
  if (value === null) return null;
  return Number((scale === "percent" ? value / 100 : value).toPrecision(15));
}
