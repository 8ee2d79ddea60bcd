/** What an administrator changes of the office: events of its journal, whole or not at all. */
import * as z from "zod/mini";
import type { officeEventsSchema } from "../../data/wire/work/office";
import { type ManagedEvent, managedEventSchema } from "../../office/journal";
import type { OfficeState } from "../../office/state";
import { withoutBlankEnds } from "../../lib/blank-ends";
import { fitting } from "../body";
import { readOffice } from "../office-log";
import { outOfDate } from "../problems";
import type { Doing } from "../submissions/doing";
import { tell } from "../tell";
import { bringAlong } from "./merger";
import { wireOffice } from "./wire-office";

const eventsSchema = z.object({
  events: z
    .array(managedEventSchema)
    .check(z.refine(isOneThing, "一次改一件事；口径可以一次改几项")),
});

/**
 * Adds them. Throws a `Refused`: 409 with what stands where the office has changed since, 422 where one
 * does not fit what was told before.
 */
export async function changeOffice(
  { ports, account, now }: Pick<Doing, "ports" | "account" | "now">,
  { version, events: given }: z.infer<typeof officeEventsSchema>,
): Promise<void> {
  const { events } = fitting(eventsSchema, { events: given });
  const { store, sha256, id } = ports;
  await store.change(async (change) => {
    const office = await readOffice(store, change);
    const current = wireOffice(office);
    if (current.version !== version)
      throw outOfDate(
        current,
        "本单位的设置刚被别人改过，没有存入您的修改。请看过现在的内容再改。",
      );
    const told = events.map((event) => ({
      ...withNote(fromWhatStands(event, office.state)),
      id: id(),
      at: now,
    }));
    await tell(change, office, told, { at: now, actor: account, sha256, about: "office" });
    for (const event of events)
      if (event.kind === "unitsMerged") await bringAlong(change, office, event);
  });
}

/** Of several, each would have to be held against those before it. */
function isOneThing(events: readonly ManagedEvent[]): boolean {
  if (events.length === 1) return true;
  const rules = events.flatMap((event) =>
    event.kind === "ruleChanged" ? [event.change.rule] : [],
  );
  return new Set(rules).size === events.length;
}

/** A note of blanks is none. */
function withNote({ note = "", ...event }: ManagedEvent): ManagedEvent {
  const said = withoutBlankEnds(note);
  return said === "" ? event : { ...event, note: said };
}

/** What it was before is said by the office, not by whoever asks. */
function fromWhatStands(event: ManagedEvent, { units, policy }: OfficeState): ManagedEvent {
  const nameOf = (code: string) => units.find((unit) => unit.code === code)?.name;
  switch (event.kind) {
    case "unitRenamed":
      return { ...event, from: nameOf(event.unit) ?? event.from };
    case "unitsMerged":
      return { ...event, name: nameOf(event.from) ?? event.name };
    case "ruleChanged": {
      const { rule, to } = event.change;
      return { ...event, change: { rule, from: policy[rule] ?? null, to } };
    }
    case "unitAdded":
    case "aliasTold":
    case "dashTold":
    case "reportingDaySet":
      return event;
  }
}
