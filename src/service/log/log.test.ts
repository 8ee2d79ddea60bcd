import { expect, test } from "vitest";
import { EMPTY_CONTENT } from "../../office/submission";
import { accepted, acceptedContent, publish } from "../fixtures/published";
import { formOf, submissionAt, workOffice } from "../fixtures/work";
import { createMemoryStore } from "../store/memory-store";
import type { Store } from "../store/store";

/** A project as a ledger's form has it. */
const PROJECT = {
  id: "p1",
  name: "项目",
  unit: "u1",
  fields: { kind: "new", totalInvestment: 90_000, startPlanned: "2026-03-01", unit: "县发改局" },
  plans: [{ year: 2026, investment: 30_000, curve: null }],
  invested: [{ month: "2026-08", value: 1000 }],
  sheet: "",
  cells: {},
};

test("what was read of the office is not read again for the words of the log", async () => {
  const kept = createMemoryStore();
  const read: string[] = [];
  const store: Store = {
    ...kept,
    view: {
      list: kept.view.list,
      find: async (table, where) => {
        read.push(table);
        return kept.view.find(table, where);
      },
    },
  };
  const office = await workOffice({ store });
  const projects = Array.from({ length: 200 }, (_, index) => {
    return { ...PROJECT, id: `p${index}`, name: `项目${index}` };
  });
  await acceptedContent(office, { ...EMPTY_CONTENT, projects }, { table: "ledger" });
  expect(await kept.view.list("blob")).not.toEqual([]);
  read.length = 0;
  const { body } = await office.reviewer("/log?limit=200");
  expect(JSON.stringify(body)).toContain("审核通过：泾县2026年8月项目台账");
  expect(read).toContain("session");
  expect(read).not.toContain("blob");
});

test("the log says what a report changed, until when it was extended, and units by their names", async () => {
  const office = await workOffice();
  const checking = submissionAt(office.reviewer);
  await checking.act("extend", { until: "2026-09-15", reason: "停电" });
  const ledger = { table: "ledger" } as const;
  const projects = [PROJECT, { ...PROJECT, id: "p2", name: "另一个项目" }];
  await acceptedContent(office, { ...EMPTY_CONTENT, projects }, ledger);
  await submissionAt(office.reviewer, ledger).act("return", { reason: "漏报" });
  await acceptedContent(office, { ...EMPTY_CONTENT, projects }, ledger);
  const problem = { version: 2, kind: "land", text: "用地未批。" };
  await office.county("/projects/p1/issues", { method: "POST", body: problem });
  await publish(office);
  await submissionAt(office.county, ledger).act("correct", { reason: "重报" });
  await acceptedContent(office, { ...EMPTY_CONTENT, projects: [PROJECT] }, ledger);
  const { body } = await office.administrator("/accounts");
  const { accounts } = body as { accounts: { id: string; name: string; version: number }[] };
  const county = accounts.find(({ name }) => name === "county2");
  await office.administrator(`/accounts/${county?.id}`, {
    method: "PATCH",
    body: { version: county?.version, unit: "u1" },
  });
  const log = (await office.reviewer("/log?limit=200")).body as { entries: { words: string }[] };
  const words = log.entries.map((entry) => entry.words);
  const title = "泾县2026年1—8月项目台账（在线填报）";
  expect(words).toEqual(
    expect.arrayContaining([
      "延期：泾县2026年8月月报，延至2026-09-15，停电。",
      `${title}退回，此前的审核通过不算数。`,
      "发布：此前审核通过的不能再退回，只能更正。",
      "提出问题（项目，用地）：用地未批。",
      "修改账户“county2”：单位由旌德县改为泾县。",
      expect.stringMatching(
        /^泾县2026年1—8月项目台账（在线填报）审核通过：.*没有再报的项目1个。备注：已核实$/,
      ),
    ]),
  );
});

test("what other units have reported is nothing that a report left out; what it clears is said", async () => {
  const office = await workOffice();
  await accepted(office, { "starts.done": 5, "completions.done": 2 });
  const other = { unit: "u2" };
  await acceptedContent(office, formOf({ "starts.done": 3 }, other), other);
  await publish(office);
  await submissionAt(office.county).act("correct", { reason: "核减" });
  await accepted(office, { "starts.done": 4 });
  const { entries } = (await office.reviewer("/log?limit=200")).body as {
    entries: { words: string }[];
  };
  const words = entries.map((entry) => entry.words).filter((said) => said.includes("在线填报"));
  expect(words).toEqual([
    "泾县2026年1—8月月报（在线填报）审核通过：新增0个数，变更1个，变为未报1个。备注：已核实",
    "旌德县2026年1—8月月报（在线填报）审核通过：新增1个数，变更0个。备注：已核实",
    "泾县2026年1—8月月报（在线填报）审核通过：新增2个数，变更0个。备注：已核实",
  ]);
});
