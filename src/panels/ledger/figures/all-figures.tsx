/** 统计: every figure of the ledger, of the projects that are asked for. */
import type { Snapshot } from "../../../domain/facts/snapshot";
import type { LedgerFigureId } from "../../../figures/figure";
import type { LedgerSearch } from "../../../navigation/ledger-search";
import { type CellSpan, GridCell } from "../../grid";
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
  return PLACES.map(({ id, span }) => (
    <GridCell key={id} span={span} ownHeight>
      <LedgerFigurePanel id={id} state={state} span={span} />
    </GridCell>
  ));
}

/** Beside one another stand figures that are about as high. */
const PLACES = [
  { id: "stages", span: 6 },
  { id: "leaders", span: 6 },
  { id: "issues", span: 6 },
  { id: "batch-tags", span: 6 },
  { id: "issue-steps", span: 6 },
  { id: "start-rounds", span: 6 },
  { id: "reserve", span: 12 },
] as const satisfies readonly { readonly id: LedgerFigureId; readonly span: CellSpan }[];
