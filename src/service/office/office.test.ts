import { expect, test } from "vitest";
import { parseWire } from "../../data/wire/contract-words";
import { officeSchema } from "../../data/wire/work/office";
import { readOfficeFile } from "../../office/office-file";
import { preview, accepted, publish } from "../fixtures/published";
import type { Answered } from "../fixtures/ports";
import type { Browser } from "../fixtures/set-up";
import { refusal, submissionAt, workOffice } from "../fixtures/work";
import { createService } from "../service";
import { AREAS } from "../areas";

function officeFrom({ status, body }: Answered) {
  if (status !== 200) throw new Error(`${status}: ${JSON.stringify(body)}`);
  return parseWire(officeSchema, body);
}

const read = async (browser: Browser) => officeFrom(await browser("/office"));

/** Tells events for what stands now. */
async function told(browser: Browser, ...events: readonly object[]): Promise<Answered> {
  const { version } = await read(browser);
  return browser("/office/events", { method: "POST", body: { version, events } });
}

async function newestWords(browser: Browser): Promise<unknown> {
  const { body } = await browser("/log?limit=1");
  return body;
}

test("the office is the reviewer's to see, the administrator's to change, nobody else's", async () => {
  const { administrator, reviewer, county, reader, browser } = await workOffice();
  const statuses = async (path: string, asking = {}) => {
    const found = [];
    for (const who of [browser(), reader, county, reviewer, administrator])
      found.push((await who(path, asking)).status);
    return found;
  };
  expect(await statuses("/office")).toEqual([401, 403, 403, 200, 200]);
  expect(await statuses("/office/merger?from=u2&into=u1")).toEqual([401, 403, 403, 403, 200]);
  const { version } = await read(administrator);
  const body = { version, events: [{ kind: "reportingDaySet", day: 8 }] };
  expect(await statuses("/office/events", { method: "POST", body })).toEqual([
    401, 403, 403, 403, 200,
  ]);
  for (const who of [browser(), reader, county, reviewer])
    expect([401, 403]).toContain((await who("/office/file")).status);
});

test("each of what can be changed is, is told in words, and by whom", async () => {
  const { administrator, reviewer } = await workOffice();
  const unit = { code: "u9", name: "经开区", aliases: [], kind: "zone", order: 9, reports: null };
  const steps: readonly (readonly [object, string])[] = [
    [{ kind: "reportingDaySet", day: 8 }, "报送截止日：次月8日。"],
    [{ kind: "reportingDaySet", day: null }, "取消报送截止日。"],
    [{ kind: "unitAdded", unit }, "添加单位：经开区。"],
    [{ kind: "aliasTold", unit: "u9", alias: "开发区" }, "认名称：“开发区”是经开区。"],
    [{ kind: "dashTold", isZero: true }, "确认“—”是零。"],
    [
      { kind: "ruleChanged", change: { rule: "unitWord", from: "全是假的", to: "县" } },
      "改口径：下属单位的称呼由默认（县（市、区））改为县。",
    ],
    [
      { kind: "unitRenamed", unit: "u9", from: "全是假的", to: "高新区" },
      "单位更名：经开区改为高新区。",
    ],
    [
      { kind: "unitsMerged", from: "u9", name: "全是假的", into: "u1" },
      "合并单位：高新区并入泾县。",
    ],
  ];
  for (const [event, words] of steps) {
    expect(await told(administrator, event)).toMatchObject({ status: 200 });
    expect(await newestWords(reviewer)).toMatchObject({
      entries: [{ kind: "journal", about: "office", words, by: { name: "王管理" } }],
    });
  }
  const { units, policy, reportingDay, dashIsZero } = await read(reviewer);
  expect({ policy, reportingDay, dashIsZero }).toEqual({
    policy: { unitWord: "县" },
    reportingDay: null,
    dashIsZero: true,
  });
  expect(units.map(({ name }) => name)).toEqual(["泾县", "旌德县", "宣州区"]);
  expect(units[0]?.aliases).toEqual(expect.arrayContaining(["高新区", "经开区", "开发区"]));
});

test("who changes what somebody else has just changed is told what stands, and reports do not count", async () => {
  const office = await workOffice();
  const { administrator } = office;
  const before = await read(administrator);
  await accepted(office);
  expect((await read(administrator)).version).toBe(before.version);
  const post = (day: number) =>
    administrator("/office/events", {
      method: "POST",
      body: { version: before.version, events: [{ kind: "reportingDaySet", day }] },
    });
  expect((await post(8)).status).toBe(200);
  expect(refusal(await post(9), 409).current).toMatchObject({
    version: before.version + 1,
    reportingDay: 8,
  });
  expect(await read(administrator)).toMatchObject({ reportingDay: 8 });
});

test("several rules are one change; what does not fit is refused whole, with its reason", async () => {
  const { administrator } = await workOffice();
  const before = await read(administrator);
  const rule = (name: string, to: unknown) => ({
    kind: "ruleChanged",
    change: { rule: name, from: null, to },
  });
  const why = async (...events: readonly object[]) =>
    refusal(await told(administrator, ...events), 422).detail;
  expect(await why(rule("unitWord", "县"), rule("unitWord", "区"))).toContain("一次改一件事");
  expect(await why({ kind: "reportingDaySet", day: 8 }, rule("unitWord", "县"))).toContain(
    "一次改一件事",
  );
  expect(await why(rule("rankGroups", "none"))).toContain("口径设置无效");
  expect(await why({ kind: "reportingDaySet", day: 31 })).toContain("应为1到28");
  expect(await why({ kind: "published" })).toBeTruthy();
  expect(await why({ kind: "created" })).toBeTruthy();
  expect(await why()).toContain("不能为空");
  const unit = { aliases: [], kind: "county", order: 9, reports: null };
  expect(await why({ kind: "unitAdded", unit: { ...unit, code: "u9", name: "泾县" } })).toContain(
    "已有单位使用",
  );
  const region = before.region.code;
  expect(await why({ kind: "unitAdded", unit: { ...unit, code: region, name: "甲" } })).toContain(
    "已经用过",
  );
  expect(await why({ kind: "unitRenamed", unit: "u7", from: "甲", to: "乙" })).toContain("u7");
  expect(await read(administrator)).toEqual(before);
  expect(
    await told(administrator, rule("unitWord", "县"), rule("rankGroups", "together")),
  ).toMatchObject({ status: 200 });
  expect((await read(administrator)).policy).toEqual({ unitWord: "县", rankGroups: "together" });
});

test("a rule and a new name show with the next publication, and the day at once", async () => {
  const office = await workOffice();
  const { administrator, county, reviewer } = office;
  await accepted(office);
  await publish(office);
  await told(administrator, { kind: "unitRenamed", unit: "u1", from: "泾县", to: "泾川县" });
  await told(administrator, {
    kind: "ruleChanged",
    change: { rule: "unitWord", from: null, to: "县" },
  });
  await told(administrator, { kind: "reportingDaySet", day: 9 });
  const shown = async () => JSON.stringify((await reviewer("/dataset")).body);
  expect(await shown()).not.toContain("泾川县");
  expect((await submissionAt(county).read()).unit.name).toBe("泾川县");
  expect((await submissionAt(county).read()).submission.due).toBe("2026-09-09");
  await preview(office);
  await publish(office);
  expect(await shown()).toContain("泾川县");
  expect((await reviewer("/dataset")).body).toMatchObject({ policy: { unitWord: "县" } });
});

test("the office file is the whole journal, and is kept by nobody on the way", async () => {
  const { ports, administrator } = await workOffice();
  await told(administrator, { kind: "reportingDaySet", day: 8 });
  // Its bytes are no JSON: asked as by a gateway, without a browser's cookie.
  const service = createService(ports, AREAS);
  const { response } = await service(
    new Request("http://office.test/api/v1/office/file"),
    "/office/file",
    { address: "10.0.0.1", session: null, named: "wang", agent: "test" },
  );
  expect(response.headers.get("Cache-Control")).toBe("no-store");
  expect(response.headers.get("Content-Disposition")).toContain(
    encodeURIComponent("青山市.office.json"),
  );
  const { journal } = readOfficeFile(new Uint8Array(await response.arrayBuffer()));
  expect(journal.map(({ kind }) => kind)).toEqual([
    "created",
    "reportingDaySet",
    "reportingDaySet",
  ]);
});
