/** What is known of each figure of the ledger before it has been read. */
import type { LedgerFigureId } from "../figure";
import type { FigureHead } from "../heads";

/** The rows that are kept free for it: those of the units, or so many. */
interface LedgerFigureHead extends Pick<FigureHead, "head" | "shape"> {
  readonly rows: "units" | number;
}

export const LEDGER_HEADS: Readonly<Record<LedgerFigureId, LedgerFigureHead>> = {
  stages: { head: "项目阶段", shape: { kind: "rows", key: "stack" }, rows: "units" },
};
