/**
 * The ledger's desk on a thread of its own: filtering a hundred thousand projects must not stop a
 * page.
 */
import { officesWith } from "../offices";
import { createStores } from "../office-store";
import { type LedgerAsk, type LedgerDesk, deskOf } from "./desk";

/** First how many projects there shall be, then the questions, each with a number. */
export type ToWorker =
  | { readonly projects: number | null }
  | { readonly number: number; readonly ask: LedgerAsk };

export interface FromWorker {
  readonly number: number;
  readonly status: number;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: string;
}

let desk: LedgerDesk | null = null;

addEventListener("message", ({ data }: MessageEvent<ToWorker>) => {
  if ("projects" in data) desk = deskOf(createStores(officesWith(data.projects)));
  else void reply(data.number, data.ask);
});

async function reply(number: number, ask: LedgerAsk): Promise<void> {
  const response = await desk?.(ask);
  if (!response) return;
  const { status, headers } = response;
  const message: FromWorker = {
    number,
    status,
    headers: [...headers],
    body: await response.text(),
  };
  postMessage(message);
}
