import { expect, test } from "vitest";
import { BROUGHT } from "../fixtures/brought";
import { publish } from "../fixtures/published";
import { detailOf, submissionAt, tell, workOffice } from "../fixtures/work";

test("a report that came with the office's journal is accepted, by whom and when it says", async () => {
  const office = await workOffice();
  await tell(office, [BROUGHT]);
  const own = submissionAt(office.county, { month: "2026-07" });
  const brought = await own.read();
  expect(brought).toMatchObject({
    submission: {
      state: "accepted",
      by: "李敏",
      note: "由旧系统带来",
      submittedAt: "2026-08-06T09:00:00+08:00",
      // Due by the 5th.
      late: true,
      correction: false,
    },
    content: { file: { name: "7月.xlsx" }, values: [{ value: 4, at: [{ cell: "C4" }] }] },
    history: [
      { action: "submit", by: "王强" },
      { action: "accept", by: "李敏" },
    ],
  });
  expect(brought.accepted).toEqual(brought.content);
});

test("it is corrected from what was accepted, once it is published", async () => {
  const office = await workOffice();
  await tell(office, [BROUGHT]);
  await publish(office);
  const own = submissionAt(office.county, { month: "2026-07" });
  const begun = detailOf(await own.act("correct", { reason: "多报一个" }));
  expect(begun).toMatchObject({
    submission: { state: "draft", correction: true, reason: "多报一个", note: null },
    content: { values: [{ value: 4 }] },
  });
});

test("it can be returned before that, and then counts as never taken in", async () => {
  const office = await workOffice();
  await tell(office, [BROUGHT]);
  const checking = submissionAt(office.reviewer, { month: "2026-07" });
  expect(detailOf(await checking.act("return", { reason: "与台账不符" }))).toMatchObject({
    submission: { state: "returned", correction: false },
    accepted: null,
    // To be set right from there.
    content: { values: [{ value: 4 }] },
    stored: { values: [] },
  });
});
