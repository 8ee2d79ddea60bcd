/** A chart of PowerPoint as plain data: what its XML and its workbook are made from. */
import type { FigurePage } from "../../figures/pages";
import type { ValueAxis } from "./axis";

export interface NativeChart {
  readonly kind: "bars" | "stack" | "lines";
  /** 开工率, over one of several panels; empty otherwise. */
  readonly head: string;
  /** What the categories are: 单位, 季度. The first cell of the workbook. */
  readonly rowHead: string;
  readonly categories: readonly string[];
  readonly series: readonly NativeSeries[];
  readonly axis: ValueAxis;
  readonly axisFormat: string;
}

/** One of each per category. */
export interface NativePoints {
  /** In the unit of the format: a share of one, 亿元, 家. Null: not reported, never 0. */
  readonly values: readonly (number | null)[];
  /**
   * Of cell and label where the series' formats would show 0.0 for what is not 0: 0.00 for 0.03.
   */
  readonly ownFormats: readonly (string | null)[];
  /** Of the label alone where a segment stands left of 0. */
  readonly belowFormats: readonly (string | null)[];
}

export interface NativeSeries extends NativePoints {
  readonly name: string;
  readonly cellFormat: string;
  readonly labelFormat: string;
  readonly look: SeriesLook;
}

export interface SeriesLook {
  /** Null: not drawn, carries labels only. */
  readonly fill: string | null;
  readonly edge: string | null;
  readonly label: SeriesLabel | null;
  /** Of a line, in pt. */
  readonly width: number;
  readonly dash: "solid" | "dash" | "sysDot";
  readonly marker: "circle" | "diamond" | "triangle" | "square" | "x" | "none";
  /** The category that stands apart: 全市 among units. */
  readonly apart: { readonly index: number; readonly fill: string } | null;
}

export interface SeriesLabel {
  readonly place: "outEnd" | "ctr" | "inBase" | "t" | "r";
  readonly colour: string;
  /** The one point that is labelled; null: all. */
  readonly only: number | null;
  /** With the name of the series: units' lines share a colour. */
  readonly isNamed: boolean;
}

/** The rows of one slide; null: all. */
export type Part = FigurePage | null;
