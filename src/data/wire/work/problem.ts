/** What a refusal says. */
import * as z from "zod/mini";
import { integer, text } from "../wire-forms";
import { flag, moment } from "./forms";

/** What a refusal says beyond title, status and detail. */
export const workProblemSchema = z.object({
  title: z.optional(text),
  status: z.optional(integer),
  detail: z.optional(text),
  /** 401: this server has a sign-in page of its own (`/login`). */
  login: z.optional(flag),
  /** Beside it: they had signed in, and the session is over. */
  ended: z.optional(flag),
  /** 404: nothing can be read yet, before the office is set up or anything of it is published. */
  awaits: z.optional(z.enum(["setup", "publication"])),
  /** 409: what stands now, as a GET of the same address answers. */
  current: z.optional(z.unknown()),
  /** 422: what is wrong, by weight; `at` names fields and cells. */
  problems: z.optional(
    z.array(z.object({ weight: z.enum(["block", "explain", "hint"]), text, at: z.array(text) })),
  ),
  /** 423. */
  lock: z.optional(z.object({ reason: text, at: moment, by: text, canLift: text })),
});

export type WireWorkProblem = z.infer<typeof workProblemSchema>;
