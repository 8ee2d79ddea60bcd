import { expect, test } from "vitest";
import { ADMINISTRATOR, PASSWORD, newAccount, setUpOffice } from "../fixtures/set-up";
import { createMemoryStore } from "../store/memory-store";
import { type Store, StoreError } from "../store/store";
import { signInNamed } from "./area";
import { createSessions } from "./sessions";

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;
const signIn = (name: string, password: string) => ({ method: "POST", body: { name, password } });

test("signs in by name and password, whatever the letters' size, and out again", async () => {
  const { browser } = await setUpOffice();
  const ask = browser();
  expect((await ask("/accounts")).body).toMatchObject({ status: 401, login: true });
  const answer = await ask("/session", signIn(" WANG ", ADMINISTRATOR.password));
  expect(answer).toMatchObject({ status: 200, body: { account: { name: "wang" } } });
  expect((await ask("/accounts")).status).toBe(200);
  expect(await ask("/session", { method: "DELETE" })).toMatchObject({
    status: 204,
    session: "end",
  });
  expect((await ask("/session")).body).toMatchObject({ account: null });
});

test("a wrong password and an unknown name have the same words, and are no lost session", async () => {
  const { browser } = await setUpOffice();
  const wrong = await browser()("/session", signIn("wang", "wrong"));
  const unknown = await browser()("/session", signIn("nobody", "wrong"));
  expect(wrong.status).toBe(401);
  expect(wrong.body).toEqual(unknown.body);
  expect(wrong.body).not.toHaveProperty("login");
});

test.each(["wang", "nobody"])(
  "slows down guesses at %s, more each time, and forgets",
  async (name) => {
    const { ports, browser } = await setUpOffice();
    const guess = async () => {
      const { status, headers } = await browser()("/session", signIn(name, "wrong"));
      return status === 429 ? Number(headers.get("Retry-After")) : status;
    };
    const waits: number[] = [];
    for (let index = 0; index < 5; index += 1) expect(await guess()).toBe(401);
    for (let index = 0; index < 8; index += 1) {
      const wait = await guess();
      waits.push(wait);
      ports.wait(wait * 1000);
      expect(await guess()).toBe(401);
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 60, 60]);
    ports.wait(2 * DAY);
    for (let index = 0; index < 4; index += 1) expect(await guess()).toBe(401);
  },
);

test.each(["a".repeat(59), "😀".repeat(59)])(
  "counts guesses at a name that goes on beyond what is counted by: %s",
  async (start) => {
    const { browser } = await setUpOffice();
    expect((await browser()("/session", signIn(`${start}😀😀`, "wrong"))).status).toBe(401);
  },
);

test("a hundred guesses at once are a hundred guesses", async () => {
  const { browser } = await setUpOffice();
  const answers = await Promise.all(
    Array.from({ length: 100 }, () => browser()("/session", signIn("wang", "wrong"))),
  );
  expect(answers.filter(({ status }) => status === 401)).toHaveLength(5);
  expect(answers.filter(({ status }) => status === 429)).toHaveLength(95);
});

test("one peer that tries many names is slowed down for every name", async () => {
  const { browser } = await setUpOffice();
  for (let index = 0; index < 30; index += 1)
    expect((await browser()("/session", signIn(`n${index}`, "wrong"))).status).toBe(401);
  expect((await browser()("/session", signIn("wang", ADMINISTRATOR.password))).status).toBe(429);
  const elsewhere = { ...signIn("wang", ADMINISTRATOR.password), caller: { address: "10.0.0.2" } };
  expect((await browser()("/session", elsewhere)).status).toBe(200);
});

test("who gets in after a slip starts anew, and a desk's many right ones slow nobody", async () => {
  const { ports, browser } = await setUpOffice();
  for (let index = 0; index < 40; index += 1) {
    expect((await browser()("/session", signIn("wang", "wrong"))).status).toBe(401);
    expect((await browser()("/session", signIn("wang", ADMINISTRATOR.password))).status).toBe(200);
    await ports.store.change((change) => change.remove("attempt", { subject: "peer 10.0.0.1" }));
  }
  expect(await ports.store.view.list("attempt")).toEqual([]);
});

test("a session lasts fourteen days, renewed at half its life, and is known by its hash", async () => {
  const { ports, browser } = await setUpOffice();
  const ask = browser();
  const { session } = await ask("/session", signIn("wang", ADMINISTRATOR.password));
  if (typeof session === "string") throw new Error("no session began");
  expect(session.expiresAt).toBe("2026-09-15T01:00:00.000Z");
  expect(JSON.stringify(await ports.store.view.list("session"))).not.toContain(session.token);
  ports.wait(6 * DAY);
  expect((await ask("/session")).session).toBe("keep");
  ports.wait(2 * DAY);
  expect((await ask("/session")).session).toEqual({
    token: session.token,
    expiresAt: "2026-09-23T01:00:00.000Z",
  });
  ports.wait(14 * DAY);
  expect(await ask("/accounts")).toMatchObject({
    status: 401,
    body: { detail: "登录已失效，请重新登录。", login: true, ended: true },
    session: "end",
  });
});

test("ends with the password, with the account, and by its owner", async () => {
  const { administrator, person, browser } = await setUpOffice();
  const desk = await person("zhang", "reviewer");
  const other = browser();
  await other("/session", signIn("zhang", PASSWORD));
  expect((await other("/log")).status).toBe(200);
  const change = { method: "PUT", body: { old: PASSWORD, new: "a-third-password" } };
  expect((await desk("/account/password", change)).status).toBe(204);
  expect((await other("/log")).status).toBe(401);
  expect((await desk("/log")).status).toBe(200);

  await other("/session", signIn("zhang", "a-third-password"));
  const { sessions } = (await desk("/account/sessions")).body as {
    sessions: { id: string; isThis: boolean }[];
  };
  expect(sessions.filter(({ isThis }) => isThis)).toHaveLength(sessions.length - 1);
  const elsewhere = sessions.find(({ isThis }) => !isThis)?.id ?? "";
  expect((await administrator(`/account/sessions/${elsewhere}`, { method: "DELETE" })).status).toBe(
    404,
  );
  expect((await desk(`/account/sessions/${elsewhere}`, { method: "DELETE" })).status).toBe(204);
  expect((await other("/log")).status).toBe(401);

  const { accounts } = (await administrator("/accounts")).body as {
    accounts: { id: string; name: string; version: number }[];
  };
  const zhang = accounts.find(({ name }) => name === "zhang");
  await administrator(`/accounts/${zhang?.id}`, {
    method: "PATCH",
    body: { version: zhang?.version, state: "disabled" },
  });
  expect((await desk("/log")).status).toBe(401);
  expect(await desk("/session", signIn("zhang", "a-third-password"))).toMatchObject({
    status: 403,
    body: { detail: "这个账户已停用，请联系管理员。" },
  });
});

test("who was given a password does nothing before it is changed", async () => {
  const { administrator, browser } = await setUpOffice();
  const { password } = await newAccount(administrator, {
    name: "li",
    role: "reviewer",
    unit: null,
  });
  expect(password).toMatch(/^[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}$/);
  const ask = browser();
  expect((await ask("/session", signIn("li", password))).body).toMatchObject({
    mustChangePassword: true,
  });
  expect((await ask("/log")).status).toBe(403);
  // But for reading what was published.
  expect((await ask("/versions")).status).toBe(200);
  const same = { method: "PUT", body: { old: password, new: password } };
  expect(await ask("/account/password", same)).toMatchObject({ status: 422 });
  const wrong = { method: "PUT", body: { old: "not-this-one", new: PASSWORD } };
  expect(await ask("/account/password", wrong)).toMatchObject({
    status: 422,
    body: { problems: [{ at: ["old"], text: "原密码不对。" }] },
  });
  const short = { method: "PUT", body: { old: password, new: "short" } };
  expect(await ask("/account/password", short)).toMatchObject({
    status: 422,
    body: { problems: [{ at: ["new"], text: "new：至少10位" }] },
  });
  const right = { method: "PUT", body: { old: password, new: PASSWORD } };
  expect((await ask("/account/password", right)).status).toBe(204);
  expect((await ask("/log")).status).toBe(200);
});

test("whom a gateway names is signed in without a session, and OIDC begins one", async () => {
  const { ports, browser, person } = await setUpOffice();
  await person("zhang", "reviewer");
  const caller = { named: "Zhang" };
  expect((await browser()("/log", { caller })).status).toBe(200);
  expect((await browser()("/log", { caller: { named: "stranger" } })).status).toBe(401);
  const desk = { address: "10.0.0.1", session: null, named: null, agent: "test" };
  const { session } = await signInNamed(ports, "zhang", desk);
  expect(session).toHaveProperty("token");
  await expect(signInNamed(ports, "stranger", desk)).rejects.toThrow("还没有账户");
});

test("whom a gateway names is nobody else, whatever cookie is left in the browser", async () => {
  const { administrator, person } = await setUpOffice();
  const desk = await person("zhang", "reviewer");
  expect((await desk("/log", { caller: { named: "stranger" } })).status).toBe(401);
  expect((await desk("/log")).status).toBe(200);
  const { id } = await newAccount(administrator, { name: "li", role: "reviewer", unit: null });
  const body = { version: 1, state: "disabled" };
  expect((await administrator(`/accounts/${id}`, { method: "PATCH", body })).status).toBe(200);
  expect(await desk("/log", { caller: { named: "li" } })).toMatchObject({
    status: 401,
    session: "keep",
  });
  const asked = { ...signIn("zhang", PASSWORD), caller: { named: "stranger" } };
  expect(await desk("/session", asked)).toMatchObject({
    status: 403,
    body: { detail: expect.stringContaining("单位门户给出的用户是“stranger”") },
  });
});

test("a wall reads by its link alone, until it is revoked", async () => {
  const { administrator, browser } = await setUpOffice();
  const made = await administrator("/links", { method: "POST", body: { name: "一楼大屏" } });
  const { id, token } = made.body as { id: string; token: string };
  const wall = browser();
  const link = { method: "POST", body: { link: token } };
  expect((await wall("/session", link)).body).toMatchObject({
    account: { id, name: "一楼大屏", role: "reader", unit: null },
  });
  expect(id).toMatch(/^link-/);
  expect((await wall("/account/sessions")).status).toBe(403);
  expect((await wall("/log")).status).toBe(403);
  expect((await administrator(`/links/${id}`, { method: "DELETE" })).status).toBe(204);
  expect((await wall("/session")).body).toMatchObject({ account: null });
  expect((await wall("/session", link)).status).toBe(401);
  expect((await administrator("/links")).body).toMatchObject({
    links: [{ id, name: "一楼大屏", by: "王管理", endedAt: "2026-09-01T01:00:00.000Z" }],
  });
});

test("while the store is away, who was here still is; what is new is told so", async () => {
  const store = createMemoryStore();
  let isAway = false;
  const check = () => {
    if (isAway) throw new StoreError("away", "数据库现在连不上。");
  };
  const faulty: Store = {
    ...store,
    view: {
      find: async (...given) => (check(), store.view.find(...given)),
      list: async (...given) => (check(), store.view.list(...given)),
    },
    change: async (work) => (check(), store.change(work)),
  };
  const { browser, ports } = await setUpOffice({ store: faulty });
  const ask = browser();
  const { session } = await ask("/session", signIn("wang", ADMINISTRATOR.password));
  if (typeof session === "string") throw new Error("no session began");
  const caller = { address: "10.0.0.1", session: session.token, named: null, agent: "test" };
  const sessions = createSessions(ports);
  await sessions.resolve(caller, true);
  isAway = true;
  expect((await sessions.resolve(caller, true)).signed).toMatchObject({
    account: { name: "wang" },
  });
  await expect(sessions.resolve({ ...caller, session: "other" }, true)).rejects.toThrow("连不上");
  // To do something, it has to be known now.
  await expect(sessions.resolve(caller, false)).rejects.toThrow("连不上");
  // What a handler reads is still not there.
  expect(await ask("/accounts")).toMatchObject({ status: 503, session: "keep" });
  expect((await browser()("/session", signIn("wang", "wrong"))).status).toBe(503);
  ports.wait(11 * 60 * 1000);
  await expect(sessions.resolve(caller, true)).rejects.toThrow("连不上");
  isAway = false;
  expect((await ask("/accounts")).status).toBe(200);
});
