/** The ledger's desk on a thread of its own, of offices whose content is sent to it. */
import { createStores } from "../office-store";
import type { OfficeContent } from "../office";
import type { ToContentWorker } from "./content-desk";
import { deskOf } from "./desk";
import { type NumberedAsk, replyBy } from "./worker-desk";

const contents = new Map<string, OfficeContent>();
const stores = createStores(async (id) => contents.get(id) ?? null);
const desk = deskOf(stores.find);

addEventListener("message", ({ data }: MessageEvent<ToContentWorker>) => {
  if ("ask" in data) {
    void reply(data);
    return;
  }
  contents.set(data.office, data.content);
  stores.clear();
});

async function reply(asked: NumberedAsk): Promise<void> {
  postMessage(await replyBy(desk, asked));
}
