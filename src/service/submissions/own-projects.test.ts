import { expect, test } from "vitest";
import { ledgerContent, ledgerOf, projectOf } from "../fixtures/ledger";
import { acceptedContent, publish } from "../fixtures/published";
import { refusal, submissionAt, workOffice } from "../fixtures/work";

const TAKEN = ledgerContent([projectOf("B-1", { name: "我县项目" })], { confirmed: ["B-1"] });

/** B-1 is 旌德县's. */
async function officeOfTwo() {
  const office = await workOffice();
  const theirs = ledgerContent([projectOf("B-1", { unit: "u2" })]);
  await acceptedContent(office, theirs, ledgerOf("u2"));
  return office;
}

test("a unit takes no other unit's project, whatever it confirms", async () => {
  const office = await officeOfTwo();
  await publish(office);
  const own = submissionAt(office.county, ledgerOf());
  await own.save(TAKEN);
  const { problems } = refusal(await own.act("submit"), 422);
  expect(problems).toMatchObject([
    { weight: "block", at: ["B-1"], text: expect.stringContaining("别的单位的项目") },
  ]);
});

test("nor one that became another's between sending in and checking", async () => {
  const office = await workOffice();
  const own = submissionAt(office.county, ledgerOf());
  await own.save(TAKEN);
  expect((await own.act("submit")).status).toBe(200);
  const theirs = ledgerContent([projectOf("B-1", { unit: "u2" })]);
  await acceptedContent(office, theirs, ledgerOf("u2"));
  refusal(await submissionAt(office.reviewer, ledgerOf()).act("accept"), 422);
});

test("who checks moves it, where that is confirmed", async () => {
  const office = await officeOfTwo();
  const checking = submissionAt(office.reviewer, ledgerOf());
  await checking.save({ ...TAKEN, confirmed: [] });
  refusal(await checking.act("submit"), 422);
  await checking.save(TAKEN);
  await checking.act("submit");
  expect((await checking.act("accept")).status).toBe(200);
  expect((await checking.read()).stored.projects).toMatchObject([
    { project: { id: "B-1", county: "u1" } },
  ]);
});

test("what was done to a project of a ledger that was returned is not another unit's to take", async () => {
  const office = await workOffice();
  await acceptedContent(office, ledgerContent([projectOf("A-1")]), ledgerOf());
  const problem = { version: 1, kind: "land", text: "用地未批" };
  const raised = await office.county("/projects/A-1/issues", { method: "POST", body: problem });
  expect(raised.status).toBe(200);
  await submissionAt(office.reviewer, ledgerOf()).act("return", { reason: "有误" });
  const neighbour = submissionAt(office.neighbour, ledgerOf("u2"));
  await neighbour.save(ledgerContent([projectOf("A-1", { unit: "u2" })]));
  refusal(await neighbour.act("submit"), 422);
  const own = submissionAt(office.county, ledgerOf());
  expect((await own.act("submit")).status).toBe(200);
});
