/** 节点: what a project planned against what came of it, and the time line that holds both. */
import { isPresent, lastWhere } from "../../lib/array";
import type { Month } from "../../domain/facts/period";
import { type Day, dayAfter, daysBetween, lastDayOf } from "../../domain/ledger/day";
import type { Project } from "../../domain/ledger/project";

/** The milestones in the order in which they should come. */
const MILESTONES = [
  { key: "funds", word: "资金到位", planned: null, actual: "fundsArrived" },
  { key: "start", word: "开工", planned: "startPlanned", actual: "startActual" },
  {
    key: "completion",
    word: "竣工",
    planned: "completionPlanned",
    actual: "completionActual",
  },
  { key: "production", word: "投产", planned: null, actual: "productionActual" },
] as const satisfies readonly {
  key: string;
  word: string;
  planned: keyof Project | null;
  actual: keyof Project;
}[];

/**
 * `overdue`: its planned day is past, and it has not come. `ahead`: it is planned, and not due.
 * `unplanned`: it came without a planned day. `unknown`: neither day is known.
 */
export type MilestoneState =
  | "early"
  | "onTime"
  | "late"
  | "overdue"
  | "ahead"
  | "unplanned"
  | "unknown";

export interface Milestone {
  readonly key: (typeof MILESTONES)[number]["key"];
  readonly word: string;
  readonly planned: Day | null;
  readonly actual: Day | null;
  readonly state: MilestoneState;
  /** 提前3天, 推迟14天, 已过计划92天; 未填 where neither day is known. */
  readonly text: string;
}

/** Whether it came late, or is due and has not come. */
export function isBehind({ state }: Milestone): boolean {
  return state === "late" || state === "overdue";
}

export interface Milestones {
  readonly rows: readonly Milestone[];
  /** The last day of the report month: what came later is not known. */
  readonly now: Day;
  /** The whole years that hold every day and `now`. */
  readonly from: Day;
  readonly to: Day;
  /** 竣工已过计划92天, 开工推迟14天: what stands out most. */
  readonly message: string;
  /** What must be said of the days: full sentences. */
  readonly notes: readonly string[];
}

/**
 * The milestones as at a month. 投产 and 资金到位 have no planned day in the ledger, and stand only
 * where they have come.
 */
export function milestonesOf(project: Project, month: Month): Milestones {
  const rows = MILESTONES.map(({ key, word, planned, actual }) =>
    milestone({ key, word }, planned && project[planned], project[actual], month),
  ).filter(({ key, state }) => state !== "unknown" || key === "start" || key === "completion");
  const now = lastDayOf(month);
  const days = [now, ...rows.flatMap(({ planned, actual }) => [planned, actual])].filter(isPresent);
  const years = days.map((day) => day.slice(0, 4)).sort();
  const [first = now.slice(0, 4)] = years;
  const last = years.at(-1) ?? first;
  return {
    rows,
    now,
    from: `${first}-01-01`,
    to: `${last}-12-31`,
    message: messageOf(rows),
    notes: notesOf(project, month),
  };
}

/** What is asked about first; of two alike, the later milestone. */
const WEIGHT = ["overdue", "late", "ahead", "early", "onTime"] as const;

function messageOf(rows: readonly Milestone[]): string {
  for (const wanted of WEIGHT) {
    const found = lastWhere(rows, ({ state }) => state === wanted);
    if (found) return `${found.word}${found.text}`;
  }
  return rows.every(({ state }) => state === "unknown") ? "日期都未填" : "没有计划日期";
}

function milestone(
  { key, word }: Pick<Milestone, "key" | "word">,
  planned: Day | null,
  actual: Day | null,
  month: Month,
): Milestone {
  return { key, word, planned, actual, ...standingOf(planned, actual, month) };
}

function standingOf(
  planned: Day | null,
  actual: Day | null,
  month: Month,
): Pick<Milestone, "state" | "text"> {
  if (planned === null)
    return actual === null
      ? { state: "unknown", text: "计划和实际日期都未填" }
      : { state: "unplanned", text: "没有计划日期" };
  const today = dayAfter(month);
  if (actual === null) {
    const days = daysBetween(planned, today);
    return days > 0
      ? { state: "overdue", text: `已过计划${days}天` }
      : { state: "ahead", text: days === 0 ? "计划当天" : `距计划${-days}天` };
  }
  const late = daysBetween(planned, actual);
  if (late === 0) return { state: "onTime", text: "按计划" };
  return late < 0
    ? { state: "early", text: `提前${-late}天` }
    : { state: "late", text: `推迟${late}天` };
}

function notesOf(
  { startPlanned, startActual, completionPlanned, completionActual }: Project,
  month: Month,
): string[] {
  const isAfter = (first: Day | null, second: Day | null) =>
    first !== null && second !== null && first > second;
  const notes: string[] = [];
  if (isAfter(startActual, completionActual)) notes.push("实际开工晚于实际竣工，照报的画。");
  if (startActual === null && completionActual !== null) notes.push("已竣工，没有实际开工日期。");
  if (isAfter(startPlanned, completionPlanned)) notes.push("计划开工晚于计划竣工，照报的画。");
  if (startActual !== null && startActual < month.slice(0, 4))
    notes.push(`往年开工，${month.slice(0, 4)}年为续建。`);
  return notes;
}

/** 开工：计划2021-03-31，实际2021-04-15，推迟15天. */
export function milestoneWords({ word, planned, actual, text }: Milestone): string {
  const days = [planned && `计划${planned}`, actual && `实际${actual}`, text];
  return `${word}：${days.filter(Boolean).join("，")}`;
}
