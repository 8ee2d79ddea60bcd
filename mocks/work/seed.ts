/**
 * The invented office in a store, to try everything on: published versions, a correction, and a newest
 * month in which each state of a report can be seen.
 */
import { monthOf } from "../../src/domain/facts/period";
import { accountRow } from "../../src/service/accounts/write";
import { append } from "../../src/service/log/append";
import type { ServicePorts } from "../../src/service/ports";
import { invariant } from "../../src/lib/invariant";
import { type People, type Seed, publishAt, take, tellAll, write } from "./desk";
import { PUBLISHED, inventedBeginning, inventedMonths, publishedAt } from "./invented-office";
import { momentIn } from "./moments";
import { tellNewestMonth } from "./newest-month";
import { ADMINISTRATOR, REPORTERS, REVIEWER, UNITS } from "./places";
import { inventedProjects } from "./projects";
import { reportOf } from "./reports";

/** Of every account that can be tried. */
export const TRIAL_PASSWORD = "demo-demo";

/** 会议版 by the month that they were published after. */
const MEETINGS: Readonly<Record<number, string>> = { 3: "一季度调度会", 6: "上半年调度会" };
/** The month and the unit of the report that was corrected after it was published. */
const CORRECTED = { month: 5, unit: 3 };

/** Fills an empty store with the invented office of a year (`inventedYear`). */
export async function seedInvented(ports: ServicePorts, year: number): Promise<void> {
  const people = await addPeople(ports, `${year}-01-04T01:00:00.000Z`);
  const seed: Seed = { ports, year, people, projects: inventedProjects(year) };
  await tellAll(seed, inventedBeginning(year));
  let next = 1;
  for (const month of PUBLISHED) {
    // The story is told in its order.
    // oxlint-disable-next-line no-await-in-loop
    await tellAll(seed, inventedMonths(year, next, month));
    // oxlint-disable-next-line no-await-in-loop
    if (month > CORRECTED.month + 1) await correct(seed);
    const name = MEETINGS[month] ?? null;
    // oxlint-disable-next-line no-await-in-loop
    await publishAt(seed, publishedAt(year, month), { name, note: "" });
    next = month + 1;
  }
  await tellNewestMonth(seed);
}

/** The accounts, and that the office was set up then. */
async function addPeople(ports: ServicePorts, at: string): Promise<People> {
  const password = await ports.passwords.hash(TRIAL_PASSWORD);
  const account = (name: string, display: string, role: "administrator" | "reviewer" | "reader") =>
    accountRow(ports, { name, display, role, unit: null, password, mustChange: 0 });
  const administrator = account("管理员", ADMINISTRATOR, "administrator");
  const reviewer = account("审核员", REVIEWER, "reviewer");
  const reporters = UNITS.map(({ name, code }, index) => {
    const display = REPORTERS[index];
    invariant(display, "each unit has a reporter");
    return accountRow(ports, {
      name,
      display,
      role: "reporter",
      unit: code,
      password,
      mustChange: 0,
    });
  });
  const reader = account("读者", "许观澜", "reader");
  await ports.store.change(async (change) => {
    await change.put("setting", { name: "readers", value: "everyone" });
    await change.add("account", [administrator, reviewer, ...reporters, reader]);
    await append(change, {
      at,
      actor: administrator,
      kind: "setup",
      about: "office",
      body: { account: administrator.name, invented: true },
    });
  });
  return { administrator, reviewer, reporters };
}

/** 更正 of a published report: one project less was finished, and a little less invested. */
async function correct(seed: Seed): Promise<void> {
  const { year, people } = seed;
  const [unit, by] = [UNITS[CORRECTED.unit], people.reporters[CORRECTED.unit]];
  invariant(unit && by, "there is such a unit");
  const report = { unit, month: monthOf(year, CORRECTED.month), table: "monthly" } as const;
  const on = (day: number, clock: string) => momentIn(monthOf(year, 6), day, clock);
  const content = reportOf(seed.projects, report);
  const given = { reason: "把外县一处工程的投资计入了本县。" };
  await take(seed, report, { by, at: on(20, "09:00"), action: "correct", given });
  const values = content.values.map((own) =>
    own.measure === "investment.done" ? { ...own, value: own.value - 120 } : own,
  );
  await write(seed, report, { by, at: on(20, "09:30"), content: { ...content, values } });
  await take(seed, report, { by, at: on(20, "09:40"), action: "submit" });
  await take(seed, report, { by: people.reviewer, at: on(21, "09:00"), action: "accept" });
}
