/** 问题 of one invented project: 提出 → 交办 → 整改 → 销号, some late, some coming back. */
import { type Day, addDays } from "../../../src/domain/ledger/day";
import type { Issue, Project } from "../../../src/domain/ledger/project";
import { ISSUE_KINDS } from "../../../src/domain/ledger/kinds";
import type { Random } from "../../random";
import { dayIn } from "./calendar";
import { ISSUE_TEXTS, RAISED_BY } from "./words";

/** What has happened by `today`; later steps are not known. */
export function createIssues(random: Random, project: Project, today: Day): Issue[] {
  const reported = project.invested.slice(-14);
  if (reported.length === 0 || !random.chance(project.startPlanned === null ? 0.1 : 0.24))
    return [];
  const first = createIssue(random, {
    project,
    number: 1,
    raised: dayIn(random, random.pick(reported).month),
    today,
  });
  const raisedAgain =
    first.closed && random.chance(0.3) ? addDays(first.closed, random.integer(15, 80)) : null;
  if (!raisedAgain || raisedAgain > today) return [first];
  const second = createIssue(random, { project, number: 2, raised: raisedAgain, today });
  return [first, { ...second, kind: first.kind, text: first.text, recursOf: first.id, repeat: 1 }];
}

function createIssue(
  random: Random,
  content: { project: Project; number: number; raised: Day; today: Day },
): Issue {
  const { project, number, raised, today } = content;
  const kind = random.pick(ISSUE_KINDS);
  const known = (day: Day | null) => (day !== null && day <= today ? day : null);
  const assigned = known(random.chance(0.93) ? addDays(raised, random.integer(2, 12)) : null);
  const rectified =
    assigned && known(random.chance(0.85) ? addDays(assigned, random.integer(12, 110)) : null);
  const closed =
    rectified && known(random.chance(0.88) ? addDays(rectified, random.integer(4, 40)) : null);
  return {
    id: `${project.id}-${number}`,
    kind,
    text: random.pick(ISSUE_TEXTS[kind]),
    raised,
    raisedBy: random.pick(RAISED_BY),
    assigned,
    responsibleUnit: assigned && project.unit,
    // The deadline is set with the assignment and may lie ahead.
    dueBy: assigned && addDays(assigned, random.integer(25, 75)),
    rectified,
    closed,
    recursOf: null,
    recursIn: null,
    repeat: 0,
    listed: false,
    urges: [],
  };
}
