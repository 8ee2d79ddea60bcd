import { expect, test } from "vitest";
import { ledgerContent, ledgerOf, projectOf } from "../fixtures/ledger";
import { acceptedContent, publish } from "../fixtures/published";
import { type WorkOffice, formOf, submissionAt, workOffice } from "../fixtures/work";

/** 旌德县 (u2) becomes 泾县 (u1), once both have been published. */
async function mergedOnceOut(office: WorkOffice): Promise<void> {
  await publish(office);
  const { body } = await office.administrator("/office");
  const { version } = body as { version: number };
  const events = [{ kind: "unitsMerged", from: "u2", name: "旌德县", into: "u1" }];
  const answer = await office.administrator("/office/events", {
    method: "POST",
    body: { version, events },
  });
  expect(answer.status).toBe(200);
}

test("a corrected form is the whole table of both: what only the merged one told is 未报 again", async () => {
  const office = await workOffice();
  await acceptedContent(office, formOf({ "starts.done": 5 }));
  const other = { unit: "u2" };
  await acceptedContent(office, formOf({ "completions.done": 2 }, other), other);
  await mergedOnceOut(office);
  const own = submissionAt(office.reviewer);
  expect((await own.read()).stored.values).toHaveLength(2);
  await own.act("correct", { reason: "合并后重报" });
  await acceptedContent(office, formOf({ "starts.done": 7 }));
  expect((await own.read()).stored.values).toEqual([
    { month: "2026-08", measure: "starts.done", value: 7 },
  ]);
});

test("a corrected ledger too: both stand until then, and what it does not name leaves the board", async () => {
  const office = await workOffice();
  await acceptedContent(office, ledgerContent([projectOf("A-1")]), ledgerOf());
  const theirs = ["B-1", "B-2"].map((id) => projectOf(id, { unit: "u2" }));
  await acceptedContent(office, ledgerContent(theirs), ledgerOf("u2"));
  await mergedOnceOut(office);
  const own = submissionAt(office.reviewer, ledgerOf());
  const ids = async () =>
    (await own.read()).stored.projects.map(
      (entry) => (entry as { project: { id: string } }).project.id,
    );
  expect(await ids()).toEqual(["A-1", "B-1", "B-2"]);
  await own.act("correct", { reason: "合并后重报" });
  await acceptedContent(office, ledgerContent([projectOf("A-1"), projectOf("B-2")]), ledgerOf());
  expect(await ids()).toEqual(["A-1", "B-2"]);
  await own.act("return", { reason: "有误" });
  expect(await ids()).toEqual(["A-1", "B-1", "B-2"]);
});
