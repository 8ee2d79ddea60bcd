/** A journal as that of another office, so that both can stand beside each other. */
import type { Journal } from "./journal";

/** The same journal under another id of its office. */
export function asAnotherOffice(journal: Journal, office: string): Journal {
  return journal.map((event) => (event.kind === "created" ? { ...event, office } : event));
}

/** The id itself where it is free, else with the first number that is: 433100-2. */
export function freeId(wanted: string, offices: readonly { readonly id: string }[]): string {
  const taken = new Set(offices.map(({ id }) => id));
  if (!taken.has(wanted)) return wanted;
  let number = 2;
  while (taken.has(`${wanted}-${number}`)) number += 1;
  return `${wanted}-${number}`;
}
