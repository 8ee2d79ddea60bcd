/**
 * What a reviewer does beyond single submissions: publish, and deal with problems and red cards of a
 * project. Each is asked once (`send`, whose errors they throw).
 */
import type * as z from "zod/mini";
import type { IssueAction } from "../../domain/submissions/issue-actions";
import type { Backend } from "../addresses";
import {
  type issueActionSchema,
  type newIssueSchema,
  type redCardLiftSchema,
  type redCardSchema,
} from "../wire/work/projects";
import { type publicationSchema, versionSchema } from "../wire/work/versions";
import { readAs, send } from "./work-client";

export type Publication = z.infer<typeof publicationSchema>;
export type NewIssue = z.infer<typeof newIssueSchema>;
export type IssueActionBody = z.infer<typeof issueActionSchema>;
export type NewRedCard = z.infer<typeof redCardSchema>;
export type RedCardLift = z.infer<typeof redCardLiftSchema>;

const asVersion = readAs(versionSchema);

/** 发布; the version that it made. */
export const publish = (backend: Backend, body: Publication) =>
  send(backend, { method: "POST", path: "/publications", body }, asVersion);

/** 提出. */
export const raiseIssue = (backend: Backend, project: string, body: NewIssue) =>
  send(backend, { method: "POST", path: `${projectPath(project)}/issues`, body }, done);

/** A problem, and what is done about it. */
export interface IssueDeed {
  readonly project: string;
  readonly issue: string;
  readonly action: IssueAction;
}

export const actOnIssue = (
  backend: Backend,
  { project, issue, action }: IssueDeed,
  body: IssueActionBody,
) =>
  send(
    backend,
    { method: "POST", path: `${projectPath(project)}/issues/${issue}/${action}`, body },
    done,
  );

export const setRedCard = (backend: Backend, project: string, body: NewRedCard) =>
  send(backend, { method: "POST", path: `${projectPath(project)}/red-card`, body }, done);

export const liftRedCard = (backend: Backend, project: string, body: RedCardLift) =>
  send(backend, { method: "POST", path: `${projectPath(project)}/red-card/lift`, body }, done);

/** That it was done: what is answered says nothing that is wanted. */
function done(): true {
  return true;
}

function projectPath(id: string): string {
  return `/projects/${encodeURIComponent(id)}`;
}
