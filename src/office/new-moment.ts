/** What every event of a journal has, wherever it is made. */
import { newId } from "../lib/new-id";

/** An id of its own, 32 hexadecimal digits, and the moment, ISO 8601 in UTC. */
export function newMoment(): { readonly id: string; readonly at: string } {
  return { id: newId(), at: new Date().toISOString() };
}
