/** Adds to the office's journal what follows from it. */
import { WordedError } from "../lib/worded-error";
import { checkedJournal } from "../office/checked";
import type { Journal } from "../office/journal";
import { appendEvents } from "./journal";
import type { Actor } from "./log/append";
import type { Office } from "./office-log";
import { unfit } from "./problems";
import type { StoreChange } from "./store/store";

/** Throws a `Refused` (422) where the events do not fit what was told before. */
export async function tell(
  change: StoreChange,
  office: Office,
  events: Journal,
  by: {
    readonly at: string;
    readonly actor: Actor;
    readonly sha256: (text: string) => string;
    readonly about: string;
  },
): Promise<void> {
  try {
    checkedJournal(office.journal, events);
  } catch (error) {
    if (error instanceof WordedError) throw unfit(error.message, []);
    throw error;
  }
  await appendEvents(change, events, by);
}
