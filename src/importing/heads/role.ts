/** What a column can hold, and the months that it can be of. */
import type { Measure } from "../../domain/facts/measure";
import type { RateId } from "../../domain/rates/rates";
import type { LedgerField } from "./ledger-field";

/** Months of one year, both ends included; from January on it is a cumulative span. */
export interface MonthRange {
  readonly from: number;
  readonly to: number;
}

/** What a column holds. */
export type Role =
  | { readonly kind: "unit" }
  | { readonly kind: "serial" }
  | { readonly kind: "measure"; readonly measure: Measure }
  /** A printed rate in %, and the printed rank by 投资完成率: for 核对. */
  | { readonly kind: "rate"; readonly rate: RateId }
  | { readonly kind: "rank" }
  | { readonly kind: "field"; readonly field: LedgerField }
  /** Known, and not stored: why. */
  | { readonly kind: "other"; readonly why: OtherReason }
  | { readonly kind: "unknown" };

/**
 * Why a column is left aside: since the project began, not since January; of another year; a part
 * of another column (其中); a comparison (同比); words that the board has no place for; or set aside by
 * hand.
 */
export type OtherReason = "sinceStart" | "otherYear" | "part" | "comparison" | "words" | "byHand";
