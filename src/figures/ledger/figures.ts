/** Every figure of the ledger by id: a new one is one pure builder here and its entry in heads.ts. */
import type { LedgerFigureId } from "../figure";
import type { LedgerFigureBuilder } from "./source";
import { stagesFigure } from "./stages";

export const LEDGER_FIGURES: Readonly<Record<LedgerFigureId, LedgerFigureBuilder>> = {
  stages: stagesFigure,
};
