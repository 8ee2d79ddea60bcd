/** 红牌: how long it runs, and what follows. */
import { type Day, daysBetween } from "./day";
import type { RedCardState } from "./kinds";
import type { RedCard } from "./project";

export interface RedCardStanding {
  readonly state: RedCardState;
  /**
   * Days from `today` to the deadline; negative once it is past. Null where there is an outcome.
   */
  readonly daysLeft: number | null;
  /** 限期动工 up to the deadline, 逾期取消 after it; null where there is an outcome. */
  readonly follows: "startByDeadline" | "cancelled" | null;
}

/**
 * A card stands until the office writes down an outcome: whether a start lifts it is theirs to
 * decide.
 */
export function redCardStanding({ deadline, outcome }: RedCard, today: Day): RedCardStanding {
  if (outcome !== null) return { state: "past", daysLeft: null, follows: null };
  const daysLeft = daysBetween(today, deadline);
  return { state: "open", daysLeft, follows: daysLeft < 0 ? "cancelled" : "startByDeadline" };
}
