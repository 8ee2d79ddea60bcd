/**
 * What the ledger says of overdue issues, and of campaigns. It is read after the figures and apart
 * from them: a ledger that fails must not make good figures look failed.
 */
import { ANSWER_LIMIT_MS } from "../../data/exchange";
import { describeFailure } from "../../data/failure";
import type { LedgerKeeping, RestoredPicture } from "../../data/kept/picture";
import type { LedgerOverdue, LedgerQuestion } from "../../domain/ledger/concerns";
import type { Dataset } from "../../domain/facts/dataset";
import type { Month } from "../../domain/facts/period";
import type { CampaignProgress } from "../../domain/ledger/campaigns";
import { inTime } from "../../lib/time-limit";
import type { WallSource } from "./wall-source";

export type LedgerState =
  | { readonly kind: "notAsked" }
  /** 404. Asked again with the next publication. */
  | { readonly kind: "noLedger" }
  | {
      readonly kind: "read";
      readonly overdue: LedgerOverdue;
      /** Absent: not asked, or kept from before a restart without it. */
      readonly campaigns?: CampaignsReading;
    }
  /** Why, as a short Chinese clause. What was read before is not shown: nobody would see its age. */
  | { readonly kind: "failed"; readonly reason: string };

/** The progress of campaigns at a month; null where the ledger does not tell it. */
export interface CampaignsReading {
  readonly month: Month;
  readonly progress: readonly CampaignProgress[] | null;
  /** Whether it could not be read; what is overdue stands all the same. */
  readonly hasFailed: boolean;
}

/** Asks the ledger, within the time of one answer. Never rejects. */
export async function readLedger(
  source: WallSource,
  question: LedgerQuestion,
  dataset: Pick<Dataset, "campaigns" | "root">,
): Promise<LedgerState> {
  try {
    const overdue = await inTime(ANSWER_LIMIT_MS, () => source.readOverdue(question));
    if (!overdue) return { kind: "noLedger" };
    if (dataset.campaigns.length === 0) return { kind: "read", overdue };
    return { kind: "read", overdue, campaigns: await readCampaigns(source, question, dataset) };
  } catch (error) {
    return { kind: "failed", reason: describeFailure(error).short };
  }
}

/** A target is the whole office's, and so is the progress that is asked for. */
async function readCampaigns(
  source: WallSource,
  { month }: LedgerQuestion,
  { root }: Pick<Dataset, "root">,
): Promise<CampaignsReading> {
  try {
    const asked = { region: root, month };
    const progress = await inTime(ANSWER_LIMIT_MS, () => source.readCampaigns(asked));
    return { month, progress, hasFailed: false };
  } catch {
    return { month, progress: null, hasFailed: true };
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
