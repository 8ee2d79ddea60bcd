/** `/projects/{id}/work`, its problems and its red card. */
import {
  type WireProjectWork,
  issueActionSchema,
  newIssueSchema,
  redCardLiftSchema,
  redCardSchema,
} from "../../data/wire/work/projects";
import { ISSUE_ACTIONS } from "../../domain/submissions/issue-actions";
import type { Area, Context } from "../area";
import { readOffice } from "../office-log";
import { answerPrivately } from "../private-answer";
import { notThere } from "../problems";
import { signedIn } from "../session/signed";
import type { Doing } from "../submissions/doing";
import { actOnIssue, liftRedCard, raiseIssue, setRedCard, workNow } from "./act";

export const PROJECTS_AREA: Area = [
  { method: "GET", path: "/projects/:id/work", handler: work },
  {
    method: "POST",
    path: "/projects/:id/issues",
    handler: (context) =>
      written(context, async (doing, id) =>
        raiseIssue(doing, id, await context.body(newIssueSchema)),
      ),
  },
  { method: "POST", path: "/projects/:id/issues/:issue/:action", handler: onIssue },
  {
    method: "POST",
    path: "/projects/:id/red-card",
    handler: (context) =>
      written(context, async (doing, id) =>
        setRedCard(doing, id, await context.body(redCardSchema)),
      ),
  },
  {
    method: "POST",
    path: "/projects/:id/red-card/lift",
    handler: (context) =>
      written(context, async (doing, id) =>
        liftRedCard(doing, id, await context.body(redCardLiftSchema)),
      ),
  },
];

function doingOf({ ports, signed, now }: Context): Doing {
  const { account, standing: who } = signedIn(signed);
  return { ports, account, who, now };
}

async function work(context: Context): Promise<Response> {
  const doing = doingOf(context);
  const office = await readOffice(context.ports.store);
  return answerPrivately(workNow(office, doing, context.param("id")));
}

async function written(
  context: Context,
  write: (doing: Doing, id: string) => Promise<WireProjectWork>,
): Promise<Response> {
  return answerPrivately(await write(doingOf(context), context.param("id")));
}

async function onIssue(context: Context): Promise<Response> {
  const name = context.param("action");
  const action = ISSUE_ACTIONS.find((known) => known === name);
  if (!action) throw notThere(`没有“${name.slice(0, 40)}”这个操作。`);
  return written(context, async (doing, project) => {
    const given = await context.body(issueActionSchema);
    return actOnIssue(doing, { project, issue: context.param("issue") }, { action, given });
  });
}
