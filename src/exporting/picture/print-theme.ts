/**
 * The colours and the font of everything that leaves the screen: always the light print theme,
 * whatever the screen shows. Handed in by the caller, so that tokens stay the one place where
 * colours are written.
 */
import type { MarkRole } from "../../figures/figure";

/** Colours as #RRGGBB. */
export interface PrintTheme {
  readonly surface: string;
  readonly ink: {
    readonly strong: string;
    readonly body: string;
    readonly quiet: string;
    readonly inverse: string;
  };
  readonly line: { readonly hair: string; readonly firm: string; readonly grid: string };
  /** The inverse tag 演示数据（虚构）. */
  readonly tag: { readonly fill: string; readonly text: string };
  readonly pace: string;
  readonly planEdge: string;
  readonly missing: { readonly hatch: string; readonly text: string };
  readonly lamp: Readonly<
    Record<"red" | "yellow" | "green", { readonly fill: string; readonly edge: string }>
  >;
  /** Of a mark, and of a text on it. */
  readonly mark: (role: MarkRole) => { readonly fill: string; readonly on: string };
  readonly trend: Readonly<
    Record<"current" | "previous" | "earliest" | "pace" | "plan" | "unit", string>
  >;
  /** The font stack, for SVG. */
  readonly fontFamily: string;
}
