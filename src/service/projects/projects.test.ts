import { expect, test } from "vitest";
import { parseWire } from "../../data/wire/contract-words";
import { parseProject } from "../../data/wire/parse-projects";
import { projectWorkSchema } from "../../data/wire/work/projects";
import type { Answered } from "../fixtures/ports";
import { acceptedContent, preview, publish } from "../fixtures/published";
import type { Browser } from "../fixtures/set-up";
import { type WorkOffice, workOffice } from "../fixtures/work";
import { EMPTY_CONTENT } from "../../office/submission";

/** 泾县 with 东河水库, whose August was accepted. */
async function projectOffice(): Promise<WorkOffice> {
  const office = await workOffice();
  const project = {
    id: "p1",
    name: "东河水库",
    unit: "u1",
    fields: { kind: "new", totalInvestment: 90_000, unit: "县水利局", leader: "李县长" },
    plans: [{ year: 2026, investment: 30_000, curve: null }],
    invested: [{ month: "2026-08", value: 12_000 }],
    sheet: "",
    cells: {},
  };
  const content = { ...EMPTY_CONTENT, projects: [project] };
  await acceptedContent(office, content, { table: "ledger" });
  return office;
}

function workFrom({ status, body }: Answered) {
  if (status !== 200) throw new Error(`${status}: ${JSON.stringify(body)}`);
  const work = parseWire(projectWorkSchema, body);
  return { ...work, project: parseProject(work.project) };
}

function at(browser: Browser) {
  const read = async () => workFrom(await browser("/projects/p1/work"));
  return {
    read,
    post: async (path: string, given: object) => {
      const { version } = await read();
      return browser(`/projects/p1/${path}`, { method: "POST", body: { version, ...given } });
    },
  };
}

test("a problem is raised, assigned, set right, sent back and closed, each by who may", async () => {
  const office = await projectOffice();
  const [county, checking] = [at(office.county), at(office.reviewer)];
  expect(await county.read()).toMatchObject({
    version: 1,
    may: { raise: true, card: false, issues: {} },
    history: [{ by: "county1同志", words: "泾县2026年1—8月项目台账审核通过。" }],
  });
  const raised = workFrom(await county.post("issues", { kind: "land", text: "用地未批" }));
  const [issue] = raised.project.issues;
  const on = `issues/${issue?.id}`;
  expect(raised.may.issues).toEqual({ [issue?.id ?? ""]: ["rectify", "apply", "consult"] });
  expect((await county.post(`${on}/assign`, { unit: "县自然资源局" })).status).toBe(403);
  expect(await checking.post(`${on}/assign`, {})).toMatchObject({
    status: 422,
    body: { problems: [{ at: ["unit"] }] },
  });
  expect((await checking.post(`${on}/close`, {})).status).toBe(409);
  const early = { unit: "县自然资源局", dueBy: "2026-08-31" };
  expect((await checking.post(`${on}/assign`, early)).status).toBe(422);
  const assigned = { unit: "县自然资源局", dueBy: "2026-09-20" };
  expect((await checking.post(`${on}/assign`, assigned)).status).toBe(200);
  expect((await county.post(`${on}/apply`, { text: "请市局协调" })).status).toBe(200);
  expect((await checking.post(`${on}/consult`, { text: "周五会商" })).status).toBe(200);
  expect((await county.post(`${on}/rectify`, { text: "已批" })).status).toBe(200);
  expect((await checking.post(`${on}/reject`, { text: "缺批文" })).status).toBe(200);
  expect((await county.post(`${on}/rectify`, { text: "批文已附" })).status).toBe(200);
  expect((await checking.post(`${on}/list`, { listed: true })).status).toBe(422);
  const listing = { listed: true, text: "\u3000两次退回\u200B" };
  const listed = workFrom(await checking.post(`${on}/list`, listing));
  expect(listed.history.at(-1)?.words).toBe("挂牌督办（东河水库）：两次退回。");
  const closed = workFrom(await checking.post(`${on}/close`, { text: "已核实" }));
  expect(closed.project.issues).toMatchObject([
    {
      kind: "land",
      raised: "2026-09-01",
      raisedBy: "county1同志",
      responsibleUnit: "县自然资源局",
      dueBy: "2026-09-20",
      rectified: "2026-09-01",
      closed: "2026-09-01",
      listed: true,
      listings: [{ at: "2026-09-01", listed: true, by: "checker同志", text: "两次退回" }],
      urges: [
        { direction: "up", kind: "urge", text: "请市局协调" },
        { direction: "down", kind: "consult", text: "周五会商" },
      ],
    },
  ]);
  expect(closed.units.slice(0, 3)).toEqual(["县水利局", "李县长", "县自然资源局"]);
  expect(closed.history.at(-1)).toEqual({
    at: "2026-09-01T01:00:00.000Z",
    by: "checker同志",
    words: "问题销号（东河水库）：已核实。",
  });
  const again = { kind: "land", text: "又被收回", recursOf: issue?.id };
  expect(workFrom(await county.post("issues", again)).project.issues.at(-1)).toMatchObject({
    recursOf: issue?.id,
    repeat: 1,
  });
  const [, second] = (await county.read()).project.issues;
  const wrong = { kind: "land", text: "又", recursOf: second?.id };
  expect((await county.post("issues", wrong)).status).toBe(422);
});

test("two at one project: the second sees what the first did, and nothing of theirs is kept", async () => {
  const office = await projectOffice();
  const { version } = await at(office.reviewer).read();
  const body = { version, kind: "funds", text: "资金未到位" };
  const post = (browser: Browser) => browser("/projects/p1/issues", { method: "POST", body });
  const answers = await Promise.all([post(office.reviewer), post(office.county)]);
  expect(answers.map(({ status }) => status)).toEqual([200, 409]);
  expect(answers[1]?.body).toMatchObject({
    current: { version: version + 1, project: { issues: [{ text: "资金未到位" }] } },
  });
  expect((await at(office.county).read()).project.issues).toHaveLength(1);
});

test("a red card is set once, lifted with an outcome, and by nobody of the county", async () => {
  const office = await projectOffice();
  const checking = at(office.reviewer);
  const card = { deadline: "2026-09-30", demand: "start", text: "连续两月未开工" };
  expect((await at(office.county).post("red-card", card)).status).toBe(403);
  expect((await checking.post("red-card/lift", { outcome: "已开工" })).status).toBe(409);
  expect((await checking.post("red-card", { ...card, deadline: "2026-08-31" })).status).toBe(422);
  expect(workFrom(await checking.post("red-card", card)).project.project.redCard).toEqual({
    date: "2026-09-01",
    deadline: "2026-09-30",
    demand: "start",
    reason: "连续两月未开工",
    outcome: null,
    outcomeAt: null,
  });
  expect((await checking.read()).history.at(-1)?.words).toBe(
    "红牌（东河水库，期限2026-09-30，限期动工）：连续两月未开工。",
  );
  expect((await checking.post("red-card", card)).status).toBe(409);
  const lifted = workFrom(await checking.post("red-card/lift", { outcome: "已开工" }));
  expect(lifted.project.project.redCard).toMatchObject({
    outcome: "已开工",
    outcomeAt: "2026-09-01",
  });
});

test("what nobody can read is no text: refused by name of its field, and nothing is done", async () => {
  const office = await projectOffice();
  const checking = at(office.reviewer);
  const blanks = [" ", "\u3000\u3000", "\u200B\uFEFF", "\t\n"];
  for (const text of blanks) {
    const answers = [
      await checking.post("issues", { kind: "land", text }),
      await checking.post("red-card", { deadline: "2026-09-30", demand: "start", text }),
    ];
    for (const answer of answers)
      expect(answer).toMatchObject({
        status: 422,
        body: { problems: [{ text: "text：不能为空，空格不算", at: ["text"] }] },
      });
  }
  expect((await checking.read()).version).toBe(1);
});

test("a project is worked at by its own unit and the prefecture, and read by all once published", async () => {
  const office = await projectOffice();
  expect((await office.neighbour("/projects/p1/work")).status).toBe(403);
  expect((await office.reader("/projects/p1/work")).status).toBe(403);
  expect((await office.browser()("/projects/p1/work")).status).toBe(401);
  expect((await office.county("/projects/none/work")).status).toBe(404);
  await at(office.reviewer).post("issues", { kind: "land", text: "用地未批" });
  expect((await office.reader("/projects/p1")).status).toBe(404);
  await publish(office);
  const published = async (query = "") =>
    parseProject((await office.reader(`/projects/p1${query}`)).body).issues.length;
  // As at the end of August nobody had raised it.
  expect(await published()).toBe(0);
  await at(office.reviewer).post("issues", { kind: "funds", text: "资金未到位" });
  expect((await at(office.county).read()).project.issues).toHaveLength(2);
});

test("what was done to problems and red cards since the last version stands in the preview, by project", async () => {
  const office = await projectOffice();
  const checking = at(office.reviewer);
  expect((await preview(office)).deeds).toEqual([]);
  await checking.post("issues", { kind: "land", text: "用地未批" });
  const card = { deadline: "2026-09-30", demand: "complete", text: "久拖不决" };
  await checking.post("red-card", card);
  const deed = {
    unit: "泾县",
    project: "p1",
    name: "东河水库",
    on: "2026-09-01",
    by: "checker同志",
  };
  expect((await preview(office)).deeds).toEqual([
    { ...deed, words: "提出问题（用地）：用地未批" },
    { ...deed, words: "红牌（期限2026-09-30，限期竣工）：久拖不决" },
  ]);
  await publish(office);
  expect((await preview(office)).deeds).toEqual([]);
  await checking.post("red-card/lift", { outcome: "已竣工" });
  expect((await preview(office)).deeds).toEqual([{ ...deed, words: "红牌处理：已竣工" }]);
});
