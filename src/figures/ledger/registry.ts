/** Every figure of the ledger by id: a new one is one pure builder here and its entry in heads.ts. */
import type { LedgerFigureId } from "../figure";
import { batchTagsFigure, leadersFigure } from "./groups";
import { issueStepsFigure } from "./issue-steps";
import { issuesFigure } from "./issues";
import { reserveFigure } from "./reserve";
import type { LedgerFigureBuilder } from "./source";
import { startRoundsFigure } from "./start-rounds";
import { stagesFigure } from "./stages";

export const LEDGER_FIGURES: Readonly<Record<LedgerFigureId, LedgerFigureBuilder>> = {
  stages: stagesFigure,
  issues: issuesFigure,
  "issue-steps": issueStepsFigure,
  leaders: leadersFigure,
  "batch-tags": batchTagsFigure,
  "start-rounds": startRoundsFigure,
  reserve: reserveFigure,
};
