/** 限期动工 and its kin. */
import { keysOf } from "../../lib/record";

/** What a red card wants by its deadline. */
export const RED_CARD_DEMAND_WORD = {
  start: "限期动工",
  invest: "限期完成投资",
  complete: "限期竣工",
  rectify: "限期整改",
} as const;
export type RedCardDemand = keyof typeof RED_CARD_DEMAND_WORD;
export const RED_CARD_DEMANDS = keysOf(RED_CARD_DEMAND_WORD);
