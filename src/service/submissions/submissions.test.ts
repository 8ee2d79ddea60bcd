import { expect, test } from "vitest";
import { formOf, submissionAt, workOffice } from "../fixtures/work";

const AUGUST = { "starts.planned": 8, "starts.done": 5 } as const;

test("a report goes from draft to accepted, and says who did what", async () => {
  const office = await workOffice();
  const own = submissionAt(office.county);
  expect(await own.read()).toMatchObject({
    submission: { state: "unreported", version: 0, late: false, due: "2026-09-05", may: ["save"] },
    content: null,
    history: [],
  });
  expect(await own.save(formOf(AUGUST))).toMatchObject({
    status: 200,
    body: { submission: { state: "draft", version: 1, by: "county1同志" } },
  });
  expect(await own.act("submit", { note: "均已核实" })).toMatchObject({
    status: 200,
    body: { submission: { state: "submitted", version: 2, note: "均已核实", may: ["withdraw"] } },
  });
  const checking = submissionAt(office.reviewer);
  expect(await checking.act("accept")).toMatchObject({
    status: 200,
    body: {
      submission: { state: "accepted", by: "checker同志" },
      stored: {
        values: [
          { month: "2026-08", measure: "starts.planned", value: 8 },
          { month: "2026-08", measure: "starts.done", value: 5 },
        ],
      },
    },
  });
  expect((await own.read()).history.map(({ action, by }) => [action, by])).toEqual([
    ["submit", "county1同志"],
    ["accept", "checker同志"],
  ]);
});
