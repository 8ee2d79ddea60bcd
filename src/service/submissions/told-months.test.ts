import { expect, test } from "vitest";
import { month } from "../../domain/fixtures/build";
import { ledgerContent, ledgerOf, projectOf } from "../fixtures/ledger";
import { acceptedContent } from "../fixtures/published";
import { refusal, submissionAt, workOffice } from "../fixtures/work";

const SEPTEMBER = ledgerOf("u1", "2026-09");

/** August's ledger has C-1 with 1亿元, and is locked. */
async function locked() {
  const office = await workOffice();
  await acceptedContent(office, ledgerContent([projectOf("C-1")]), ledgerOf());
  await submissionAt(office.reviewer, ledgerOf()).act("lock", { reason: "季度结账" });
  return office;
}

function investedIn(august: number, september: number) {
  const invested = [
    { month: month("2026-08"), value: august },
    { month: month("2026-09"), value: september },
  ];
  return ledgerContent([projectOf("C-1", { invested })]);
}

test("the next month's ledger changes nothing of a month that is locked", async () => {
  const office = await locked();
  const own = submissionAt(office.county, SEPTEMBER);
  await own.save(investedIn(11_000, 12_000));
  expect(refusal(await own.act("submit"), 423).lock).toMatchObject({ reason: "季度结账" });
  await own.save(investedIn(10_000, 12_000));
  expect((await own.act("submit")).status).toBe(200);
});

test("投资 and plans are of months and years about the report's own", async () => {
  const office = await workOffice();
  const own = submissionAt(office.county, ledgerOf());
  const invested = [{ month: month("1999-01"), value: 1 }];
  await own.save(ledgerContent([projectOf("C-1", { invested })]));
  expect(refusal(await own.act("submit"), 422).detail).toContain("1999年1月的投资太早了");
  const plans = [{ year: 202, investment: 1, curve: null }];
  await own.save(ledgerContent([projectOf("C-1", { plans })]));
  expect(refusal(await own.act("submit"), 422).detail).toContain("计划是202年的");
});
