/** What a layout over time consists of, as plain numbers. */
import type { TrendLine, TrendPoint } from "../../figures/figure";
import type { Watermark } from "../base/text";

export interface PlacedPoint {
  readonly x: number;
  readonly y: number;
  readonly index: number;
  readonly point: TrendPoint;
  /** `hollow`: some units are missing, which the tooltip says. */
  readonly dot: "none" | "filled" | "hollow" | "large";
  /** 核减, over the dot. */
  readonly word: string | null;
}

export interface PlacedLine {
  readonly line: TrendLine;
  readonly points: readonly PlacedPoint[];
}

export interface PlacedLabel {
  readonly key: string;
  /** As it is drawn: the name, shortened where it must be, and the rest. */
  readonly text: string;
  /** What stands after the name, with the space before it: the value and 核减. */
  readonly rest: string;
  readonly role: TrendLine["role"];
  readonly x: number;
  /** Baseline. */
  readonly y: number;
  readonly anchor: "start" | "end";
  readonly size: number;
}

export interface PlacedPanel {
  readonly key: string;
  readonly head: string;
  /** Left edge of the panel with its axis labels. */
  readonly x: number;
  readonly headY: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Whether its own axis labels stand left of it. */
  readonly hasAxis: boolean;
  /** In drawing order, the line in question last. */
  readonly lines: readonly PlacedLine[];
  readonly labels: readonly PlacedLabel[];
  readonly watermark: Watermark;
}

export interface TrendLayout {
  readonly width: number;
  readonly height: number;
  readonly domain: readonly [number, number];
  readonly axis: CategoryAxis;
  readonly ticks: readonly { readonly value: number; readonly label: string }[];
  readonly panels: readonly PlacedPanel[];
  /** Which categories are named; the current one always is. */
  readonly named: readonly NamedCategory[];
}

export interface NamedCategory {
  readonly index: number;
  readonly text: string;
  readonly strong: boolean;
}

/**
 * Where the categories' axis begins and ends, counted in categories: at the first one, or at a
 * point that stands before it.
 */
export interface CategoryAxis {
  /** 0, or −2/3 where the first quarter has come to January. */
  readonly first: number;
  readonly last: number;
}

export interface PanelBox {
  readonly x: number;
  readonly headY: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Where the panel's room ends, gutter included. */
  readonly limit: number;
  readonly hasAxis: boolean;
  /** Of a picture: no label may hang over the limit, or lie on another. */
  readonly strict?: boolean;
}
