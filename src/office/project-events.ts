/**
 * What is done to a project's problems (问题) and to its red card, as the journal has it. No file says
 * these: people do, each with a day.
 */
import * as z from "zod/mini";
import { ISSUE_KINDS, URGE_DIRECTIONS, URGE_KINDS } from "../domain/ledger/kinds";
import { RED_CARD_DEMANDS } from "../domain/ledger/red-card-demand";
import type { Issue, RedCard } from "../domain/ledger/project";
import { keysOf } from "../lib/record";
import { day, id, personName, sentence } from "./forms";

const project = z.string().check(z.regex(/^[A-Za-z0-9-]{1,32}$/));
const onIssue = { project, issue: id, on: day };
/** A unit in charge as people write it: no code. */
const unitInCharge = z.string().check(z.minLength(1), z.maxLength(100));

/** By kind of event, without what every event has. */
export const projectEventParts = {
  issueRaised: {
    ...onIssue,
    about: z.enum(ISSUE_KINDS),
    text: sentence,
    by: personName,
    /** The closed problem of the same project that has come back. */
    recursOf: z.nullable(id),
  },
  /** 交办; again, to another unit or for another day. */
  issueAssigned: { ...onIssue, unit: unitInCharge, dueBy: z.nullable(day) },
  /** 整改, as it was said. */
  issueRectified: { ...onIssue, by: personName, text: sentence },
  /** 整改退回: what was said to be set right is not. */
  issueRejected: { ...onIssue, by: personName, text: sentence },
  /** 销号. */
  issueClosed: { ...onIssue, by: personName, text: z.nullable(sentence) },
  issueUrged: {
    ...onIssue,
    by: personName,
    direction: z.enum(URGE_DIRECTIONS),
    urge: z.enum(URGE_KINDS),
    text: sentence,
  },
  /** 挂牌督办, or no longer. */
  issueListed: {
    ...onIssue,
    listed: z.boolean(),
    /** Earlier journals do not tell by whom, nor why. */
    by: z.exactOptional(personName),
    text: z.exactOptional(sentence),
  },
  redCardSet: {
    project,
    on: day,
    deadline: day,
    /** What is wanted by then; earlier journals do not tell. */
    demand: z.exactOptional(z.enum(RED_CARD_DEMANDS)),
    by: personName,
    text: sentence,
  },
  redCardLifted: { project, on: day, by: personName, outcome: sentence },
} as const;

type Parts = typeof projectEventParts;
type Said<Kind extends keyof Parts> = { readonly kind: Kind } & z.infer<
  z.ZodMiniObject<Parts[Kind]>
>;
export type ProjectEvent = { [Kind in keyof Parts]: Said<Kind> }[keyof Parts];

const KINDS: ReadonlySet<string> = new Set(keysOf(projectEventParts));

/** Whether an event of a journal is one of these. */
export function isProjectEvent(event: { readonly kind: string }): event is ProjectEvent {
  return KINDS.has(event.kind);
}

/** What people have done to one project. */
export interface ProjectDone {
  readonly issues: readonly Issue[];
  readonly redCard: RedCard | null;
}

export const NOTHING_DONE: ProjectDone = { issues: [], redCard: null };

/** What it comes to with one event more. An event of a problem that is not there changes nothing. */
export function withEvent({ issues, redCard }: ProjectDone, event: ProjectEvent): ProjectDone {
  if (event.kind === "redCardSet")
    return {
      issues,
      redCard: {
        date: event.on,
        deadline: event.deadline,
        ...(event.demand && { demand: event.demand }),
        reason: event.text,
        outcome: null,
        outcomeAt: null,
      },
    };
  if (event.kind === "redCardLifted")
    return {
      issues,
      redCard: redCard && { ...redCard, outcome: event.outcome, outcomeAt: event.on },
    };
  if (event.kind === "issueRaised") return { issues: [...issues, raised(issues, event)], redCard };
  const change = issueChange(event);
  return {
    issues: issues.map((issue) =>
      issue.id === event.issue ? { ...issue, ...change(issue) } : issue,
    ),
    redCard,
  };
}

function raised(before: readonly Issue[], event: Said<"issueRaised">): Issue {
  const earlier = before.find(({ id: own }) => own === event.recursOf);
  return {
    id: event.issue,
    kind: event.about,
    text: event.text,
    raised: event.on,
    raisedBy: event.by,
    assigned: null,
    responsibleUnit: null,
    dueBy: null,
    rectified: null,
    closed: null,
    recursOf: earlier?.id ?? null,
    recursIn: null,
    repeat: earlier ? earlier.repeat + 1 : 0,
    listed: false,
    urges: [],
  };
}

type IssueEvent = Exclude<ProjectEvent, Said<"issueRaised" | "redCardSet" | "redCardLifted">>;

function issueChange(event: IssueEvent): (issue: Issue) => Partial<Issue> {
  const on = event.on;
  switch (event.kind) {
    case "issueAssigned":
      return ({ assigned }) => ({
        // Of a problem that is assigned anew, the day on which it first was.
        assigned: assigned ?? on,
        responsibleUnit: event.unit,
        dueBy: event.dueBy,
      });
    case "issueRectified":
      return () => ({ rectified: on });
    case "issueRejected":
      return () => ({ rectified: null });
    case "issueClosed":
      return () => ({ closed: on });
    case "issueUrged": {
      const { by, direction, urge: kind, text } = event;
      return ({ urges }) => ({ urges: [...urges, { at: on, by, direction, kind, text }] });
    }
    case "issueListed": {
      const { listed, by = null, text = null } = event;
      return ({ listings = [] }) => ({
        listed,
        listings: [...listings, { at: on, listed, by, text }],
      });
    }
  }
}
