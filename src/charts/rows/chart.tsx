import { type ReactNode, useMemo } from "react";
import { type Figure, type RowsBody, figureTitle } from "../../figures/figure";
import { rowsLayout } from "./layout";
import { variantFor } from "../base/height";
import { windowedWidth } from "../stage/row-window";
import { drawnRows } from "../base/stack";
import { PlotStage } from "../stage/plot-stage";
import { RowsDrawing } from "./drawing";
import { RowScroller } from "../stage/row-scroller";
import { useRowWindow } from "../stage/use-row-window";
import { rowWords } from "../stage/words";

export interface RowsChartProps {
  readonly figure: Figure;
  readonly body: RowsBody;
  readonly width: number;
  readonly rowHeight: number;
  readonly hidden: readonly string[];
}

/** State of a plot of rows: the visible window and the row in question. */
export function RowsChart({
  figure,
  body,
  width: fullWidth,
  rowHeight,
  hidden,
}: RowsChartProps): ReactNode {
  const rows = useMemo(() => drawnRows(body), [body]);
  const units = rows.length - (body.drawTotal && body.total ? 1 : 0);
  const names = useMemo(() => rows.slice(0, units).map(({ name }) => name), [rows, units]);
  const width = windowedWidth(units, fullWidth);
  const { window, scroller, reveal } = useRowWindow(units, rowHeight);
  const layout = useMemo(
    () => rowsLayout(body, { width, variant: variantFor(width), rowHeight, window, hidden }),
    [body, width, rowHeight, window, hidden],
  );
  const { demo } = figure.stamp;
  const drawing = useMemo(
    () => <RowsDrawing layout={layout} mark={body.mark} demo={demo} />,
    [layout, body.mark, demo],
  );
  return (
    <RowScroller
      scroller={scroller}
      names={names}
      window={window}
      rowHeight={rowHeight}
      height={layout.height}
    >
      <PlotStage
        label={`${figureTitle(figure)}。按上下方向键逐行读，Home、End到首末行，Esc关闭。`}
        width={width}
        height={layout.height}
        count={rows.length}
        axis="rows"
        indexAt={(_, y) =>
          layout.rows.find(({ top }) => y >= top && y < top + layout.rowHeight)?.index ?? null
        }
        targetsOf={(index) =>
          layout.rows
            .filter((row) => row.index === index)
            .map(({ top }) => ({ left: -8, top, width: width + 16, height: layout.rowHeight }))
        }
        wordsOf={(index) => {
          const row = rows[index];
          return row ? rowWords(row, figure) : null;
        }}
        onReveal={reveal}
      >
        {drawing}
      </PlotStage>
    </RowScroller>
  );
}
