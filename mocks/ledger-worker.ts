/**
 * The ledger's desk on a thread of its own: filtering a hundred thousand projects must not stop a
 * page.
 */
import { type LedgerDesk, deskOf } from "../src/backend/ledger/desk";
import { type NumberedAsk, replyBy } from "../src/backend/ledger/worker-desk";
import { officesWith, storesOf } from "./offices";

/** First how many projects there shall be, then the questions, each with a number. */
export type ToWorker = { readonly projects: number | null } | NumberedAsk;

let desk: LedgerDesk | null = null;

addEventListener("message", ({ data }: MessageEvent<ToWorker>) => {
  if ("projects" in data) desk = deskOf(storesOf(officesWith(data.projects)).find);
  else void reply(data);
});

async function reply(asked: NumberedAsk): Promise<void> {
  if (desk) postMessage(await replyBy(desk, asked));
}
