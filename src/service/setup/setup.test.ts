import { expect, test } from "vitest";
import { CREATED } from "../../office/fixtures/office";
import { AREAS } from "../areas";
import { browserOf, testPorts } from "../fixtures/ports";
import { ADMINISTRATOR, setUpOffice } from "../fixtures/set-up";
import { readLog } from "../office-log";
import { openSetup } from "./open";

const office = { journal: [CREATED] };

test("makes the administrator and the office, once, and signs in", async () => {
  const ports = testPorts();
  const ask = browserOf(ports, AREAS);
  expect((await ask("/session")).body).toMatchObject({ isSetUp: false, account: null });
  const token = await openSetup(ports);
  const body = { token, account: ADMINISTRATOR, office };
  expect(await ask("/setup", { method: "POST", body })).toMatchObject({
    status: 201,
    body: {
      account: { name: "wang", display: "王管理", role: "administrator", unit: null },
      mustChangePassword: false,
      office: { title: "青山市重点项目推进看板", mode: "live" },
      isSetUp: true,
    },
  });
  expect((await readLog(ports.store)).journal).toEqual([CREATED]);
  expect((await ask("/accounts")).status).toBe(200);
  const again = { ...body, account: { ...ADMINISTRATOR, name: "li" } };
  expect((await ask("/setup", { method: "POST", body: again })).status).toBe(403);
  expect(await ports.store.view.list("account")).toHaveLength(1);
  expect(await openSetup(ports)).toBeNull();
});

test("what is read says until then that there is no office yet, and then to sign in", async () => {
  const ports = testPorts();
  const ask = browserOf(ports, AREAS);
  const awaited = { status: 404, body: { awaits: "setup" } };
  expect(await ask("/dataset")).toMatchObject(awaited);
  expect(await ask("/versions")).toMatchObject(awaited);
  const body = { token: await openSetup(ports), account: ADMINISTRATOR, office };
  expect((await ask("/setup", { method: "POST", body })).status).toBe(201);
  expect((await browserOf(ports, AREAS)("/dataset")).body).toMatchObject({
    status: 401,
    login: true,
  });
});

test("of many at once, one makes it", async () => {
  const ports = testPorts();
  const body = { token: await openSetup(ports), account: ADMINISTRATOR, office };
  const answers = await Promise.all(
    [1, 2, 3].map(() => browserOf(ports, AREAS)("/setup", { method: "POST", body })),
  );
  expect(answers.map(({ status }) => String(status)).sort()).toEqual(["201", "403", "403"]);
  expect((await readLog(ports.store)).journal).toEqual([CREATED]);
});

test("a link given before goes on, and ends where another is given", async () => {
  const ports = testPorts();
  const first = await openSetup(ports);
  expect(await openSetup(ports, first)).toBe(first);
  const second = await openSetup(ports, "something else");
  expect(second).not.toBe(first);
  const ask = browserOf(ports, AREAS);
  const body = { token: first, account: ADMINISTRATOR, office };
  expect((await ask("/setup", { method: "POST", body })).status).toBe(403);
  const settings = await ports.store.view.list("setting");
  expect(JSON.stringify(settings)).not.toContain(String(second));
});

test("names what is wrong with the office, and keeps the link open", async () => {
  const ports = testPorts();
  const ask = browserOf(ports, AREAS);
  const token = await openSetup(ports);
  const wrong = { journal: [{ ...CREATED, units: [] }] };
  const answer = await ask("/setup", {
    method: "POST",
    body: { token, account: ADMINISTRATOR, office: wrong },
  });
  expect(answer).toMatchObject({ status: 422, body: { problems: [{ at: ["office.journal"] }] } });
  expect(await ports.store.view.list("log")).toEqual([]);
  const body = { token, account: ADMINISTRATOR, office: { invented: true } };
  expect((await ask("/setup", { method: "POST", body })).body).toMatchObject({
    office: { mode: "demo" },
  });
});

test("nothing of passwords, tokens or links is in the log", async () => {
  const { ports, administrator, person } = await setUpOffice();
  await person("zhang", "reporter", "u1");
  await administrator("/links", { method: "POST", body: { name: "一楼大屏" } });
  const log = JSON.stringify(await ports.store.view.list("log"));
  expect(log).toContain("一楼大屏");
  expect(log).not.toMatch(/password\\"|token|kept:|hash-/);
});
