import { type ReactNode, memo, useCallback, useState } from "react";
import type { Figure } from "../figures/figure";
import { ChartKey, keyKind } from "./key/chart-key";
import { FigureMessage } from "./frame/figure-message";
import { LampsChart } from "./lamps/chart";
import { keyHeight, lampsRowHeight, rowHeightFor, variantFor } from "./base/height";
import { drawnRows } from "./rows/stack";
import { usePaperChart } from "./still/paper";
import { RowsChart } from "./rows/chart";
import { TrendChart } from "./trend/chart";
import { usePageWidth } from "./base/use-page-width";
import { useWidth } from "./base/use-width";

export interface FigureChartProps {
  readonly figure: Figure;
  /** Keys of the series that are switched off; without it the chart keeps them itself. */
  readonly hidden?: readonly string[];
  readonly onHiddenChange?: (hidden: readonly string[]) => void;
  /** A fixed width for static pictures; without it the chart takes its container's. */
  readonly width?: number;
  /** What the container's width will be, where the page knows it: spares measuring before the first paint. */
  readonly expectedWidth?: number;
}

/** Draws any figure: the entry that is loaded with the chart library. */
export const FigureChart = memo(function FigureChart({
  figure,
  hidden: givenHidden,
  onHiddenChange,
  width: fixedWidth,
  expectedWidth,
}: FigureChartProps): ReactNode {
  const [ref, width] = useWidth({ fixed: fixedWidth, expected: expectedWidth });
  const [ownHidden, setOwnHidden] = useState<readonly string[]>([]);
  const hidden = givenHidden ?? ownHidden;
  const onToggle = useCallback(
    (key: string) => {
      const next = hidden.includes(key) ? hidden.filter((other) => other !== key) : [...hidden, key];
      setOwnHidden(next);
      onHiddenChange?.(next);
    },
    [hidden, onHiddenChange],
  );
  const drawOnPaper = usePaperChart();
  if (drawOnPaper && fixedWidth === undefined) return drawOnPaper(figure);
  return (
    <div ref={ref}>{width === null ? null : <FigureBodyChart figure={figure} width={width} hidden={hidden} onToggle={onToggle} />}</div>
  );
});

interface FigureBodyChartProps {
  readonly figure: Figure;
  readonly width: number;
  readonly hidden: readonly string[];
  readonly onToggle: (key: string) => void;
}

function FigureBodyChart({ figure, width, hidden, onToggle }: FigureBodyChartProps): ReactNode {
  const pageWidth = usePageWidth();
  const { body } = figure;
  const variant = variantFor(width);
  switch (body.kind) {
    case "rows": {
      if (drawnRows(body).length === 0) return <FigureMessage sign="hatch" title="没有可画的单位" text="所选范围里没有单位有这项数。" />;
      const key = keyKind(body);
      return (
        <>
          {key === "none" ? null : <ChartKey body={body} hidden={hidden} onToggle={onToggle} minHeight={keyHeight(key, width)} />}
          <RowsChart figure={figure} body={body} width={width} rowHeight={rowHeightFor(variant, pageWidth)} hidden={hidden} />
        </>
      );
    }
    case "trend":
      // Other quarters are another choice.
      return <TrendChart key={body.categories.join()} figure={figure} body={body} width={width} hidden={hidden} onToggle={onToggle} />;
    case "lamps":
      return <LampsChart figure={figure} body={body} width={width} rowHeight={lampsRowHeight(pageWidth)} />;
    case "empty":
      return <FigureMessage sign="hatch" title={body.title} text={body.text} />;
  }
}
