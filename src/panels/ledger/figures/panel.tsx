/** One figure of the ledger with all the states its data can be in. */
import { useCallback, useMemo } from "react";
import { estimatePlotHeight } from "../../../charts/base/height";
import { FigureChart } from "../../../charts/figure-chart";
import { FigureFrame, type FigureTools } from "../../../charts/frame/figure-frame";
import { FigureMessage, MESSAGE_ROOM_PX } from "../../../charts/frame/figure-message";
import { FigureShell } from "../../../charts/frame/figure-shell";
import { FigureSkeleton } from "../../../charts/frame/figure-skeleton";
import { FigureTableView } from "../../../charts/frame/figure-table-view";
import { childrenOf, unitGroupOf } from "../../../domain/facts/county";
import type { LedgerChoice } from "../../../domain/ledger/filters";
import type { Figure, LedgerFigureId } from "../../../figures/figure";
import { LEDGER_FIGURES } from "../../../figures/ledger/registry";
import { LEDGER_HEADS } from "../../../figures/ledger/heads";
import type { LedgerSource } from "../../../figures/ledger/source";
import { FigureExportMenu } from "../../figure/export-menu";
import { plotWidth } from "../../figure/plot-width";
import { type CellSpan, shareOf } from "../../grid";
import { ContentBoundary } from "../../trouble/content-boundary";
import { FailureMessage } from "../../trouble/failure-message";
import { useView } from "../../view";
import { CountedLink, useCounted } from "./counted-link";
import styles from "./panel.module.css";
import type { SourceState } from "./use-source";

export interface LedgerFigurePanelProps {
  readonly id: LedgerFigureId;
  readonly state: Exclude<SourceState, { status: "none" }>;
  /** The cell of the grid it stands in, for the height kept free before the data arrive. */
  readonly span: CellSpan;
  readonly wholeBelow1600?: boolean;
}

/** The figure, in its final size from the first moment, or why it isn't there. */
export function LedgerFigurePanel(props: LedgerFigurePanelProps) {
  const { id, state } = props;
  return (
    <ContentBoundary
      of={state.status === "ready" ? state.source : state.status}
      figure={LEDGER_HEADS[id].head}
    >
      <PanelBody {...props} />
    </ContentBoundary>
  );
}

function PanelBody({ id, state, span, wholeBelow1600 = false }: LedgerFigurePanelProps) {
  const { dataset } = useView();
  const isDemo = dataset.mode === "demo";
  const width = plotWidth(shareOf(span, wholeBelow1600));
  const height = useKeptHeight(id, width);
  const title = LEDGER_HEADS[id].head;
  if (state.status === "loading")
    return <FigureSkeleton title={title} demo={isDemo} height={height} />;
  if (state.status === "failed")
    return (
      <FigureShell title={title} demo={isDemo ? "tagged" : undefined} room={MESSAGE_ROOM_PX}>
        <FailureMessage failure={state.failure} retry={state.retry} />
      </FigureShell>
    );
  // What is still of the filter before can be read, not used: its links and files would be of it.
  return (
    <div className={styles["figure"]} aria-busy={state.isOld} inert={state.isOld}>
      <Ready id={id} source={state.source} width={width} />
    </div>
  );
}

const TOOLS: FigureTools = { Table: LedgerTable, Actions: FigureExportMenu };

/** 数据表, whose numbers open the projects that they count. */
function LedgerTable({ figure }: { readonly figure: Figure }) {
  return <FigureTableView figure={figure} Projects={CountedLink} />;
}

interface ReadyProps {
  readonly id: LedgerFigureId;
  readonly source: LedgerSource;
  readonly width: number;
}

function Ready({ id, source, width }: ReadyProps) {
  const { go } = useView();
  const figure = useMemo(() => LEDGER_FIGURES[id](source), [id, source]);
  const counted = useCounted();
  const open = useCallback(
    (projects: LedgerChoice) => {
      const patch = counted(projects);
      if (patch) go("/projects", patch);
    },
    [counted, go],
  );
  const { body } = figure;
  if (body.kind === "empty")
    return (
      <FigureFrame figure={figure} tools={TOOLS} room={MESSAGE_ROOM_PX}>
        <FigureMessage sign="hatch" title={body.title} text={body.text} />
      </FigureFrame>
    );
  return (
    <FigureFrame figure={figure} tools={TOOLS}>
      <FigureChart figure={figure} expectedWidth={width} onProjects={open} />
    </FigureFrame>
  );
}

/** The plot's height from what is known before the ledger: its usual rows, or those of the units. */
function useKeptHeight(id: LedgerFigureId, width: number): number {
  const { dataset, scope } = useView();
  const { shape, rows } = LEDGER_HEADS[id];
  if (rows !== "units") return estimatePlotHeight({ ...shape, units: rows, groups: 1, width });
  const all = childrenOf(dataset.regions, scope.region);
  const units = scope.counties ? all.filter(({ code }) => scope.counties?.includes(code)) : all;
  const groups = new Set(units.map(({ kind }) => unitGroupOf(kind))).size;
  return estimatePlotHeight({ ...shape, units: units.length, groups, width });
}
