import { lampsRowHeight } from "./base/height";
import { usePageWidth } from "./base/use-page-width";
import { chartBy } from "./figure-place";
import { LampsChart } from "./lamps/chart";
import { EmptyFigureBody, RowsFigureBody } from "./rows-figure";
import { MilestonesChart } from "./project/chart";
import { TrendChart } from "./trend/chart";

/** Draws any figure. */
export const FigureChart = chartBy((props) => {
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
      return (
        <MilestonesChart milestones={body.milestones} width={width} demo={figure.stamp.demo} />
      );
    case "empty":
      return <EmptyFigureBody body={body} />;
  }
});
