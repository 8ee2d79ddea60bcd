import type { ReactNode } from "react";
import { type Figure, figureTitle } from "../../figures/figure";
import { PlotStage } from "./plot-stage";
import { RowScroller } from "./row-scroller";
import type { ScrolledRows } from "./use-scrolled-rows";
import type { Words } from "./words";

export interface RowStageProps {
  readonly figure: Figure;
  /** How many rows the arrow keys walk over: all of them, drawn or not. */
  readonly count: number;
  readonly scrolled: ScrolledRows;
  readonly layout: {
    readonly width: number;
    readonly height: number;
    readonly rowHeight: number;
    readonly rows: readonly { readonly index: number; readonly top: number }[];
  };
  readonly wordsOf: (index: number) => Words | null;
  /** What Enter and a click do with a row: 看项目. */
  readonly press?: {
    readonly words: string;
    readonly at: (index: number, x: number | null) => void;
  } | null;
  /** Memoised: moving over the plot must not draw it again. */
  readonly children: ReactNode;
}

/** The stage of a plot of rows: each answers the pointer over all its width. */
export function RowStage({
  figure,
  count,
  scrolled: { names, window, scroller, reveal },
  layout: { width, height, rowHeight, rows },
  wordsOf,
  press = null,
  children,
}: RowStageProps): ReactNode {
  return (
    <RowScroller
      scroller={scroller}
      names={names}
      window={window}
      rowHeight={rowHeight}
      height={height}
    >
      <PlotStage
        label={`${figureTitle(figure)}。按上下方向键逐行读，Home、End到首末行，${press ? `回车${press.words}，` : ""}Esc关闭。`}
        width={width}
        height={height}
        count={count}
        axis="rows"
        indexAt={(_, y) => rows.find(({ top }) => y >= top && y < top + rowHeight)?.index ?? null}
        targetsOf={(index) =>
          rows
            .filter((row) => row.index === index)
            .map(({ top }) => ({ left: -8, top, width: width + 16, height: rowHeight }))
        }
        wordsOf={wordsOf}
        onReveal={reveal}
        onPress={press?.at}
      >
        {children}
      </PlotStage>
    </RowScroller>
  );
}
