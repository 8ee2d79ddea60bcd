import { type ComponentType, type ReactNode, memo, useCallback, useState } from "react";
import type { LedgerChoice } from "../domain/ledger/filters";
import type { Figure } from "../figures/figure";
import { useWidth } from "./base/use-width";
import { usePaperChart } from "./still/paper";

export interface FigureChartProps {
  readonly figure: Figure;
  /** What the container's width will be, as the page's grid gives it. */
  readonly expectedWidth: number;
  /** Opens the projects of the ledger that a mark counts; kept as it is from drawing to drawing. */
  readonly onProjects?: (projects: LedgerChoice) => void;
  /** px on paper, where it does not have a sheet's whole width. */
  readonly paperWidth?: number;
}

export interface FigureBodyProps {
  readonly figure: Figure;
  readonly width: number;
  /** What the key has switched off. */
  readonly hidden: readonly string[];
  readonly onToggle: (key: string) => void;
  readonly onProjects?: FigureChartProps["onProjects"];
}

/**
 * The chart of a figure in its place on a page, drawn by `Body` as wide as the place is; on paper
 * its picture. What its key has switched off it keeps itself.
 */
export function chartBy(Body: ComponentType<FigureBodyProps>): ComponentType<FigureChartProps> {
  return memo(function FigureChart({
    figure,
    expectedWidth,
    onProjects,
    paperWidth,
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
    const drawOnPaper = usePaperChart(paperWidth);
    if (drawOnPaper) return drawOnPaper(figure);
    return (
      <div ref={ref}>
        <Body
          figure={figure}
          width={width}
          hidden={hidden}
          onToggle={onToggle}
          onProjects={onProjects}
        />
      </div>
    );
  });
}
