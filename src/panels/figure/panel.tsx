/** One figure with all the states its data can be in. A panel's failure stays in the panel. */
import type { ReactNode } from "react";
import { estimatePlotHeight } from "../../charts/base/height";
import { MESSAGE_ROOM_PX } from "../../charts/frame/figure-message";
import { FigureShell } from "../../charts/frame/figure-shell";
import { FigureSkeleton } from "../../charts/frame/figure-skeleton";
import { type Failure, describeFailure } from "../../data/failure";
import { childrenOf, unitGroupOf } from "../../domain/facts/county";
import type { FigureId } from "../../figures/figure";
import { FIGURE_HEADS } from "../../figures/heads";
import { usePart } from "../../ui/use-part";
import { useAfterPaint } from "./after-paint";
import { ContentBoundary } from "../trouble/content-boundary";
import { FailureMessage } from "../trouble/failure-message";
import { figureLibrary, retryFigures } from "./library";
import { type CellSpan, shareOf } from "../grid";
import { plotWidth } from "./plot-width";
import type { ReadyFigureProps } from "./ready-figure";
import { StaleStrip } from "../trouble/stale-strip";
import type { SnapshotState } from "../use-snapshot";
import { useView } from "../view";

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
      figure={FIGURE_HEADS[id].head}
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
  const common = { title: FIGURE_HEADS[id].head, level };
  const skeleton = <FigureSkeleton {...common} demo={isDemo} height={height} />;
  const failed = (failure: Failure, retry: () => void) => (
    <FigureShell {...common} demo={isDemo ? "tagged" : undefined} room={MESSAGE_ROOM_PX}>
      <FailureMessage failure={failure} retry={retry} />
    </FigureShell>
  );
  if (state.status === "loading") return skeleton;
  if (state.status === "failed") return failed(state.failure, state.retry);
  return (
    <AfterHeadlines
      waiting={skeleton}
      failed={(error) => failed(describeFailure(error), retryFigures)}
      id={id}
      snapshot={state.snapshot}
      level={level}
      width={width}
      height={height}
      notice={state.stale && <StaleStrip stale={state.stale} />}
      retry={retryFigures}
    />
  );
}

interface WaitingProps extends ReadyFigureProps {
  readonly waiting: ReactNode;
  readonly failed: (error: Error) => ReactNode;
}

/**
 * The figure itself is made after the headline numbers are painted: with 180 units that takes as
 * long as painting them.
 */
function AfterHeadlines(props: WaitingProps) {
  return useAfterPaint() ? <Ready {...props} /> : props.waiting;
}

function Ready({ waiting, failed, ...ready }: WaitingProps) {
  const { value: Figure, error } = usePart(figureLibrary(ready.id));
  if (error) return failed(error);
  return Figure ? <Figure {...ready} /> : waiting;
}

/** The plot's height from what is known before the facts: the units of the region. */
function useKeptHeight(id: FigureId, width: number): number {
  const { dataset, scope } = useView();
  const all = childrenOf(dataset.regions, scope.region);
  const units = scope.counties ? all.filter(({ code }) => scope.counties?.includes(code)) : all;
  const groups = new Set(units.map(({ kind }) => unitGroupOf(kind))).size;
  return estimatePlotHeight({ ...FIGURE_HEADS[id].shape, units: units.length, groups, width });
}
