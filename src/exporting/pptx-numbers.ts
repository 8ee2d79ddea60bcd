/** Numbers of native charts: how they are stored, and formats that show them as the screen does. The minus is U+2212. */
import type { RowsBody } from "../figures/figure";

export type Scale = RowsBody["scale"];

export const FORMAT: Readonly<Record<Scale, string>> = {
  percent: '0.0%;"−"0.0%',
  amount: '#,##0.0;"−"#,##0.0',
  count: '#,##0;"−"#,##0',
};

export const AXIS_FORMAT: Readonly<Record<Scale, string>> = {
  percent: '0%;"−"0%',
  amount: '#,##0;"−"#,##0',
  count: '#,##0;"−"#,##0',
};

/** 工21 in a segment of at least `wide`, the number alone in a smaller one, nothing in a segment of none. */
export function segmentFormat(sign: string | null, wide: number): string {
  const word = sign === null ? "" : `"${sign}"`;
  return `[>=${wide}]${word}#,##0;[=0]"";#,##0`;
}

export const SIGNED_FORMAT = '"+"#,##0;"−"#,##0;0';
/** 退出 stands left of 0 and is said as a number of enterprises, as on screen. */
export const REMOVED_FORMAT = "#,##0;#,##0";

/** A plot value as it is stored: a share of one for per cent, so that the format of the cell says %; without the dust of a division. */
export function scaled(value: number | null, scale: Scale): number | null {
  if (value === null) return null;
  return Number((scale === "percent" ? value / 100 : value).toPrecision(15));
}
