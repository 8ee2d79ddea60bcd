import { type ReactNode, memo } from "react";
import { type MessageLayout, StaticMessage, messageLayout } from "../../../charts/static-message";
import { AttentionPlot } from "./attention-plot";
import { HeadlinePlot } from "./headline-plot";
import { LampsPlot } from "./lamps-plot";
import { RowsPlot } from "./rows-plot";
import type { Scene, ScenePage, ScenePlot } from "./scene";
import { TrendPlot } from "./trend-plot";
import { wallWatermark } from "./wall-text";
import { WALL_SCALE } from "./wall-type";

export interface SceneViewProps {
  readonly scene: Scene;
  /** From 0; one that the scene doesn't have is its last. */
  readonly page: number;
  /** Of the plot's area, in px of the canvas. */
  readonly width: number;
  readonly height: number;
  readonly demo: boolean;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** One page of a scene as a picture: nothing in it moves, loads, or answers to a hand. */
export const SceneView = memo(function SceneView({ scene, page, width, height, demo }: SceneViewProps): ReactNode {
  const shown = scene.pages[Math.min(Math.max(page, 0), scene.pages.length - 1)];
  return (
    <svg
      role="img"
      aria-label={`${scene.message}。${scene.takeaway}`}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      data-scene={scene.id}
    >
      {shown ? <PageView page={shown} size={{ width, height }} demo={demo} /> : null}
    </svg>
  );
});

function PageView({ page, size, demo }: { readonly page: ScenePage; readonly size: Size; readonly demo: boolean }): ReactNode {
  const watermark = demo ? wallWatermark({ left: 0, ...size }) : null;
  switch (page.kind) {
    case "headline":
      return (
        <>
          {watermark}
          <HeadlinePlot cards={page.cards} {...size} />
        </>
      );
    case "figures":
      return <PlotsView plots={page.plots} size={size} demo={demo} />;
    case "attention":
      return (
        <>
          {watermark}
          <AttentionPlot sections={page.sections} rows={page.rows} {...size} />
        </>
      );
    case "words":
      return (
        <>
          {watermark}
          <WordsView title={page.title} text={page.text} size={size} />
        </>
      );
  }
}

/** Between two plots side by side. */
const GAP = 72;

function PlotsView({
  plots,
  size,
  demo,
}: {
  readonly plots: readonly ScenePlot[];
  readonly size: Size;
  readonly demo: boolean;
}): ReactNode {
  const width = (size.width - GAP * (plots.length - 1)) / Math.max(plots.length, 1);
  return plots.map((plot, index) => (
    <g key={plot.figure.id} transform={`translate(${index * (width + GAP)} 0)`} data-figure={plot.figure.id}>
      {demo ? wallWatermark({ left: 0, width, height: size.height }) : null}
      <PlotView plot={plot} size={{ width, height: size.height }} isHalf={plots.length > 1} />
    </g>
  ));
}

function PlotView({ plot, size, isHalf }: { readonly plot: ScenePlot; readonly size: Size; readonly isHalf: boolean }): ReactNode {
  const { body } = plot.figure;
  switch (body.kind) {
    case "rows":
      return <RowsPlot body={body} plot={plot} isHalf={isHalf} {...size} />;
    case "trend":
      return <TrendPlot body={body} window={plot.window} {...size} />;
    case "lamps":
      return <LampsPlot body={body} plot={plot} {...size} />;
    case "empty":
      return <WordsView title={body.title} text={body.text} size={size} />;
  }
}

/** Why there is nothing to draw, in the words of the screen. */
function WordsView({
  title,
  text,
  size: { width, height },
}: {
  readonly title: string;
  readonly text: string;
  readonly size: Size;
}): ReactNode {
  const layout: MessageLayout = messageLayout(title, text, { width: width / WALL_SCALE, height: height / WALL_SCALE });
  return (
    <g transform={`scale(${WALL_SCALE})`}>
      <StaticMessage layout={layout} />
    </g>
  );
}
