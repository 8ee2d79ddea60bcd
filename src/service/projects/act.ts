/** What people do to a project's problems and to its red card, each in one change. */
import type * as z from "zod/mini";
import type {
  WireProjectWork,
  issueActionSchema,
  newIssueSchema,
  redCardLiftSchema,
  redCardSchema,
} from "../../data/wire/work/projects";
import type { Issue } from "../../domain/ledger/project";
import { ISSUE_STEP_WORD } from "../../domain/ledger/kinds";
import {
  ISSUE_ACTION_RULES,
  type IssueAction,
  mayAct,
  mayCard,
  mayRaise,
  stepOf,
} from "../../domain/submissions/issue-actions";
import type { ProjectEvent } from "../../office/project-events";
import { type Office, readOffice } from "../office-log";
import { type Refused, notThere, notYours, outOfDate, unfitField } from "../problems";
import type { Doing } from "../submissions/doing";
import { dayOf } from "../submissions/months";
import { tell } from "../tell";
import { issueEvent } from "./issue-event";
import { type ProjectNow, projectNow, workOf } from "./work";

/** What is done to a project that stands so. */
interface ProjectDeed extends ProjectNow {
  readonly doing: Doing;
  readonly project: string;
  /** The day, and who does it. */
  readonly on: string;
  readonly by: string;
  /** 409 with what stands now. */
  readonly refuse: (why: string) => Refused;
}

/** 提出. Throws a `Refused`, as the others do: 403, 404, 409 with what stands, 422. */
export async function raiseIssue(
  doing: Doing,
  project: string,
  { version, kind: about, text, recursOf = null }: z.infer<typeof newIssueSchema>,
): Promise<WireProjectWork> {
  return done(doing, project, version, ({ entry, on, by }) => {
    if (!mayRaise(doing.who, entry.project.county)) throw notYours("提出问题不是您的账户能做的。");
    const isClosed = ({ id, closed }: Issue) => id === recursOf && closed !== null;
    if (recursOf !== null && !entry.issues.some(isClosed))
      throw unfitField("recursOf", "反复出现的，应是这个项目已销号的问题。");
    const issue = doing.ports.id();
    return { kind: "issueRaised", project, issue, on, about, text, by, recursOf };
  });
}

/** 交办, 报整改, 整改退回, 销号, 催办, 申请催办, 约商, 挂牌督办. */
export async function actOnIssue(
  doing: Doing,
  { project, issue: id }: { readonly project: string; readonly issue: string },
  { action, given }: { readonly action: IssueAction; readonly given: IssueGiven },
): Promise<WireProjectWork> {
  return done(doing, project, given.version, ({ entry, on, by, refuse }) => {
    const issue = entry.issues.find((own) => own.id === id);
    if (!issue) throw notThere("这个项目没有这个问题。");
    judge(action, issue, { doing, unit: entry.project.county, refuse });
    return issueEvent(action, given, { project, issue: id, on, by, who: doing.who });
  });
}

export type IssueGiven = z.infer<typeof issueActionSchema>;

function judge(
  action: IssueAction,
  issue: Issue,
  {
    doing: { who },
    unit,
    refuse,
  }: Pick<ProjectDeed, "doing" | "refuse"> & { readonly unit: string },
): void {
  const step = stepOf(issue);
  if (mayAct(action, { who, unit, step })) return;
  const { word, roles } = ISSUE_ACTION_RULES[action];
  if (!roles.includes(who.role)) throw notYours(`${word}不是您的账户能做的。`);
  throw refuse(`这个问题现在是“${ISSUE_STEP_WORD[step]}”，不能${word}。`);
}

/** 红牌. */
export async function setRedCard(
  doing: Doing,
  project: string,
  { version, deadline, demand, text }: z.infer<typeof redCardSchema>,
): Promise<WireProjectWork> {
  return done(doing, project, version, ({ entry, on, by, refuse }) => {
    if (!mayCard(doing.who)) throw notYours("红牌不是您的账户能发的。");
    const { redCard } = entry.project;
    if (redCard && redCard.outcome === null) throw refuse("这个项目已有红牌。");
    if (deadline < on) throw unfitField("deadline", "期限不能早于今天。");
    return { kind: "redCardSet", project, on, deadline, demand, by, text };
  });
}

/** 红牌处理. */
export async function liftRedCard(
  doing: Doing,
  project: string,
  { version, outcome }: z.infer<typeof redCardLiftSchema>,
): Promise<WireProjectWork> {
  return done(doing, project, version, ({ entry, on, by, refuse }) => {
    if (!mayCard(doing.who)) throw notYours("红牌不是您的账户能处理的。");
    if (entry.project.redCard?.outcome !== null) throw refuse("这个项目没有未处理的红牌。");
    return { kind: "redCardLifted", project, on, by, outcome };
  });
}

/** In one change: judged against what stands, told, and what stands then. */
async function done(
  doing: Doing,
  project: string,
  version: number,
  eventOf: (deed: ProjectDeed) => ProjectEvent,
): Promise<WireProjectWork> {
  const { ports, account, who, now } = doing;
  const { store, sha256 } = ports;
  await store.change(async (change) => {
    const office = await readOffice(store, change);
    const current = projectNow(office, project, who);
    const refuse = (why: string) => outOfDate(workOf(office, current, { who, now }), why);
    if (current.version !== version)
      throw refuse("这个项目刚有别的变化，没有存入您的操作。请看过现在的内容再决定。");
    const event = eventOf({
      ...current,
      doing,
      project,
      on: dayOf(now),
      by: account.display,
      refuse,
    });
    const about = `project ${project}`;
    const told = { ...event, id: ports.id(), at: now };
    await tell(change, office, [told], { at: now, actor: account, sha256, about });
  });
  return workNow(await readOffice(store), doing, project);
}

/** What a GET answers. Throws a `Refused` (403, 404). */
export function workNow(
  office: Office,
  { who, now }: Pick<Doing, "who" | "now">,
  project: string,
): WireProjectWork {
  return workOf(office, projectNow(office, project, who), { who, now });
}
