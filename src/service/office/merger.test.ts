import { expect, test } from "vitest";
import { FULL, accepted, acceptedContent, publish } from "../fixtures/published";
import { type WorkOffice, formOf, refusal, submissionAt, workOffice } from "../fixtures/work";

/** 旌德县 (u2) becomes 泾县 (u1). */
async function merge({ administrator }: WorkOffice) {
  const { body } = await administrator("/office");
  const { version } = body as { version: number };
  const events = [{ kind: "unitsMerged", from: "u2", name: "旌德县", into: "u1" }];
  return administrator("/office/events", { method: "POST", body: { version, events } });
}

const consequences = async ({ administrator }: WorkOffice) =>
  (await administrator("/office/merger?from=u2&into=u1")).body;

const neighbours = { unit: "u2" } as const;

test("what a merged unit has sent in goes on under the other, with its history, to the board", async () => {
  const office = await workOffice();
  const own = submissionAt(office.neighbour, neighbours);
  await own.save(formOf(FULL, neighbours));
  await own.act("submit", { note: "已核实。" });
  expect((await merge(office)).status).toBe(200);
  const here = submissionAt(office.reviewer);
  expect(await here.read()).toMatchObject({
    submission: { state: "submitted", note: "已核实。" },
    content: { values: [{ unit: "u1" }, { unit: "u1" }, { unit: "u1" }, { unit: "u1" }] },
    history: [{ action: "submit", by: "county2同志" }],
  });
  expect((await here.act("accept")).status).toBe(200);
  await publish(office);
  expect((await here.read()).submission.state).toBe("published");
  expect((await office.reviewer("/log?limit=200")).body).toMatchObject({
    entries: expect.arrayContaining([
      expect.objectContaining({ words: "上报：旌德县2026年8月月报，已核实。" }),
    ]),
  });
});

test("drafts go along, and the reporter of the merged unit is told where to turn", async () => {
  const office = await workOffice();
  const { administrator, neighbour, county, reviewer } = office;
  const own = submissionAt(neighbour, neighbours);
  await own.save(formOf(FULL, neighbours));
  expect(await consequences(office)).toEqual({
    clashes: [],
    underWay: [],
    reporters: ["county2同志（county2）"],
  });
  expect((await merge(office)).status).toBe(200);
  expect((await submissionAt(county).read()).submission).toMatchObject({ state: "draft" });
  const said = "您的单位“旌德县”已并入泾县。";
  expect(refusal(await neighbour("/submissions"), 403).detail).toContain(said);
  expect(refusal(await neighbour(own.path), 403).detail).toContain(said);
  expect(refusal(await reviewer(own.path), 404).detail).toContain("旌德县已并入泾县");
  const listed = async () =>
    (
      (await administrator("/accounts")).body as {
        accounts: { id: string; name: string; version: number; merged?: unknown }[];
      }
    ).accounts.find(({ name }) => name === "county2");
  const account = await listed();
  expect(account?.merged).toEqual({ name: "旌德县", into: { code: "u1", name: "泾县" } });
  await administrator(`/accounts/${account?.id}`, {
    method: "PATCH",
    body: { version: account?.version, unit: "u1" },
  });
  expect((await listed())?.merged).toBeUndefined();
  expect((await submissionAt(neighbour).act("submit")).status).toBe(200);
});

test("a table that both are writing forbids it, by name; once one is done with, it may be", async () => {
  const office = await workOffice();
  const [own, other] = [submissionAt(office.county), submissionAt(office.neighbour, neighbours)];
  await own.save(formOf(FULL));
  await other.save(formOf(FULL, neighbours));
  await other.act("submit", {});
  expect(await consequences(office)).toMatchObject({
    underWay: ["旌德县2026年1—8月月报"],
  });
  expect(refusal(await merge(office), 422).detail).toContain("旌德县2026年1—8月月报");
  expect((await other.read()).submission.state).toBe("submitted");
  await own.act("submit", {});
  const checking = submissionAt(office.reviewer, neighbours);
  await checking.act("return", { reason: "与泾县合报" });
  expect((await merge(office)).status).toBe(200);
  const { submission, history } = await own.read();
  expect(submission.state).toBe("submitted");
  expect(history.map(({ action, by }) => [action, by])).toEqual([
    ["submit", "county2同志"],
    ["submit", "county1同志"],
    ["return", "checker同志"],
  ]);
});

test("of two that were accepted the later stands, as on the board, and what clashes is said before", async () => {
  const office = await workOffice();
  await accepted(office);
  const values = { ...FULL, "starts.done": 6 };
  await acceptedContent(office, formOf(values, neighbours), neighbours);
  expect(await consequences(office)).toMatchObject({
    clashes: [{ month: "2026-08", measure: "starts.done" }],
  });
  expect((await merge(office)).status).toBe(200);
  const own = submissionAt(office.reviewer);
  const { accepted: standing, stored } = await own.read();
  const done = { measure: "starts.done", value: 6 };
  expect(standing).toMatchObject({
    values: expect.arrayContaining([expect.objectContaining(done)]),
  });
  expect(stored.values).toContainEqual({ month: "2026-08", ...done });
  expect((await own.act("return", { reason: "请合并后重报" })).status).toBe(200);
  expect((await own.read()).stored.values).toContainEqual({
    month: "2026-08",
    measure: "starts.done",
    value: 5,
  });
});
