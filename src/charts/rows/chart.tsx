import { type ReactNode, useMemo } from "react";
import type { Figure, RowsBody } from "../../figures/figure";
import { rowsLayout } from "./layout";
import { variantFor } from "../base/height";
import { drawnRows } from "../base/stack";
import { RowsDrawing } from "./drawing";
import { RowStage } from "../stage/row-stage";
import { useScrolledRows } from "../stage/use-scrolled-rows";
import { rowWords } from "../stage/words";

export interface RowsChartProps {
  readonly figure: Figure;
  readonly body: RowsBody;
  readonly width: number;
  readonly rowHeight: number;
  readonly hidden: readonly string[];
}

/** Rows on the screen: pointer, keys and scrolling around the drawing. */
export function RowsChart({
  figure,
  body,
  width: fullWidth,
  rowHeight,
  hidden,
}: RowsChartProps): ReactNode {
  const rows = useMemo(() => drawnRows(body), [body]);
  const hasTotal = body.drawTotal && body.total !== null;
  const scrolled = useScrolledRows({ rows, hasTotal, width: fullWidth, rowHeight });
  const { width, window } = scrolled;
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
    <RowStage
      figure={figure}
      count={rows.length}
      scrolled={scrolled}
      layout={layout}
      wordsOf={(index) => {
        const row = rows[index];
        return row ? rowWords(row, figure) : null;
      }}
    >
      {drawing}
    </RowStage>
  );
}
