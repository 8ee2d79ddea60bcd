import { type ReactNode, useMemo } from "react";
import { type Figure, type LampsBody, figureTitle } from "../../figures/figure";
import { LampsDrawing } from "./drawing";
import { variantFor } from "../base/height";
import { lampRows, lampsLayout } from "./layout";
import { windowedWidth } from "../stage/row-window";
import { PlotStage } from "../stage/plot-stage";
import { RowScroller } from "../stage/row-scroller";
import { useRowWindow } from "../stage/use-row-window";
import { lampRowWords } from "../stage/words";

export interface LampsChartProps {
  readonly figure: Figure;
  readonly body: LampsBody;
  readonly width: number;
  readonly rowHeight: number;
}

export function LampsChart({
  figure,
  body,
  width: fullWidth,
  rowHeight,
}: LampsChartProps): ReactNode {
  const rows = useMemo(() => lampRows(body), [body]);
  const units = rows.length - (body.total ? 1 : 0);
  const names = useMemo(() => rows.slice(0, units).map(({ name }) => name), [rows, units]);
  const width = windowedWidth(units, fullWidth);
  const { window, scroller, reveal } = useRowWindow(units, rowHeight);
  const layout = useMemo(
    () => lampsLayout(body, { width, variant: variantFor(width), rowHeight, window }),
    [body, width, rowHeight, window],
  );
  const { demo } = figure.stamp;
  const drawing = useMemo(() => <LampsDrawing layout={layout} demo={demo} />, [layout, demo]);
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
          layout.rows.find(({ top }) => y >= top && y < top + rowHeight)?.index ?? null
        }
        targetsOf={(index) =>
          layout.rows
            .filter((row) => row.index === index)
            .map(({ top }) => ({ left: -8, top, width: width + 16, height: rowHeight }))
        }
        wordsOf={(index) => {
          const row = rows[index];
          return row ? lampRowWords(row, body, figure) : null;
        }}
        onReveal={reveal}
      >
        {drawing}
      </PlotStage>
    </RowScroller>
  );
}
