import { type ReactNode, useMemo } from "react";
import type { Figure, LampsBody } from "../../figures/figure";
import { LampsDrawing } from "./drawing";
import { variantFor } from "../base/height";
import { lampRows, lampsLayout } from "./layout";
import { RowStage } from "../stage/row-stage";
import { useScrolledRows } from "../stage/use-scrolled-rows";
import { lampRowWords } from "../stage/words";

export interface LampsChartProps {
  readonly figure: Figure;
  readonly body: LampsBody;
  readonly width: number;
  readonly rowHeight: number;
}

/** Lamps on the screen: pointer, keys and scrolling around the drawing. */
export function LampsChart({
  figure,
  body,
  width: fullWidth,
  rowHeight,
}: LampsChartProps): ReactNode {
  const rows = useMemo(() => lampRows(body), [body]);
  const hasTotal = body.total !== null;
  const scrolled = useScrolledRows({ rows, hasTotal, width: fullWidth, rowHeight });
  const { width, window } = scrolled;
  const layout = useMemo(
    () => lampsLayout(body, { width, variant: variantFor(width), rowHeight, window }),
    [body, width, rowHeight, window],
  );
  const { demo } = figure.stamp;
  const drawing = useMemo(() => <LampsDrawing layout={layout} demo={demo} />, [layout, demo]);
  return (
    <RowStage
      figure={figure}
      count={rows.length}
      scrolled={scrolled}
      layout={layout}
      wordsOf={(index) => {
        const row = rows[index];
        return row ? lampRowWords(row, figure) : null;
      }}
    >
      {drawing}
    </RowStage>
  );
}
