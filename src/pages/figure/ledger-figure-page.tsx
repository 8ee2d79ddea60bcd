/** /figures/{figure} of the ledger: of the projects that the filters in the address choose. */
import { useMemo } from "react";
import type { Snapshot } from "../../domain/facts/snapshot";
import type { LedgerFigureId } from "../../figures/figure";
import { LEDGER_FIGURES } from "../../figures/ledger/registry";
import { LEDGER_HEADS } from "../../figures/ledger/heads";
import { readLedgerSearch } from "../../navigation/ledger-search";
import { NoLedger } from "../../panels/ledger/no-ledger";
import { AskedFilters } from "../../panels/ledger/figures/asked-filters";
import { LedgerFigurePanel } from "../../panels/ledger/figures/panel";
import { useSource } from "../../panels/ledger/figures/use-source";
import { StaleStrip } from "../../panels/trouble/stale-strip";
import { type SnapshotState, useSnapshot } from "../../panels/use-snapshot";
import { useView } from "../../panels/view";
import { FigureLayout, FigurePreview } from "./figure-layout";

/** Waits for the facts first: they say which month the ledger is read at. */
export function LedgerFigurePage({ id }: { readonly id: LedgerFigureId }) {
  const { search } = useView();
  const state = useSnapshot();
  const asked = useMemo(() => readLedgerSearch(search), [search]);
  if (state.status === "ready") return <Counted id={id} state={state} asked={asked} />;
  return (
    <FigureLayout
      id={id}
      sentence={LEDGER_HEADS[id].head}
      snapshot={null}
      panel={<LedgerFigurePanel id={id} state={state} span={6} wholeBelow1600 />}
      preview={<FigurePreview figure={null} isLoading={state.status === "loading"} />}
    />
  );
}

interface CountedProps {
  readonly id: LedgerFigureId;
  readonly state: Extract<SnapshotState, { readonly snapshot: Snapshot }>;
  readonly asked: ReturnType<typeof readLedgerSearch>;
}

function Counted({ id, state: { snapshot, stale }, asked }: CountedProps) {
  const state = useSource(snapshot, asked);
  const figure = useMemo(
    () => (state.status === "ready" ? LEDGER_FIGURES[id](state.source) : null),
    [id, state],
  );
  return (
    <FigureLayout
      id={id}
      sentence={figure?.takeaway ?? LEDGER_HEADS[id].head}
      snapshot={snapshot}
      notices={
        <>
          {stale && <StaleStrip stale={stale} />}
          {state.status !== "none" && <AskedFilters asked={asked} />}
        </>
      }
      panel={
        state.status === "none" ? (
          <NoLedger title={LEDGER_HEADS[id].head} consequence="画不出这张图" />
        ) : (
          <LedgerFigurePanel id={id} state={state} span={6} wholeBelow1600 />
        )
      }
      preview={
        state.status !== "none" && (
          <FigurePreview figure={figure} isLoading={state.status === "loading"} />
        )
      }
    />
  );
}
