/** One thing that reads otherwise on another board of an office. What compares two: board-changes.ts. */

export const CHANGE_KINDS = ["quarter", "month", "rate", "gap", "lamp", "rank"] as const;
export type BoardChangeKind = (typeof CHANGE_KINDS)[number];
