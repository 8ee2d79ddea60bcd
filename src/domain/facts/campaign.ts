/** 百日攻坚, 集中开工 第n轮: a named span in which something is counted against a target of its own. */
import { keysOf } from "../../lib/record";

/** What a campaign counts. Investment is counted by whole report months. */
export const CAMPAIGN_MEASURE_WORD = {
  starts: "开工",
  completions: "竣工",
  investment: "完成投资",
  closed: "问题销号",
} as const;
export type CampaignMeasure = keyof typeof CAMPAIGN_MEASURE_WORD;
export const CAMPAIGN_MEASURES = keysOf(CAMPAIGN_MEASURE_WORD);

export interface Campaign {
  readonly id: string;
  readonly name: string;
  /** First and last day, `YYYY-MM-DD`, both included. */
  readonly from: string;
  readonly to: string;
  readonly measure: CampaignMeasure;
  /** Counts, or 万元. */
  readonly target: number;
  /** Which projects of the ledger take part, by its filters; null: all. */
  readonly projects: Readonly<Record<string, readonly string[]>> | null;
}
