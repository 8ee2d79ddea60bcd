/**
 * What can be done at the writing addresses, each asked once (`send`, whose errors they throw).
 * Whoever does it has read anew what it changed: `workChanged`.
 */
import type * as z from "zod/mini";
import type { SubmissionAction } from "../../domain/submissions/transitions";
import type { Backend } from "../addresses";
import { type officeEventsSchema, officeSchema, type setupSchema } from "../wire/work/office";
import {
  type accountChangeSchema,
  givenLinkSchema,
  givenPasswordSchema,
  type newAccountSchema,
  type passwordChangeSchema,
  sessionSchema,
  type signInSchema,
  type WireSettings,
} from "../wire/work/people";
import { type draftSchema, type submissionActionSchema } from "../wire/work/submissions";
import { readAs, send, unread } from "./work-client";
import { type SubmissionKey, submissionPath } from "./work-queries";

export type SignIn = z.infer<typeof signInSchema>;
export type NewAccount = z.infer<typeof newAccountSchema>;
export type AccountChange = z.infer<typeof accountChangeSchema>;
export type GivenPassword = z.infer<typeof givenPasswordSchema>;
export type SetUp = z.infer<typeof setupSchema>;

const asSession = readAs(sessionSchema);
const asGivenPassword = readAs(givenPasswordSchema);

/** By name and password, or a wall's link; who is signed in then. */
export const signIn = (backend: Backend, body: SignIn) =>
  send(backend, { method: "POST", path: "/session", body }, asSession);

export const signOut = (backend: Backend) =>
  send(backend, { method: "DELETE", path: "/session" }, unread);

/** The first account and the office; who is signed in then: that account. */
export const setUp = (backend: Backend, body: SetUp) =>
  send(backend, { method: "POST", path: "/setup", body }, asSession);

/** All other sessions of the account end. */
export const changePassword = (backend: Backend, body: z.infer<typeof passwordChangeSchema>) =>
  send(backend, { method: "PUT", path: "/account/password", body }, unread);

export const endSession = (backend: Backend, id: string) =>
  send(backend, { method: "DELETE", path: `/account/sessions/${id}` }, unread);

/** The password is told this once. */
export const addAccount = (backend: Backend, body: NewAccount) =>
  send(backend, { method: "POST", path: "/accounts", body }, asGivenPassword);

export const changeAccount = (backend: Backend, id: string, body: AccountChange) =>
  send(backend, { method: "PATCH", path: `/accounts/${id}`, body }, unread);

/** The new password is told this once; all sessions of the account end. */
export const resetPassword = (backend: Backend, id: string) =>
  send(backend, { method: "POST", path: `/accounts/${id}/password`, body: {} }, asGivenPassword);

/** The token is told this once. */
export const addLink = (backend: Backend, name: string) =>
  send(backend, { method: "POST", path: "/links", body: { name } }, readAs(givenLinkSchema));

export const revokeLink = (backend: Backend, id: string) =>
  send(backend, { method: "DELETE", path: `/links/${id}` }, unread);

export const saveSettings = (backend: Backend, body: WireSettings) =>
  send(backend, { method: "PUT", path: "/settings", body }, unread);

/** Changes units, 口径 and 报送日; what stands then. */
export const changeOffice = (backend: Backend, body: z.infer<typeof officeEventsSchema>) =>
  send(backend, { method: "POST", path: "/office/events", body }, readAs(officeSchema));

/** The answer as it came: what it says of the draft is for its page to read. */
export const saveDraft = (
  backend: Backend,
  key: SubmissionKey,
  body: z.infer<typeof draftSchema>,
): Promise<unknown> =>
  send(backend, { method: "PUT", path: submissionPath(key), body }, (answer) => answer);

/** The same of an action. */
export const doSubmission = (
  backend: Backend,
  key: SubmissionKey,
  {
    action,
    ...body
  }: { readonly action: SubmissionAction } & z.infer<typeof submissionActionSchema>,
): Promise<unknown> =>
  send(
    backend,
    { method: "POST", path: `${submissionPath(key)}/${action}`, body },
    (answer) => answer,
  );
