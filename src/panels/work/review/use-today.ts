import { DEFAULT_TIME_ZONE } from "../../../domain/facts/dataset";
import { type Day, dayAt } from "../../../domain/ledger/day";
import { useNow } from "../../../ui/use-now";

const MINUTE = 60_000;

/** The office's day and this machine's clock, by the minute. */
export function useToday(): { readonly today: Day; readonly ms: number } {
  const ms = useNow(MINUTE);
  return { today: dayAt(ms, DEFAULT_TIME_ZONE), ms };
}
