/** What the figures of the ledger say, as paragraphs of the 通报 to choose from. */
import { useMemo } from "react";
import type { Failure } from "../../../data/failure";
import type { Snapshot } from "../../../domain/facts/snapshot";
import type { Paragraph } from "../../../domain/wording/bulletin/bulletin";
import { plain } from "../../../domain/wording/bulletin/runs";
import { LEDGER_FIGURE_IDS, type LedgerFigureId } from "../../../figures/figure";
import { LEDGER_FIGURES } from "../../../figures/ledger/registry";
import { LEDGER_HEADS } from "../../../figures/ledger/heads";
import type { LedgerSource } from "../../../figures/ledger/source";
import type { LedgerSearch } from "../../../navigation/ledger-search";
import { useSource } from "./use-source";

export interface LedgerParagraph extends Omit<Paragraph, "id"> {
  readonly id: LedgerFigureId;
}

export interface LedgerParagraphs {
  /** None where the office has no ledger, or while it is being read. */
  readonly paragraphs: readonly LedgerParagraph[];
  readonly isReading: boolean;
  readonly failure: Failure | null;
  readonly retry: () => void;
}

/** All projects of the view's units. */
const UNFILTERED: LedgerSearch = { choice: {}, text: "", sort: [] };

/**
 * Those of the view. Asked for where the data set says that there is a ledger: nobody has come for
 * them.
 */
export function useLedgerParagraphs(snapshot: Snapshot): LedgerParagraphs {
  const state = useSource(snapshot, UNFILTERED, snapshot.dataset.hasLedger);
  const source = state.status === "ready" ? state.source : null;
  const paragraphs = useMemo(() => (source ? ledgerParagraphs(source) : []), [source]);
  const { failure, retry } =
    state.status === "failed" ? state : { failure: null, retry: () => undefined };
  return { paragraphs, isReading: state.status === "loading", failure, retry };
}

/** One for each figure that has something to draw, in the words of its takeaway. */
export function ledgerParagraphs(source: LedgerSource): LedgerParagraph[] {
  return LEDGER_FIGURE_IDS.flatMap((id) => {
    const { takeaway, body } = LEDGER_FIGURES[id](source);
    return body.kind === "empty"
      ? []
      : [{ id, name: LEDGER_HEADS[id].head, runs: [plain(takeaway)], view: source.snapshot }];
  });
}
