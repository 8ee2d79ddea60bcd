import { type ReactNode, useMemo } from "react";
import { type Figure, type TrendBody, figureTitle } from "../../figures/figure";
import { categoryAt, categoryX, pointsAt, trendLayout } from "./layout";
import { PlotStage } from "../stage/plot-stage";
import { TrendDrawing } from "./drawing";
import { useTimeLibrary } from "./time-library";
import { trendWords } from "../stage/words";

export interface TrendChartProps {
  readonly figure: Figure;
  readonly body: TrendBody;
  readonly width: number;
}

/** Half the width of the band on the category in question. */
const BAND = 10;

export function TrendChart({ figure, body, width }: TrendChartProps): ReactNode {
  const layout = useMemo(() => trendLayout(body, width), [body, width]);
  const count = body.categories.length;
  const { demo } = figure.stamp;
  const Drawing = useTimeLibrary()?.TimePanels ?? TrendDrawing;
  const drawing = useMemo(() => <Drawing layout={layout} demo={demo} />, [Drawing, layout, demo]);
  return (
    <PlotStage
      label={`${figureTitle(figure)}。按左右方向键逐期读，Home、End到首末期，Esc关闭。`}
      width={width}
      height={layout.height}
      count={count}
      axis="points"
      indexAt={(x, y) => categoryAt(layout, count, x, y)}
      targetsOf={(index) =>
        layout.panels.map((panel) => {
          const right = categoryX(panel, layout.axis, index);
          const left = Math.min(right, ...pointsAt(panel, index).map(({ x }) => x));
          return { left: left - BAND, top: panel.top, width: right - left + 2 * BAND, height: panel.bottom - panel.top };
        })
      }
      wordsOf={(index) => (index < count ? trendWords(body, index) : null)}
    >
      {drawing}
    </PlotStage>
  );
}
