/** 红牌: how long it runs, and what follows. */
import { type Day, daysBetween } from "./day";
import type { RedCardState } from "./kinds";
import type { RedCardDemand } from "./red-card-demand";
import type { RedCard } from "./project";

export interface RedCardStanding {
  readonly state: RedCardState;
  /**
   * Days from `today` to the deadline; negative once it is past. Null where there is an outcome.
   */
  readonly daysLeft: number | null;
  /**
   * What is wanted by the deadline; after it 逾期取消 of a project that had to start by then. Null where
   * nobody told it, or there is an outcome.
   */
  readonly follows: RedCardDemand | "cancelled" | null;
}

/**
 * A card stands until the office writes down an outcome: whether a start lifts it is theirs to
 * decide.
 */
export function redCardStanding(
  { deadline, demand, outcome }: RedCard,
  today: Day,
): RedCardStanding {
  if (outcome !== null) return { state: "past", daysLeft: null, follows: null };
  const daysLeft = daysBetween(today, deadline);
  const isCancelled = daysLeft < 0 && demand === "start";
  return { state: "open", daysLeft, follows: isCancelled ? "cancelled" : (demand ?? null) };
}
