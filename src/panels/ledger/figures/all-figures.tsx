/** 统计: every figure of the ledger, of the projects that are asked for. */
import type { Snapshot } from "../../../domain/facts/snapshot";
import { LEDGER_FIGURE_IDS } from "../../../figures/figure";
import type { LedgerSearch } from "../../../navigation/ledger-search";
import { GridCell } from "../../grid";
import { LedgerFigurePanel } from "./panel";
import { useSource } from "./use-source";

export interface AllFiguresProps {
  readonly snapshot: Snapshot;
  readonly asked: LedgerSearch;
}

/** Cells of a grid; none where the office has no ledger. */
export function AllFigures({ snapshot, asked }: AllFiguresProps) {
  const state = useSource(snapshot, asked);
  if (state.status === "none") return null;
  return LEDGER_FIGURE_IDS.map((id) => (
    <GridCell key={id} span={6} ownHeight>
      <LedgerFigurePanel id={id} state={state} span={6} />
    </GridCell>
  ));
}
