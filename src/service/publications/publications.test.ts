import { expect, test } from "vitest";
import { parseWire } from "../../data/wire/contract-words";
import { parseDataset, parseFacts } from "../../data/wire/parse";
import { versionsSchema } from "../../data/wire/work/versions";
import { FULL, accepted, acceptedContent, preview, publish } from "../fixtures/published";
import { failingStore } from "../fixtures/failing-store";
import { formOf, submissionAt, workOffice } from "../fixtures/work";

test("nothing is answered before the first version, and there is a way on", async () => {
  const office = await workOffice();
  expect(await office.reader("/dataset")).toMatchObject({
    status: 404,
    body: { awaits: "publication", title: "还没有发布过" },
  });
  expect((await office.browser()("/dataset")).body).toMatchObject({ status: 401, login: true });
  const body = { of: (await preview(office)).of, name: null, note: "" };
  expect((await office.reviewer("/publications", { method: "POST", body })).status).toBe(422);
});

test("a version is the board as it stood, and says what it is", async () => {
  const office = await workOffice();
  await accepted(office);
  const neighbour = submissionAt(office.neighbour, { unit: "u2" });
  await neighbour.save(formOf(FULL, { unit: "u2" }));
  expect(await preview(office)).toMatchObject({
    base: null,
    month: "2026-08",
    changes: [],
    corrections: [],
    added: [{ unit: "泾县", month: "2026-08", table: "monthly", by: "county1同志" }],
    pending: [{ unit: "旌德县", month: "2026-08", table: "monthly", state: "draft" }],
  });
  const version = await publish(office, { name: "三季度调度会", note: "首次发布" });
  expect(version).toMatchObject({ id: "v1", number: 1, name: "三季度调度会", corrections: 0 });
  const { body } = await office.reader("/dataset");
  expect(parseDataset(body)).toMatchObject({
    mode: "live",
    generatedAt: version.at,
    months: ["2026-08"],
    hasWork: true,
    version: { id: "v1", number: 1, name: "三季度调度会", note: "首次发布", corrections: 0 },
  });
  const facts = parseFacts((await office.reader("/regions/root/facts")).body);
  expect(facts.revision).toBe(parseDataset(body).revision);
  expect([...facts.records.values()].flatMap((units) => [...units.keys()])).toEqual(["u1"]);
  expect((await submissionAt(office.county).read()).submission).toMatchObject({
    state: "published",
    may: ["correct"],
  });
});

test("a correction is counted, with its reason, and the version before stays what it was", async () => {
  const office = await workOffice();
  await accepted(office);
  await publish(office);
  const own = submissionAt(office.county);
  expect((await own.act("correct")).status).toBe(422);
  await own.act("correct", { reason: "统计口径有误" });
  const before = await own.read();
  expect(before).toMatchObject({
    submission: { state: "draft", correction: true, reason: "统计口径有误" },
    content: { values: [{ value: 8 }, { value: 5 }, { value: 400_000 }, { value: 221_000 }] },
  });
  const corrected = formOf({ ...FULL, "starts.done": 6, "investment.done": 221_004 });
  await own.save(corrected);
  await own.act("submit");
  await submissionAt(office.reviewer).act("accept");
  const seen = await preview(office);
  expect(seen.corrections).toEqual([
    {
      unit: "泾县",
      month: "2026-08",
      what: "累计已开工",
      was: "5个",
      is: "6个",
      reason: "统计口径有误",
    },
    {
      unit: "泾县",
      month: "2026-08",
      what: "累计完成投资",
      was: "221,000万元",
      is: "221,004万元",
      reason: "统计口径有误",
    },
  ]);
  expect(seen.changes).toContainEqual({
    unit: "泾县",
    what: "开工率",
    kind: "rate",
    was: "62.5%",
    is: "75.0%",
  });
  expect(await publish(office)).toMatchObject({ id: "v2", corrections: 2 });
  const doneOf = async (query: string) => {
    const { body } = await office.reader(`/regions/root/facts${query}`);
    return (body as { facts: { starts: { done: number } }[] }).facts[0]?.starts.done;
  };
  expect([await doneOf("?version=v1"), await doneOf("?version=v2"), await doneOf("")]).toEqual([
    5, 6, 6,
  ]);
  const versions = parseWire(versionsSchema, (await office.reader("/versions")).body);
  expect(versions.versions.map(({ id }) => id)).toEqual(["v2", "v1"]);
  expect((await office.reader("/dataset?version=v9")).body).toMatchObject({
    status: 404,
    detail: expect.stringContaining("没有“v9”这一版"),
  });
  expect((await own.read()).history.map(({ action }) => action)).toEqual([
    "submit",
    "accept",
    "publish",
    "correct",
    "submit",
    "accept",
    "publish",
  ]);
});

test("the reason of a correction lasts while it is taken back, returned, and others are published", async () => {
  const office = await workOffice();
  await accepted(office);
  await publish(office);
  const [own, checking] = [submissionAt(office.county), submissionAt(office.reviewer)];
  await own.act("correct", { reason: "统计口径有误" });
  await own.save(formOf({ ...FULL, "starts.done": 6 }));
  await own.act("submit");
  await own.act("withdraw");
  expect((await own.read()).submission).toMatchObject({ state: "draft", reason: "统计口径有误" });
  await own.act("submit");
  await checking.act("accept");
  await checking.act("return", { reason: "附件不清" });
  expect((await own.read()).submission.reason).toBe("附件不清");
  await acceptedContent(office, formOf(FULL, { unit: "u2" }), { unit: "u2" });
  await publish(office);
  await own.act("submit");
  await checking.act("accept");
  expect((await preview(office)).corrections).toMatchObject([
    { what: "累计已开工", is: "6个", reason: "统计口径有误" },
  ]);
  await publish(office);
  await own.act("correct", { reason: "漏报一个" });
  await own.save(formOf({ ...FULL, "starts.done": 7 }));
  await own.act("submit");
  await checking.act("accept");
  expect((await preview(office)).corrections).toMatchObject([{ is: "7个", reason: "漏报一个" }]);
});

test("what moved since the preview is shown again instead of being published", async () => {
  const office = await workOffice();
  await accepted(office);
  const { of } = await preview(office);
  await accepted(office, FULL, { month: "2026-07" });
  const body = { of, name: null, note: "" };
  const answer = await office.reviewer("/publications", { method: "POST", body });
  expect(answer).toMatchObject({ status: 409, body: { current: { added: [{}, {}] } } });
  expect(await office.ports.store.view.list("publication")).toEqual([]);
});

test("only who checks publishes", async () => {
  const office = await workOffice();
  await accepted(office);
  const body = { of: "", name: null, note: "" };
  for (const browser of [office.county, office.reader]) {
    // One after the other, as they come.
    expect((await browser("/publications/preview")).status).toBe(403);
    expect((await browser("/publications", { method: "POST", body })).status).toBe(403);
  }
  expect((await office.browser()("/publications/preview")).status).toBe(401);
});

test("a version is there whole or not at all, at whichever write the store fails", async () => {
  const failing = failingStore();
  const office = await workOffice({ store: failing.store });
  await accepted(office);
  const { view } = failing.store;
  const { of } = await preview(office);
  const entries = (await view.list("log")).length;
  const body = { of, name: null, note: "" };
  for (let write = 1; ; write += 1) {
    failing.failAt(write);
    // One after the other, until none fails.
    const { status } = await office.reviewer("/publications", { method: "POST", body });
    if (status === 201) {
      expect(write).toBeGreaterThan(5);
      break;
    }
    expect(status).toBe(503);
    expect([await view.list("publication"), await view.list("answer")]).toEqual([[], []]);
    expect((await view.list("log")).length).toBe(entries);
    expect((await office.reader("/dataset")).status).toBe(404);
  }
  expect((await office.reader("/dataset")).status).toBe(200);
  expect((await view.list("log")).map(({ seq }) => seq)).toEqual(
    Array.from({ length: entries + 2 }, (_, index) => index + 1),
  );
});

test("a report is accepted with its values or not at all, at whichever write the store fails", async () => {
  const failing = failingStore();
  const office = await workOffice({ store: failing.store });
  const own = submissionAt(office.county);
  await own.save(formOf(FULL));
  await own.act("submit");
  for (let write = 1; ; write += 1) {
    failing.failAt(write);
    // One after the other, until none fails.
    const { status } = await submissionAt(office.reviewer).act("accept");
    const { submission, stored } = await own.read();
    expect([status, submission.state, stored.values.length]).toEqual(
      status === 200 ? [200, "accepted", 4] : [503, "submitted", 0],
    );
    if (status === 200) {
      expect(write).toBeGreaterThan(2);
      break;
    }
  }
});
