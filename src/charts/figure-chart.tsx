import type { ReactNode } from "react";
import { lampsRowHeight } from "./base/height";
import { usePageWidth } from "./base/use-page-width";
import { type FigureBodyProps, chartBy } from "./figure-place";
import { LampsChart } from "./lamps/chart";
import { EmptyFigureBody, RowsFigureBody } from "./rows-figure";
import { TrendChart } from "./trend/chart";

/** Draws any figure of a view. */
export const FigureChart = chartBy(FigureBody);

/** What a figure of a view is drawn as. The milestones of a project stand on its own page alone. */
export function FigureBody(props: FigureBodyProps): ReactNode {
  const { figure, width } = props;
  const pageWidth = usePageWidth();
  const { body } = figure;
  switch (body.kind) {
    case "rows":
      return <RowsFigureBody {...props} body={body} />;
    case "trend":
      return <TrendChart {...props} body={body} />;
    case "lamps":
      return (
        <LampsChart
          figure={figure}
          body={body}
          width={width}
          rowHeight={lampsRowHeight(pageWidth)}
        />
      );
    case "milestones":
      return null;
    case "empty":
      return <EmptyFigureBody body={body} />;
  }
}
