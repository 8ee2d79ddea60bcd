/**
 * What the ledger says of overdue issues. It is read after the figures and apart from them: a
 * ledger that fails must not make good figures look failed.
 */
import { ANSWER_LIMIT_MS } from "../../data/exchange";
import { describeFailure } from "../../data/failure";
import type { LedgerKeeping, RestoredPicture } from "../../data/kept/picture";
import type { LedgerOverdue, LedgerQuestion } from "../../domain/ledger/concerns";
import { inTime } from "../../lib/time-limit";
import type { WallSource } from "./wall-source";

export type LedgerState =
  | { readonly kind: "notAsked" }
  /** 404. Asked again with the next publication. */
  | { readonly kind: "noLedger" }
  | { readonly kind: "read"; readonly overdue: LedgerOverdue }
  /** Why, as a short Chinese clause. What was read before is not shown: nobody would see its age. */
  | { readonly kind: "failed"; readonly reason: string };

/** Asks the ledger, within the time of one answer. Never rejects. */
export async function readLedger(
  source: WallSource,
  question: LedgerQuestion,
): Promise<LedgerState> {
  try {
    const overdue = await inTime(ANSWER_LIMIT_MS, () => source.readOverdue(question));
    return overdue ? { kind: "read", overdue } : { kind: "noLedger" };
  } catch (error) {
    return { kind: "failed", reason: describeFailure(error).short };
  }
}

const KEPT_ANSWERS = {
  read: "read",
  noLedger: "none",
  notAsked: "unknown",
  failed: "unknown",
} as const satisfies Record<LedgerState["kind"], LedgerKeeping["answer"]>;

/** What is kept of it beside the figures. */
export function keptAnswer({ kind }: LedgerState): LedgerKeeping["answer"] {
  return KEPT_ANSWERS[kind];
}

/** Of an office that had none nothing is said; where nobody knows, it is said that nobody does. */
export function restoredLedger(overdue: RestoredPicture["overdue"]): LedgerState {
  if (overdue === "none") return { kind: "noLedger" };
  return overdue ? { kind: "read", overdue } : { kind: "failed", reason: "重启后还没有读到" };
}
