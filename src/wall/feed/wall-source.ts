/** What the wall reads from, and where it keeps what it shows. */
import type { FactsSpan } from "../../data/addresses";
import type { LedgerKeeping, PictureAsked, RestoredPicture } from "../../data/kept/picture";
import type { ClockDifference } from "../../data/host/server-clock";
import type { Dataset } from "../../domain/facts/dataset";
import type { Facts } from "../../domain/facts/facts";
import type { CampaignProgress } from "../../domain/ledger/campaigns";
import type { LedgerOverdue, LedgerQuestion } from "../../domain/ledger/concerns";
import type { LedgerStatistics } from "../../domain/ledger/statistics";

/** One backend. */
export interface WallSource {
  /** Reads now, never from memory; throws what reading throws. */
  readonly readDataset: () => Promise<Dataset>;
  readonly readFacts: (span: FactsSpan) => Promise<Facts>;
  /** Null where the office has no ledger. */
  readonly readOverdue: (question: LedgerQuestion) => Promise<LedgerOverdue | null>;
  /** Of all projects of these units; null where the office has no ledger. */
  readonly readStatistics: (question: LedgerQuestion) => Promise<LedgerStatistics | null>;
  /** The progress of campaigns; null where the ledger does not tell it. */
  readonly readCampaigns: (
    asked: Pick<LedgerQuestion, "region" | "month">,
  ) => Promise<readonly CampaignProgress[] | null>;
  /** Gives up what is being read. */
  readonly cancel: () => void;
  /** The kept picture; null where there is none. Never rejects. */
  readonly restore: (asked: PictureAsked) => Promise<RestoredPicture | null>;
  /** Keeps what was read last. Never rejects. */
  readonly keep: (span: FactsSpan, ledger: LedgerKeeping | null) => Promise<boolean>;
  /** How far this machine's clock is from the server's, by what has been read. */
  readonly clockDifference: () => ClockDifference;
  /** Keeps nothing, and hears of nothing, from now on. */
  readonly stop: () => void;
}
