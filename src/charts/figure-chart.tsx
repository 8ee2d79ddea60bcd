import { type ReactNode, memo, useCallback, useState } from "react";
import type { Figure } from "../figures/figure";
import { ChartKey, keyKind } from "./key/chart-key";
import { FigureMessage } from "./frame/figure-message";
import { LampsChart } from "./lamps/chart";
import { keyHeight, lampsRowHeight, rowHeightFor, variantFor } from "./base/height";
import { drawnRows } from "./base/stack";
import { usePaperChart } from "./still/paper";
import { RowsChart } from "./rows/chart";
import { TrendChart } from "./trend/chart";
import { usePageWidth } from "./base/use-page-width";
import { useWidth } from "./base/use-width";

export interface FigureChartProps {
  readonly figure: Figure;
  /** What the container's width will be, as the page's grid gives it. */
  readonly expectedWidth: number;
}

/**
 * Draws any figure: the entry that is loaded for the first picture. What its key has switched off
 * it keeps itself.
 */
export const FigureChart = memo(function FigureChart({
  figure,
  expectedWidth,
}: FigureChartProps): ReactNode {
  const [ref, width] = useWidth(Math.round(expectedWidth));
  const [hidden, setHidden] = useState<readonly string[]>([]);
  const onToggle = useCallback(
    (key: string) =>
      setHidden((before) =>
        before.includes(key) ? before.filter((other) => other !== key) : [...before, key],
      ),
    [],
  );
  const drawOnPaper = usePaperChart();
  if (drawOnPaper) return drawOnPaper(figure);
  return (
    <div ref={ref}>
      <FigureBodyChart figure={figure} width={width} hidden={hidden} onToggle={onToggle} />
    </div>
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
      if (drawnRows(body).length === 0)
        return (
          <FigureMessage sign="hatch" title="没有可画的单位" text="所选范围里没有单位有这项数。" />
        );
      const key = keyKind(body);
      return (
        <>
          {key === "none" ? null : (
            <ChartKey
              body={body}
              hidden={hidden}
              onToggle={onToggle}
              minHeight={keyHeight(key, width)}
            />
          )}
          <RowsChart
            figure={figure}
            body={body}
            width={width}
            rowHeight={rowHeightFor(variant, pageWidth)}
            hidden={hidden}
          />
        </>
      );
    }
    case "trend":
      return (
        <TrendChart figure={figure} body={body} width={width} hidden={hidden} onToggle={onToggle} />
      );
    case "lamps":
      return (
        <LampsChart
          figure={figure}
          body={body}
          width={width}
          rowHeight={lampsRowHeight(pageWidth)}
        />
      );
    case "empty":
      return <FigureMessage sign="hatch" title={body.title} text={body.text} />;
  }
}
