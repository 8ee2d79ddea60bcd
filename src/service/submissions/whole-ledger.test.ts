import { expect, test } from "vitest";
import { month } from "../../domain/fixtures/build";
import { ledgerContent, ledgerOf, projectOf } from "../fixtures/ledger";
import { acceptedContent, publish } from "../fixtures/published";
import { type WorkOffice, refusal, submissionAt, workOffice } from "../fixtures/work";

/** Projects on the board before the next publication, each with its months of 投资. */
async function standing({ reviewer }: WorkOffice) {
  const { stored } = await submissionAt(reviewer, ledgerOf()).read();
  return stored.projects;
}

/** August's ledger of two projects, published, and its correction begun. */
async function corrected(projects: readonly unknown[]): Promise<WorkOffice> {
  const office = await workOffice();
  await acceptedContent(office, ledgerContent([projectOf("C-1"), projectOf("C-2")]), ledgerOf());
  await publish(office);
  const own = submissionAt(office.county, ledgerOf());
  await own.act("correct", { reason: "重报" });
  await acceptedContent(office, ledgerContent(projects), ledgerOf());
  return office;
}

test("a corrected ledger is the whole table: what it does not name is on the board no longer", async () => {
  const office = await corrected([projectOf("C-1")]);
  expect(await standing(office)).toMatchObject([{ project: { id: "C-1" } }]);
  await publish(office);
  const { body } = await office.reader("/regions/root/facts");
  expect(body).toMatchObject({ facts: [{ projects: { total: 1, totalInvestment: 50_000 } }] });
});

test("a month of 投资 that it leaves out is told no longer", async () => {
  const office = await corrected([projectOf("C-1", { invested: [] }), projectOf("C-2")]);
  expect(await standing(office)).toMatchObject([
    { project: { id: "C-1", totalInvestment: 50_000, invested: [] } },
    { project: { id: "C-2", invested: [{ month: "2026-08", value: 10_000 }] } },
  ]);
});

test("an empty one takes the table back, and returned, the table stands again", async () => {
  const office = await corrected([]);
  expect(await standing(office)).toEqual([]);
  await submissionAt(office.reviewer, ledgerOf()).act("return", { reason: "有误" });
  expect(await standing(office)).toMatchObject([
    { project: { id: "C-1" } },
    { project: { id: "C-2" } },
  ]);
});

test("what another month's ledger says stays", async () => {
  const office = await workOffice();
  const july = ledgerContent([
    projectOf("C-2", { invested: [{ month: month("2026-07"), value: 9000 }] }),
  ]);
  await acceptedContent(office, july, ledgerOf("u1", "2026-07"));
  await acceptedContent(office, ledgerContent([projectOf("C-1"), projectOf("C-2")]), ledgerOf());
  await publish(office);
  await submissionAt(office.county, ledgerOf()).act("correct", { reason: "重报" });
  await acceptedContent(office, ledgerContent([projectOf("C-1")]), ledgerOf());
  expect(await standing(office)).toMatchObject([
    { project: { id: "C-2", invested: [{ month: "2026-07", value: 9000 }] } },
    { project: { id: "C-1" } },
  ]);
});

test("a value that is corrected is a 修订 as before", async () => {
  const told = [{ month: month("2026-08"), value: 11_000 }];
  const office = await corrected([projectOf("C-1", { invested: told }), projectOf("C-2")]);
  expect(await standing(office)).toMatchObject([
    { revisions: [{ month: "2026-08", value: 11_000, was: 10_000 }] },
    { revisions: [] },
  ]);
});

test("a stored project under another id is the same one, and stands once", async () => {
  const office = await workOffice();
  const august = ledgerContent([projectOf("C-1", { name: "东河水库" })]);
  await acceptedContent(office, august, ledgerOf("u1"));
  const september = [{ month: month("2026-09"), value: 12_000 }];
  const again = projectOf("X-9", { name: "东河水库", invested: september });
  await acceptedContent(office, ledgerContent([again]), ledgerOf("u1", "2026-09"));
  expect(await standing(office)).toMatchObject([
    {
      project: {
        id: "C-1",
        invested: [
          { month: "2026-08", value: 10_000 },
          { month: "2026-09", value: 12_000 },
        ],
      },
    },
  ]);
});

test("one that is named by its id and by its name is told twice", async () => {
  const office = await workOffice();
  await acceptedContent(office, ledgerContent([projectOf("C-1")]), ledgerOf());
  const both = [projectOf("X-9", { name: "C-1项目" }), projectOf("C-1", { name: "改名" })];
  const own = submissionAt(office.county, ledgerOf("u1", "2026-09"));
  await own.save(ledgerContent(both));
  expect(refusal(await own.act("submit"), 422).detail).toContain("填了两次");
});

test("which projects a ledger that does not name them would take off the board is told before", async () => {
  const office = await workOffice();
  const july = ledgerContent([
    projectOf("C-2", { invested: [{ month: month("2026-07"), value: 9000 }] }),
  ]);
  const own = submissionAt(office.county, ledgerOf());
  await acceptedContent(office, july, ledgerOf("u1", "2026-07"));
  expect((await own.read()).stored.onlyHere).toEqual([]);
  await acceptedContent(office, ledgerContent([projectOf("C-1"), projectOf("C-2")]), ledgerOf());
  expect((await own.read()).stored.onlyHere).toEqual(["C-1"]);
  await publish(office);
  await own.act("correct", { reason: "重报" });
  await acceptedContent(office, ledgerContent([projectOf("C-2")]), ledgerOf());
  expect(await standing(office)).toMatchObject([{ project: { id: "C-2" } }]);
});
