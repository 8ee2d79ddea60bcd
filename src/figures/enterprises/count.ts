/** What the 四上 numbers of a view count. */
import { type EnterpriseCount, enterpriseCountWord, sourceFor } from "../../domain/facts/dataset";
import type { Snapshot } from "../../domain/facts/snapshot";

/** What the source of this view's 四上 numbers counts; null where it doesn't say. */
export function enterpriseCount(snapshot: Snapshot): EnterpriseCount {
  const month = snapshot.periods.enterprises?.month;
  return (month && sourceFor(snapshot.dataset, "enterprises", month)?.count) ?? null;
}

/** 上报数, 入库数 or 口径未注明, for the month shown. */
export function countWord(snapshot: Snapshot): string {
  return enterpriseCountWord(enterpriseCount(snapshot));
}
