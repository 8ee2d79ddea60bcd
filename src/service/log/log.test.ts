import { expect, test } from "vitest";
import { EMPTY_CONTENT } from "../../office/submission";
import { acceptedContent } from "../fixtures/published";
import { workOffice } from "../fixtures/work";
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
