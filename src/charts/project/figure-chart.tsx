import { FigureBody } from "../figure-chart";
import { chartBy } from "../figure-place";
import { MilestonesChart } from "./chart";

/** Draws a figure of one project. */
export const ProjectFigureChart = chartBy((props) => {
  const { figure, width } = props;
  const { body, stamp } = figure;
  return body.kind === "milestones" ? (
    <MilestonesChart milestones={body.milestones} width={width} demo={stamp.demo} />
  ) : (
    <FigureBody {...props} />
  );
});
