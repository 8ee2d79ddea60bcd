/** What is known of each figure of the ledger before it has been read. */
import type { LedgerFigureId } from "../figure";
import type { FigureHead } from "../heads";

/** The rows that are kept free for it: those of the units, or so many. */
interface LedgerFigureHead extends Pick<FigureHead, "head" | "shape"> {
  readonly rows: "units" | number;
}

export const LEDGER_HEADS: Readonly<Record<LedgerFigureId, LedgerFigureHead>> = {
  stages: { head: "项目阶段", shape: { kind: "rows", key: "stack" }, rows: "units" },
  issues: { head: "问题", shape: { kind: "rows", key: "stack" }, rows: 7 },
  "issue-steps": { head: "问题闭环", shape: { kind: "rows", key: "pair" }, rows: 12 },
  leaders: { head: "按联系领导", shape: { kind: "rows", key: "stack" }, rows: 12 },
  "batch-tags": { head: "六个一批", shape: { kind: "rows", key: "stack" }, rows: 6 },
  "start-rounds": { head: "集中开工", shape: { kind: "rows", key: "barInBar" }, rows: 4 },
  reserve: { head: "谋划入库", shape: { kind: "rows", key: "stack" }, rows: 4 },
};
