/** What an action on a problem says in the journal, with what it needs to say it. */
import type { Day } from "../../domain/ledger/day";
import { ISSUE_ACTION_RULES, type IssueAction } from "../../domain/submissions/issue-actions";
import type { Standing } from "../../domain/submissions/roles";
import type { ProjectEvent } from "../../office/project-events";
import { unfitField } from "../problems";

interface Given {
  readonly text?: string | undefined;
  readonly unit?: string | undefined;
  readonly dueBy?: Day | null | undefined;
  readonly listed?: boolean | undefined;
}

interface On {
  readonly project: string;
  readonly issue: string;
  /** The day on which it is done. */
  readonly on: Day;
  readonly by: string;
  readonly who: Standing;
}

/** Throws a `Refused` (422) that names the field which is missing. */
export function issueEvent(action: IssueAction, given: Given, done: On): ProjectEvent {
  const { project, issue, on, by, who } = done;
  const base = { project, issue, on };
  const text = () => {
    if (given.text === undefined)
      throw unfitField("text", `${ISSUE_ACTION_RULES[action].word}要写明内容。`);
    return given.text;
  };
  switch (action) {
    case "assign":
      return { ...base, kind: "issueAssigned", ...assigned(given, on) };
    case "rectify":
      return { ...base, kind: "issueRectified", by, text: text() };
    case "reject":
      return { ...base, kind: "issueRejected", by, text: text() };
    case "close":
      return { ...base, kind: "issueClosed", by, text: given.text ?? null };
    case "urge":
      return { ...base, kind: "issueUrged", by, direction: "down", urge: "urge", text: text() };
    case "apply":
      return { ...base, kind: "issueUrged", by, direction: "up", urge: "urge", text: text() };
    case "consult": {
      // A unit asks those above it, and they ask the unit.
      const direction = who.role === "reporter" ? "up" : "down";
      return { ...base, kind: "issueUrged", by, direction, urge: "consult", text: text() };
    }
    case "list": {
      const { listed } = given;
      if (listed === undefined) throw unfitField("listed", "请说明是挂牌，还是取消挂牌。");
      return { ...base, kind: "issueListed", listed, by, text: text() };
    }
  }
}

function assigned({ unit, dueBy = null }: Given, on: Day) {
  if (unit === undefined) throw unfitField("unit", "交办要写明责任单位。");
  if (dueBy !== null && dueBy < on) throw unfitField("dueBy", "整改期限不能早于今天。");
  return { unit, dueBy };
}
