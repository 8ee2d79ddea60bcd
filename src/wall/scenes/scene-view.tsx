import { type ReactNode, memo } from "react";
import { textWidth } from "../../charts/base/text";
import {
  type MessageLayout,
  StaticMessage,
  messageLayout,
} from "../../charts/still/static-message";
import type { LampsBody, RowsBody } from "../../figures/figure";
import { type Size, isUpright } from "./canvas-shape";
import { AttentionPlot } from "./attention-plot";
import { CampaignsPlot } from "./campaigns-plot";
import { HeadlinePlot } from "./headline-plot";
import { unitsZoom, zoomed } from "./layout-wall-rows";
import { LampsPlot } from "./lamps-plot";
import { RowsPlot } from "./rows-plot";
import type { Scene, ScenePage, ScenePlot } from "./scene";
import { TrendPlot } from "./trend-plot";
import { wallText, wallWatermark } from "./wall-text";
import { PLOT_GAP, WALL, WALL_SCALE, fittingSize, halfOf, isFew, rowsHeight } from "./wall-type";

export interface SceneViewProps {
  readonly scene: Scene;
  /** From 0; one that the scene doesn't have is its last. */
  readonly page: number;
  /** Of the plot's area, in px of the canvas. */
  readonly width: number;
  readonly height: number;
  readonly demo: boolean;
}

/** One page of a scene as a picture: nothing in it moves, loads, or answers to a hand. */
export const SceneView = memo(function SceneView({
  scene,
  page,
  width,
  height,
  demo,
}: SceneViewProps): ReactNode {
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

function PageView({
  page,
  size,
  demo,
}: {
  readonly page: ScenePage;
  readonly size: Size;
  readonly demo: boolean;
}): ReactNode {
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
    case "campaigns":
      return (
        <>
          {watermark}
          <CampaignsPlot cards={page.cards} rows={page.rows} {...size} />
        </>
      );
    case "words":
      return (
        <>
          {watermark}
          <WordsView title={page.title} text={page.text} size={size} isMissing={page.isMissing} />
        </>
      );
  }
}

interface PlotsViewProps {
  readonly plots: readonly ScenePlot[];
  readonly size: Size;
  readonly demo: boolean;
}

function PlotsView({ plots, size, demo }: PlotsViewProps): ReactNode {
  const own = (plots.length > 1 && halfOf(size)) || size;
  const [right, down] = isUpright(size)
    ? [0, own.height + PLOT_GAP.below]
    : [own.width + PLOT_GAP.beside, 0];
  return plots.map((plot, index) => (
    <g
      key={plot.figure.id}
      transform={`translate(${index * right} ${index * down})`}
      data-figure={plot.figure.id}
    >
      {demo ? wallWatermark({ left: 0, ...own }) : null}
      <PlotView plot={plot} size={own} />
    </g>
  ));
}

interface PlotViewProps {
  readonly plot: ScenePlot;
  readonly size: Size;
}

function PlotView({ plot, size }: PlotViewProps): ReactNode {
  const { body } = plot.figure;
  switch (body.kind) {
    case "rows":
    case "lamps":
      return <UnitsView plot={plot} body={body} size={size} />;
    case "trend":
      return <TrendPlot body={body} window={plot.window} {...size} />;
    case "milestones":
      return null;
    case "empty":
      return <WordsView title={body.title} text={body.text} size={size} isMissing />;
  }
}

/**
 * Usual units fill the plot from its top; a few stand larger, with twice as much black below as
 * above.
 */
function UnitsView({
  plot,
  body,
  size,
}: PlotViewProps & { readonly body: RowsBody | LampsBody }): ReactNode {
  const zoom = unitsZoom(plot, size);
  const room = zoomed(size, zoom);
  const left =
    room.height -
    rowsHeight(room.height, { rows: plot.rows, groups: body.groups.length, style: plot.style });
  const top = isFew(plot.rows) ? Math.max(0, left / 3) : 0;
  return (
    <g transform={`scale(${zoom}) translate(0 ${top})`}>
      {body.kind === "rows" ? (
        <RowsPlot body={body} plot={plot} {...room} />
      ) : (
        <LampsPlot body={body} plot={plot} {...room} />
      )}
    </g>
  );
}

interface WordsViewProps {
  readonly title: string;
  readonly text: string;
  readonly size: Size;
  readonly isMissing: boolean;
}

/**
 * Why there is nothing to draw, in the words of the screen; under a hatch where something was not
 * reported.
 */
function WordsView({ title, text, size: { width, height }, isMissing }: WordsViewProps): ReactNode {
  if (!isMissing) {
    const words = `${title}${text}`;
    const size = fittingSize(textWidth(words, 1), width, { most: WALL.rate, least: WALL.lampWord });
    return wallText(words, { x: width / 2, y: height / 2, size, anchor: "middle" });
  }
  const layout: MessageLayout = messageLayout(title, text, {
    width: width / WALL_SCALE,
    height: height / WALL_SCALE,
  });
  return (
    <g transform={`scale(${WALL_SCALE})`}>
      <StaticMessage layout={layout} />
    </g>
  );
}
