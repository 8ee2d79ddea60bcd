/** This machine's own offices, as their journals come to. */
import type { OfficeContent, OwnOffices } from "../backend/office";
import { contentOf } from "../office/content";
import { foldJournal } from "../office/fold";
import type { OfficeHead } from "../office/store/database";
import { openOfficeStore } from "../office/store/office-store";
import { isPresent } from "../lib/array";
import { serveOwn } from "./own-service";

const store = openOfficeStore();

interface Known {
  readonly head: OfficeHead;
  readonly content: OfficeContent | null;
}

/** As they were read last: a journal that has not grown says the same. */
const known = new Map<string, Known>();

async function knownOf(head: OfficeHead): Promise<Known> {
  const before = known.get(head.id);
  if (before?.head.length === head.length && before.head.changedAt === head.changedAt)
    return before;
  const journal = await store.read(head.id);
  const found = { head, content: journal && contentOf(foldJournal(journal)) };
  known.set(head.id, found);
  return found;
}

/** Only those that have something to show: one without any month has no board. */
const KEPT: OwnOffices = {
  list: async () => {
    const offices = await Promise.all((await store.list()).map(knownOf));
    return offices
      .map(({ head: { id, title }, content }) => content && { id, name: title })
      .filter(isPresent);
  },
  load: async (id) => {
    const head = (await store.list()).find((own) => own.id === id);
    return head ? (await knownOf(head)).content : null;
  },
  observe: (onChange) => store.observe(onChange),
};

export const ownOffices = serveOwn(KEPT);
