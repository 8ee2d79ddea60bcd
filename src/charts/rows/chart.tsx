import { type ReactNode, useMemo } from "react";
import { lastWhere } from "../../lib/array";
import type { LedgerChoice } from "../../domain/ledger/filters";
import type { Figure, RowsBody } from "../../figures/figure";
import { type PlacedRow, rowsLayout } from "./layout";
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
  /** Opens the projects that a row or one of its bars counts. */
  readonly onProjects?: ((projects: LedgerChoice) => void) | undefined;
}

/** Rows on the screen: pointer, keys and scrolling around the drawing. */
export function RowsChart({
  figure,
  body,
  width: fullWidth,
  rowHeight,
  hidden,
  onProjects,
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
  const press = onProjects && {
    words: "看项目",
    at: (index: number, x: number | null) => {
      const placed = layout.rows.find((row) => row.index === index);
      const projects = placed && projectsAt(placed, x);
      if (projects) onProjects(projects);
    },
  };
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
      press={press ?? null}
    >
      {drawing}
    </RowStage>
  );
}

/** Of the bar at this x, the inner one first, else of the whole row. */
function projectsAt({ row, mark }: PlacedRow, x: number | null): LedgerChoice | undefined {
  const bars = x !== null && mark.kind === "bars" ? mark.bars : [];
  const bar = lastWhere(bars, ({ left, width }) => x !== null && x >= left && x <= left + width);
  return bar ? row.cells[bar.key]?.projects : row.projects;
}
