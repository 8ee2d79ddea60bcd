/** What people did to problems of the invented projects, and to one's red card. */
import { type Month, addMonths } from "../../src/domain/facts/period";
import { invariant } from "../../src/lib/invariant";
import type { JournalEvent } from "../../src/office/journal";
import type { ProjectEvent } from "../../src/office/project-events";
import { momentIn } from "./moments";
import { REPORTERS, REVIEWER } from "./places";
import type { InventedProject } from "./projects";

/** Problems of three projects and a red card, each in the month after which it is known. */
export function problemsOf(
  projects: readonly InventedProject[],
  month: Month,
): readonly JournalEvent[] {
  const [land, funds, approval] = [projects[1], projects[27], projects[13]];
  invariant(land && funds && approval, "there are so many projects");
  const issue = (of: InventedProject) => ({ project: of.id, issue: `${of.id}-w1` });
  const told: Readonly<Record<string, readonly Told[]>> = {
    "03": [
      [
        10,
        {
          kind: "issueRaised",
          ...issue(land),
          about: "land",
          text: "二期用地报批材料未补齐。",
          by: REVIEWER,
          recursOf: null,
        },
      ],
      [
        11,
        {
          kind: "issueAssigned",
          ...issue(land),
          unit: "岚东区自然资源分局",
          dueBy: `${addMonths(month, 2)}-31`,
        },
      ],
    ],
    "04": [
      [20, { kind: "issueRectified", ...issue(land), by: REPORTERS[0], text: "用地批复已取得。" }],
      [22, { kind: "issueClosed", ...issue(land), by: REVIEWER, text: "已核实批复原件。" }],
    ],
    "06": [
      [
        9,
        {
          kind: "issueRaised",
          ...issue(funds),
          about: "funds",
          text: "专项债资金未到位，施工单位垫资停工。",
          by: REPORTERS[4],
          recursOf: null,
        },
      ],
      [
        10,
        {
          kind: "issueAssigned",
          ...issue(funds),
          unit: "白鹭滩县财政局",
          dueBy: `${addMonths(month, 2)}-20`,
        },
      ],
      [
        28,
        {
          kind: "issueUrged",
          ...issue(funds),
          by: REVIEWER,
          direction: "down",
          urge: "urge",
          text: "请于本周内报资金安排。",
        },
      ],
    ],
    "07": [
      [
        12,
        {
          kind: "redCardSet",
          project: funds.id,
          deadline: `${addMonths(month, 3)}-31`,
          demand: "invest",
          by: REVIEWER,
          text: "连续两个月投资进度低于序时二十个百分点。",
        },
      ],
      [
        15,
        {
          kind: "issueRaised",
          ...issue(approval),
          about: "approval",
          text: "环评批复尚未下达。",
          by: REPORTERS[2],
          recursOf: null,
        },
      ],
    ],
    "08": [
      [
        11,
        {
          kind: "issueAssigned",
          ...issue(approval),
          unit: "市生态环境局",
          dueBy: `${addMonths(month, 1)}-30`,
        },
      ],
      [
        18,
        {
          kind: "issueUrged",
          ...issue(approval),
          by: REPORTERS[2],
          direction: "up",
          urge: "urge",
          text: "请市局协调省厅加快批复。",
        },
      ],
    ],
  };
  return (told[month.slice(5)] ?? []).map(([day, event], index): JournalEvent => {
    const at = momentIn(month, day, "15:00");
    return { ...event, on: at.slice(0, 10), id: `done-${month}-${index + 1}`, at };
  });
}

type Untold<Event> = Event extends unknown ? Omit<Event, "on"> : never;
/** The day of the month after, and what was done. */
type Told = readonly [day: number, event: Untold<ProjectEvent>];
