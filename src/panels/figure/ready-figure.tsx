/** A figure whose data are there: made, drawn, and in its frame. */
import { type ComponentType, type ReactNode, useEffect, useMemo } from "react";
import type { FigureChartProps } from "../../charts/figure-place";
import { FigureFrame, type FigureTools } from "../../charts/frame/figure-frame";
import { FigureMessage, MESSAGE_ROOM_PX } from "../../charts/frame/figure-message";
import { quarterLabel } from "../../domain/facts/period";
import type { Snapshot } from "../../domain/facts/snapshot";
import type { FigureBuilder } from "../../figures/built";
import type { EmptyBody, FigureId } from "../../figures/figure";
import { Button } from "../../ui/button";
import { chartDrawn } from "./first-picture";
import { useView } from "../view";

export interface ReadyFigureProps {
  readonly id: FigureId;
  readonly snapshot: Snapshot;
  readonly level: 2 | 3;
  /** Of the plot, as the grid gives it. */
  readonly width: number;
  readonly height: number;
  readonly notice: ReactNode;
  /** For a press on 重试: asks for all parts that did not come. */
  readonly retry: () => void;
}

export interface FigureMaker {
  readonly build: FigureBuilder;
  readonly Chart: ComponentType<FigureChartProps>;
  /** Null while they are on their way. */
  readonly tools: FigureTools | null;
}

/** The figure that `build` makes, drawn by `Chart`; where there is nothing to draw, why. */
export function ReadyFigure({
  snapshot,
  level,
  width,
  height,
  notice,
  build,
  Chart,
  tools,
}: Omit<ReadyFigureProps, "id" | "retry"> & FigureMaker) {
  const figure = useMemo(() => build(snapshot), [build, snapshot]);
  useEffect(chartDrawn, []);
  const { body } = figure;
  return (
    <FigureFrame
      figure={figure}
      level={level}
      notice={notice}
      room={body.kind === "empty" ? MESSAGE_ROOM_PX : height}
      tools={tools}
    >
      {body.kind === "empty" ? (
        <Empty body={body} />
      ) : (
        <Chart figure={figure} expectedWidth={width} />
      )}
    </FigureFrame>
  );
}

/** In the room that it needs: nobody knows before the data that there are none. */
function Empty({ body }: { body: EmptyBody }) {
  const { choose } = useView();
  const { quarter } = body;
  const action = quarter && (
    <Button onClick={() => choose({ quarter, asof: undefined })}>看{quarterLabel(quarter)}</Button>
  );
  return <FigureMessage sign="hatch" title={body.title} text={body.text} action={action} />;
}
