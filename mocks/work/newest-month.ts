/** The newest month of the invented office: a report in every state that one can be in. */
import { monthOf } from "../../src/domain/facts/period";
import { REPORT_TABLES, type ReportTable } from "../../src/domain/submissions/tables";
import type { LoggedAction } from "../../src/service/submissions/act";
import type { ActionGiven } from "../../src/service/submissions/doing";
import { invariant } from "../../src/lib/invariant";
import { type Seed, publishAt, take, write } from "./desk";
import { momentIn } from "./moments";
import { UNITS } from "./places";
import { LAST } from "./projects";

/** What is done with tables of a unit, by its reporter or the reviewer, on a day of the month after. */
interface Step {
  readonly unit: number;
  readonly tables: readonly ReportTable[];
  readonly on: readonly [day: number, clock: string];
  readonly action: "save" | LoggedAction;
  readonly given?: Omit<ActionGiven, "version">;
}

const REVIEWED: ReadonlySet<Step["action"]> = new Set(["accept", "return", "extend", "lock"]);

/** Three units before the others. */
const EARLY: readonly Step[] = [0, 1, 2].flatMap((unit) => sentAndAccepted(unit, 2 + unit));

/**
 * Then one was accepted, one waits, one was sent back, one has begun, one was given more time and one was
 * late; of what was published one is locked, and one is being corrected.
 */
function laterSteps(year: number): readonly Step[] {
  const monthly = ["monthly"] as const;
  const both = ["monthly", "enterprises"] as const;
  const until = momentIn(monthOf(year, LAST), 12, "00:00").slice(0, 10);
  return [
    ...sentAndAccepted(3, 5),
    { unit: 4, tables: REPORT_TABLES, on: [4, "15:10"], action: "save" },
    { unit: 4, tables: both, on: [4, "15:30"], action: "submit", given: { note: "均已核实。" } },
    { unit: 5, tables: both, on: [5, "11:00"], action: "save" },
    { unit: 5, tables: both, on: [5, "11:20"], action: "submit" },
    {
      unit: 5,
      tables: monthly,
      on: [6, "17:00"],
      action: "return",
      given: { reason: "累计已竣工与项目台账对不上，请核实后再报。" },
    },
    { unit: 6, tables: monthly, on: [5, "20:30"], action: "save" },
    {
      unit: 7,
      tables: monthly,
      on: [5, "16:00"],
      action: "extend",
      given: { reason: "山洪灾后核实投资，同意延后。", until },
    },
    { unit: 8, tables: monthly, on: [7, "08:50"], action: "save" },
    { unit: 8, tables: monthly, on: [7, "09:00"], action: "submit" },
    {
      unit: 0,
      tables: monthly,
      on: [7, "10:00"],
      action: "lock",
      given: { reason: "三季度调度会材料已定，会前不再改动。" },
    },
    {
      unit: 2,
      tables: monthly,
      on: [7, "11:00"],
      action: "correct",
      given: { reason: "一个项目的投资误记在本月，应记在下月。" },
    },
    { unit: 2, tables: monthly, on: [7, "11:20"], action: "save" },
  ];
}

function sentAndAccepted(unit: number, day: number): readonly Step[] {
  const tables = REPORT_TABLES;
  return [
    { unit, tables, on: [day, "09:20"], action: "save" },
    { unit, tables, on: [day, "09:40"], action: "submit" },
    { unit, tables, on: [6, "10:00"], action: "accept" },
  ];
}

/** Tells it all to a store in which everything before stands. */
export async function tellNewestMonth(seed: Seed): Promise<void> {
  await takeAll(seed, EARLY);
  const at = momentIn(monthOf(seed.year, LAST), 6, "16:00");
  await publishAt(seed, at, { name: null, note: "先发布已审核的三个区县。" });
  await takeAll(seed, laterSteps(seed.year));
}

async function takeAll(seed: Seed, steps: readonly Step[]): Promise<void> {
  const month = monthOf(seed.year, LAST);
  const { reviewer, reporters } = seed.people;
  for (const { unit, tables, on, action, given = {} } of steps)
    for (const table of tables) {
      const [place, reporter] = [UNITS[unit], reporters[unit]];
      invariant(place && reporter, "the story is of units that there are");
      const report = { unit: place, month, table };
      const by = REVIEWED.has(action) ? reviewer : reporter;
      const at = momentIn(month, ...on);
      // One after the other, as it happened.
      // oxlint-disable-next-line no-await-in-loop
      await (action === "save"
        ? write(seed, report, { by, at })
        : take(seed, report, { by, at, action, given }));
    }
}
