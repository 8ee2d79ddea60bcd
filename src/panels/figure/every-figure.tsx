import { FigureChart } from "../../charts/figure-chart";
import { FIGURES } from "../../figures/registry";
import { FIGURE_TOOLS } from "./tools";
import { ReadyFigure, type ReadyFigureProps } from "./ready-figure";

/** Any figure, by its id. */
export function EveryFigure(props: ReadyFigureProps) {
  return (
    <ReadyFigure
      {...props}
      build={FIGURES[props.id].build}
      Chart={FigureChart}
      tools={FIGURE_TOOLS}
    />
  );
}
