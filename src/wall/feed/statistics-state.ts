/**
 * What the ledger's figures are made of. It is read after the facts and apart from them, and not
 * kept: after a restart its scenes say so until it has come.
 */
import { ANSWER_LIMIT_MS } from "../../data/exchange";
import { describeFailure } from "../../data/failure";
import type { LedgerQuestion } from "../../domain/ledger/concerns";
import type { LedgerStatistics } from "../../domain/ledger/statistics";
import { inTime } from "../../lib/time-limit";
import type { WallSource } from "./wall-source";

export type StatisticsState =
  /** No scene shows it, or it has not come yet. */
  | { readonly kind: "notRead" }
  /** 404. Asked again with the next publication. */
  | { readonly kind: "noLedger" }
  | { readonly kind: "read"; readonly statistics: LedgerStatistics }
  /** Why, as a short Chinese clause. What was read before is not shown: nobody would see its age. */
  | { readonly kind: "failed"; readonly reason: string };

/** Asks the ledger, within the time of one answer. Never rejects. */
export async function readStatistics(
  source: WallSource,
  question: LedgerQuestion,
): Promise<StatisticsState> {
  try {
    const statistics = await inTime(ANSWER_LIMIT_MS, () => source.readStatistics(question));
    return statistics ? { kind: "read", statistics } : { kind: "noLedger" };
  } catch (error) {
    return { kind: "failed", reason: describeFailure(error).short };
  }
}
