/** Who works with the office: accounts, sessions, links of walls, and who may read. */
import * as z from "zod/mini";
import { ROLES } from "../../../domain/submissions/roles";
import { code, text } from "../wire-forms";
import { anyPassword, count, flag, moment, newPassword, personName, signInName } from "./forms";

export const accountSchema = z.object({
  id: code,
  name: text,
  display: text,
  role: z.enum(ROLES),
  unit: z.nullable(code),
});

export type WireAccount = z.infer<typeof accountSchema>;

/** `GET /session`, and what signing in answers. */
export const sessionSchema = z.object({
  /** Null: nobody is signed in. A wall's link is a `reader` whose `id` begins with `link-`. */
  account: z.nullable(accountSchema),
  mustChangePassword: flag,
  office: z.object({ title: text, mode: z.enum(["live", "demo"]) }),
  ways: z.object({
    password: flag,
    /** A gateway in front of the server says who it is. */
    gateway: flag,
    /** 统一身份认证 by OIDC: what its button says. */
    oidc: z.nullable(text),
  }),
  /** Whether there is an office yet; before, the link that the server gave sets it up. */
  isSetUp: flag,
  /** Of the built-in backend alone: accounts to try, whose password is `demo-demo`. */
  trial: z.nullish(z.array(accountSchema)),
});

export type WireSession = z.infer<typeof sessionSchema>;

/** `POST /session`. */
export const signInSchema = z.union([
  z.object({ name: z.string(), password: anyPassword }),
  z.object({ link: z.string().check(z.minLength(20), z.maxLength(100)) }),
]);

/** `PUT /account/password`. */
export const passwordChangeSchema = z.object({ old: anyPassword, new: newPassword });

/** `GET /account/sessions`. */
export const sessionsSchema = z.object({
  sessions: z.array(
    z.object({ id: code, startedAt: moment, seenAt: moment, agent: text, isThis: flag }),
  ),
});

export type WireSessions = z.infer<typeof sessionsSchema>;

/** `GET /accounts`. */
export const accountsSchema = z.object({
  accounts: z.array(
    z.extend(accountSchema, {
      state: z.enum(["active", "disabled"]),
      seenAt: z.nullable(moment),
      version: count,
      /** Of a reporter whose unit was merged into another since: what it was called, and that one. */
      merged: z.nullish(z.object({ name: text, into: z.object({ code, name: text }) })),
    }),
  ),
});

export type WireAccounts = z.infer<typeof accountsSchema>;

/** `POST /accounts`. */
export const newAccountSchema = z.object({
  name: signInName,
  display: personName,
  role: z.enum(ROLES),
  unit: z.nullable(code),
});

/** `PATCH /accounts/{id}`. */
export const accountChangeSchema = z.object({
  version: count,
  display: z.optional(personName),
  role: z.optional(z.enum(ROLES)),
  unit: z.optional(z.nullable(code)),
  state: z.optional(z.enum(["active", "disabled"])),
});

/** Once, to hand on: what a new account or a reset one signs in with first. */
export const givenPasswordSchema = z.object({ account: accountSchema, password: text });

/** `GET /links`: walls that read without an account. */
export const linksSchema = z.object({
  links: z.array(
    z.object({
      id: code,
      name: text,
      at: moment,
      by: text,
      endedAt: z.nullable(moment),
      seenAt: z.nullable(moment),
    }),
  ),
});

export type WireLinks = z.infer<typeof linksSchema>;

/** `POST /links`, and its answer: the token is told once. */
export const newLinkSchema = z.object({ name: personName });

export const givenLinkSchema = z.object({ id: code, token: text });

/** `GET` and `PUT /settings`. */
export const settingsSchema = z.object({ readers: z.enum(["everyone", "accounts"]) });

export type WireSettings = z.infer<typeof settingsSchema>;
