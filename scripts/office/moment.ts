import { randomBytes } from "node:crypto";

/** What every event of a journal has: an id of its own and the moment. */
export function newMoment(): { readonly id: string; readonly at: string } {
  return { id: randomBytes(12).toString("hex"), at: new Date().toISOString() };
}
