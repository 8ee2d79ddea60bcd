/** Whether what was done to a project follows from what was done before. */
import type { IssueStep } from "../domain/ledger/kinds";
import type { ImportedEvent } from "./journal";
import type { ProjectEvent } from "./project-events";

export interface ProjectBooks {
  /** Takes note of the projects of an import. */
  readonly told: (event: ImportedEvent) => void;
  /** Why the event does not fit, as a Chinese clause; null where it does, and it is then counted. */
  readonly add: (event: ProjectEvent) => string | null;
}

interface Open {
  readonly project: string;
  step: IssueStep;
}

/** Of a journal that has not begun. */
export function projectBooks(): ProjectBooks {
  const projects = new Set<string>();
  const issues = new Map<string, Open>();
  const cards = new Map<string, "open" | "lifted">();
  return {
    told: (event) => event.projects.forEach(({ id }) => projects.add(id)),
    add: (event) => {
      if (!projects.has(event.project)) return `没有编号为${event.project}的项目`;
      if (event.kind === "redCardSet") {
        if (cards.get(event.project) === "open") return "这个项目已有红牌";
        cards.set(event.project, "open");
        return null;
      }
      if (event.kind === "redCardLifted") {
        if (cards.get(event.project) !== "open") return "这个项目没有红牌";
        cards.set(event.project, "lifted");
        return null;
      }
      return event.kind === "issueRaised" ? raise(issues, event) : act(issues, event);
    },
  };
}

function raise(
  issues: Map<string, Open>,
  { issue, project, recursOf }: Extract<ProjectEvent, { kind: "issueRaised" }>,
): string | null {
  if (issues.has(issue)) return `问题编号${issue}出现了两次`;
  const earlier = recursOf === null ? null : issues.get(recursOf);
  if (earlier === undefined || (earlier && earlier.project !== project))
    return "反复出现的问题，原来的那一个不在这个项目里";
  issues.set(issue, { project, step: "raised" });
  return null;
}

type IssueEvent = Exclude<ProjectEvent, { kind: "issueRaised" | "redCardSet" | "redCardLifted" }>;

/** From which steps each leads where; what has no entry stays where it is, unless it is closed. */
const LEADS: Readonly<
  Partial<Record<IssueEvent["kind"], readonly [from: readonly IssueStep[], to: IssueStep]>>
> = {
  issueAssigned: [["raised", "assigned"], "assigned"],
  issueRectified: [["raised", "assigned"], "rectified"],
  issueRejected: [["rectified"], "assigned"],
  issueClosed: [["rectified"], "closed"],
};

function act(issues: Map<string, Open>, { kind, issue, project }: IssueEvent): string | null {
  const known = issues.get(issue);
  if (known?.project !== project) return "这个项目没有这个问题";
  if (known.step === "closed") return "这个问题已经销号";
  const leads = LEADS[kind];
  if (!leads) return null;
  const [from, to] = leads;
  if (!from.includes(known.step)) return "这个问题还没有走到这一步";
  known.step = to;
  return null;
}
