/** What the log says of originals: who sent one, and how much was sent. */
import * as z from "zod/mini";
import { DEFAULT_TIME_ZONE } from "../../domain/facts/dataset";
import { monthOfMoment } from "../../domain/facts/generated-at";
import { tryJson } from "../../lib/json";
import type { Row } from "../store/tables";

/** The kind of an entry of what somebody sent. */
export const KEPT = "file.kept";

/** Of a file that was kept: the text's blob, and the unit whose reporter sent it. */
const bodySchema = z.object({ blob: z.string(), unit: z.nullable(z.string()), size: z.int() });
export type Kept = z.infer<typeof bodySchema>;

/** What an entry says of a file; null where it says nothing of one. */
export function readKept({ body }: Pick<Row<"log">, "body">): Kept | null {
  return z.safeParse(bodySchema, tryJson(body)).data ?? null;
}

/** By `placeOfBytes`: bytes of what was sent in. */
export type SentBytes = ReadonlyMap<string, number>;

/** A unit, or who checks (null), and the calendar month of a moment (ISO 8601). */
export function placeOfBytes(unit: string | null, at: string): string {
  return `${unit ?? ""} ${monthOfMoment(at, DEFAULT_TIME_ZONE) ?? ""}`;
}

/** Adds what an entry of the log says was sent, to what was before it. */
export function addSent(sent: Map<string, number>, row: Row<"log">): void {
  const kept = row.kind === KEPT ? readKept(row) : null;
  if (!kept) return;
  const place = placeOfBytes(kept.unit, row.at);
  sent.set(place, (sent.get(place) ?? 0) + kept.size);
}
