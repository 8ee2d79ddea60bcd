/** What a static picture asks of the charts, and what it gets. */
import type { RowWindow } from "../base/row-window";

export interface StaticPlotOptions {
  /** In px of the screen's type sizes; the frame scales the result. */
  readonly width: number;
  /**
   * To fill where the picture has a fixed height; null: as high as the content. Never squeezed
   * below what can be read.
   */
  readonly height: number | null;
  readonly rowHeight: { readonly least: number; readonly most: number };
  /** `few`: the bars with the strong column and the lamp only. */
  readonly columns: "all" | "few";
  /**
   * The rows of this picture where a figure takes several; null: all. The axis is that of all rows
   * in any case.
   */
  readonly window: RowWindow | null;
}

/**
 * Key and plot as the content of an `<svg>` of this size: no variable, class or outer reference is
 * left in it.
 */
export interface StaticPlot {
  readonly markup: string;
  readonly width: number;
  readonly height: number;
}
