/** What is known of a figure before its data are here, so that its place can be kept free. */

/**
 * What the key explains: nothing, two series and a dot, bar in bar with its tick, many series to
 * toggle, or lines.
 */
export type KeyKind = "none" | "pair" | "barInBar" | "stack" | "lines";

export interface FigureShape {
  readonly kind: "rows" | "trend" | "lamps";
  /** A label stands over the axis (序时75.0). */
  readonly paced?: boolean;
  /** Percent axes keep their ticks on a phone, where 100 % must be told. */
  readonly percent?: boolean;
  readonly key?: KeyKind;
  /** Of a trend. */
  readonly panels?: number;
  /** 全市 stands below the units. */
  readonly total?: boolean;
}
