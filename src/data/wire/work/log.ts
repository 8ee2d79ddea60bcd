/** The log. */
import * as z from "zod/mini";
import { code, text } from "../wire-forms";
import { count, moment } from "./forms";

const who = z.object({ id: z.nullable(code), name: text });

/** `GET /log`. */
export const logSchema = z.object({
  entries: z.array(
    z.object({ seq: count, at: moment, by: z.nullable(who), kind: text, about: text, words: text }),
  ),
  /** What to ask for further ones, as `before=`. */
  next: z.nullable(count),
});

export type WireLog = z.infer<typeof logSchema>;
