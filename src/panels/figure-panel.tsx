/** One figure with all the states its data can be in. A panel's failure stays in the panel. */
import { type ReactNode, useEffect, useMemo } from "react";
import { FigureFrame } from "../charts/frame/figure-frame";
import { FigureMessage } from "../charts/frame/figure-message";
import { FigureShell } from "../charts/frame/figure-shell";
import { FigureSkeleton, SkeletonRows } from "../charts/frame/figure-skeleton";
import { estimatePlotHeight } from "../charts/base/height";
import { describeFailure } from "../data/failure";
import { childrenOf, unitGroupOf } from "../domain/facts/county";
import { quarterLabel } from "../domain/facts/period";
import type { Snapshot } from "../domain/facts/snapshot";
import type { EmptyBody, Figure, FigureId } from "../figures/figure";
import { FIGURES } from "../figures/registry";
import { Button } from "../ui/button";
import { usePart } from "../ui/use-part";
import { chartDrawn, useAfterPaint } from "./after-paint";
import { chartLibrary } from "./chart-library";
import { ContentBoundary } from "./content-boundary";
import { FigureExportMenu } from "./export-menu";
import { FailureMessage } from "./failure-message";
import { StaleStrip } from "./stale-strip";
import { type CellSpan, shareOf } from "./grid";
import { plotWidth } from "./plot-width";
import type { SnapshotState } from "./use-snapshot";
import { useView } from "./view";

export interface FigurePanelProps {
  readonly id: FigureId;
  readonly state: SnapshotState;
  /** The cell of the grid it stands in, for the height kept free before the data arrive. */
  readonly span: CellSpan;
  readonly wholeBelow1600?: boolean;
  readonly level?: 2 | 3;
}

/** The figure, in its final size from the first moment, or why it isn't there. */
export function FigurePanel(props: FigurePanelProps) {
  const { id, state } = props;
  return (
    <ContentBoundary
      of={state.status === "ready" ? state.snapshot : state.status}
      figure={FIGURES[id].head}
    >
      <PanelBody {...props} />
    </ContentBoundary>
  );
}

function PanelBody({ id, state, span, wholeBelow1600 = false, level = 2 }: FigurePanelProps) {
  const { dataset } = useView();
  const width = plotWidth(shareOf(span, wholeBelow1600));
  const height = useKeptHeight(id, width);
  const isDemo = dataset.mode === "demo";
  const common = { title: FIGURES[id].head, level };
  const skeleton = <FigureSkeleton {...common} demo={isDemo} height={height} />;
  if (state.status === "loading") return skeleton;
  if (state.status === "failed") {
    return (
      <FigureShell {...common} demo={isDemo ? "tagged" : undefined} room={MESSAGE_ROOM_PX}>
        <FailureMessage failure={state.failure} retry={state.retry} />
      </FigureShell>
    );
  }
  return (
    <AfterHeadlines
      waiting={skeleton}
      id={id}
      snapshot={state.snapshot}
      level={level}
      width={width}
      height={height}
      notice={state.stale && <StaleStrip stale={state.stale} />}
    />
  );
}

/**
 * The figure itself is made after the headline numbers are painted: with 180 units that takes as
 * long as painting them.
 */
function AfterHeadlines({ waiting, ...ready }: ReadyProps & { readonly waiting: ReactNode }) {
  return useAfterPaint() ? <ReadyPanel {...ready} /> : waiting;
}

interface ReadyProps {
  readonly id: FigureId;
  readonly snapshot: Snapshot;
  readonly level: 2 | 3;
  /** Of the plot, as the grid gives it. */
  readonly width: number;
  readonly height: number;
  readonly notice: ReactNode;
}

function ReadyPanel({ id, snapshot, level, width, height, notice }: ReadyProps) {
  const figure = useMemo(() => FIGURES[id].build(snapshot), [id, snapshot]);
  return (
    <FigureFrame
      figure={figure}
      level={level}
      notice={notice}
      room={figure.body.kind === "empty" ? MESSAGE_ROOM_PX : height}
      actions={figure.body.kind === "empty" ? null : <FigureExportMenu figure={figure} />}
    >
      {figure.body.kind === "empty" ? (
        <Empty body={figure.body} />
      ) : (
        <Plot figure={figure} width={width} height={height} />
      )}
    </FigureFrame>
  );
}

function Plot({ figure, width, height }: { figure: Figure; width: number; height: number }) {
  const { value: Chart, error } = usePart(chartLibrary);
  useEffect(() => {
    if (Chart) chartDrawn();
  }, [Chart]);
  if (error) {
    const failure = { ...describeFailure(error), text: `${error.message}数据表仍可看。` };
    return (
      <FailureMessage
        failure={failure}
        retry={() => void chartLibrary.press().catch(() => undefined)}
      />
    );
  }
  return Chart ? <Chart figure={figure} expectedWidth={width} /> : <SkeletonRows height={height} />;
}

/**
 * Less than a sentence and a button take: with what is around them they are of one height where
 * several stand in a row.
 */
const MESSAGE_ROOM_PX = 20;

/** In the room that it needs: nobody knows before the data that there are none. */
function Empty({ body }: { body: EmptyBody }) {
  const { choose } = useView();
  const { quarter } = body;
  const action = quarter && (
    <Button onClick={() => choose({ quarter, asof: undefined })}>看{quarterLabel(quarter)}</Button>
  );
  return <FigureMessage sign="hatch" title={body.title} text={body.text} action={action} />;
}

/** The plot's height from what is known before the facts: the units of the region. */
function useKeptHeight(id: FigureId, width: number): number {
  const { dataset, scope } = useView();
  const all = childrenOf(dataset.regions, scope.region);
  const units = scope.counties ? all.filter(({ code }) => scope.counties?.includes(code)) : all;
  const groups = new Set(units.map(({ kind }) => unitGroupOf(kind))).size;
  return estimatePlotHeight({ ...FIGURES[id].shape, units: units.length, groups, width });
}
