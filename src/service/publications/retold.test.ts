import { expect, test } from "vitest";
import { EMPTY_CONTENT } from "../../office/submission";
import { acceptedContent, preview, publish } from "../fixtures/published";
import { submissionAt, workOffice } from "../fixtures/work";

const RESERVOIR = {
  id: "p1",
  name: "东河水库",
  unit: "u1",
  fields: { kind: "new", totalInvestment: 90_000, startPlanned: "2026-03-01" },
  plans: [{ year: 2026, investment: 30_000, curve: null }],
  invested: [{ month: "2026-07", value: 12_000 }],
  sheet: "",
  cells: {},
};

const BRIDGE = { ...RESERVOIR, id: "p2", name: "西门大桥" };

/** 泾县's ledger of July, published; then that of August. */
async function afterJuly(...projects: readonly object[]) {
  const office = await workOffice();
  const july = { ...EMPTY_CONTENT, projects: [RESERVOIR] };
  await acceptedContent(office, july, { month: "2026-07", table: "ledger" });
  await publish(office);
  await acceptedContent(office, { ...EMPTY_CONTENT, projects }, { table: "ledger" });
  const { corrections, changes } = await preview(office);
  const words = corrections.map(({ month, what, was, is }) => `${month} ${what} ${was}→${is}`);
  return { office, words, changes };
}

test("what a month's ledger adds corrects nothing of the months before", async () => {
  const { office, words, changes } = await afterJuly(
    {
      ...RESERVOIR,
      fields: { ...RESERVOIR.fields, startActual: "2026-07-20" },
      plans: [...RESERVOIR.plans, { year: 2027, investment: 60_000, curve: null }],
      invested: [...RESERVOIR.invested, { month: "2026-08", value: 15_000 }],
    },
    BRIDGE,
  );
  expect(words).toEqual([]);
  expect(changes.length).toBeGreaterThan(0);
  expect(await publish(office)).toMatchObject({ corrections: 0 });
});

test("what a project had told and tells otherwise corrects the sums of its months", async () => {
  const { office, words } = await afterJuly(
    {
      ...RESERVOIR,
      fields: { ...RESERVOIR.fields, totalInvestment: 95_000 },
      invested: [
        { month: "2026-07", value: 12_500 },
        { month: "2026-08", value: 15_000 },
      ],
    },
    { ...BRIDGE, invested: [] },
  );
  expect(words).toEqual([
    "2026-07 总投资 90,000万元→185,000万元",
    "2026-07 累计完成投资 12,000万元→12,500万元",
  ]);
  expect(await publish(office)).toMatchObject({ corrections: 2 });
});

test("a value that another month's ledger retells says which one did, and what was said with it", async () => {
  const retold = { ...RESERVOIR, invested: [{ month: "2026-07", value: 12_500 }] };
  const { office } = await afterJuly(retold);
  expect((await preview(office)).corrections).toMatchObject([
    { month: "2026-07", reason: "随2026年8月项目台账改，上报说明：已核实" },
  ]);
  await publish(office);
  const own = submissionAt(office.county, { table: "ledger" });
  await own.act("correct", { reason: "审计核减" });
  const less = { ...RESERVOIR, invested: [{ month: "2026-07", value: 11_000 }] };
  await acceptedContent(office, { ...EMPTY_CONTENT, projects: [less] }, { table: "ledger" });
  expect((await preview(office)).corrections).toMatchObject([
    {
      month: "2026-07",
      was: "12,500万元",
      is: "11,000万元",
      reason: "随2026年8月项目台账改，审计核减",
    },
  ]);
  await publish(office);
  const july = submissionAt(office.county, { month: "2026-07", table: "ledger" });
  await july.act("correct", { reason: "原表错列" });
  const right = { ...RESERVOIR, invested: [{ month: "2026-07", value: 12_000 }] };
  const at = { month: "2026-07", table: "ledger" } as const;
  await acceptedContent(office, { ...EMPTY_CONTENT, projects: [right] }, at);
  expect((await preview(office)).corrections).toMatchObject([{ reason: "原表错列" }]);
});
