import { expect, test } from "vitest";
import { newAccount, setUpOffice } from "../fixtures/set-up";

const create = (body: unknown) => ({ method: "POST", body });
const person = { name: "zhang", display: "张三", role: "reporter", unit: "u1" };

test("a reporter is of one unit of the office, and nobody else of any", async () => {
  const { administrator } = await setUpOffice();
  const refused = async (body: unknown) => {
    const { body: answer } = await administrator("/accounts", create(body));
    return (answer as { problems: { at: string[]; text: string }[] }).problems;
  };
  expect(await refused({ ...person, unit: null })).toMatchObject([{ at: ["unit"] }]);
  expect(await refused({ ...person, unit: "u9" })).toMatchObject([
    { at: ["unit"], text: "没有代码为“u9”的单位。" },
  ]);
  expect(await refused({ ...person, role: "reviewer" })).toMatchObject([{ at: ["unit"] }]);
  expect(await refused({ ...person, role: "king" })).toMatchObject([{ at: ["role"] }]);
  expect((await administrator("/accounts", create(person))).status).toBe(201);
  expect(await refused({ ...person, name: "ZHANG" })).toMatchObject([{ at: ["name"] }]);
});

test("changes name what they were made for, and tell what stands otherwise", async () => {
  const { administrator } = await setUpOffice();
  const { id } = await newAccount(administrator, { name: "zhang", role: "reporter", unit: "u1" });
  const patch = (body: unknown) => administrator(`/accounts/${id}`, { method: "PATCH", body });
  expect(await patch({ version: 1, role: "reviewer" })).toMatchObject({
    status: 200,
    body: { role: "reviewer", unit: null, version: 2, state: "active" },
  });
  expect(await patch({ version: 1, display: "张四" })).toMatchObject({
    status: 409,
    body: { current: { id, display: "zhang同志", version: 2 } },
  });
  expect(await patch({ version: 2, role: "reporter" })).toMatchObject({ status: 422 });
  expect(await patch({ version: 2, role: "reporter", unit: "u2" })).toMatchObject({ status: 200 });
  expect(
    (await administrator("/accounts/none", { method: "PATCH", body: { version: 1 } })).status,
  ).toBe(404);
});

test("the last administrator stays one", async () => {
  const { administrator } = await setUpOffice();
  const { accounts } = (await administrator("/accounts")).body as { accounts: { id: string }[] };
  const id = accounts[0]?.id;
  const patch = (body: unknown) => administrator(`/accounts/${id}`, { method: "PATCH", body });
  expect((await patch({ version: 1, state: "disabled" })).status).toBe(422);
  expect((await patch({ version: 1, role: "reader" })).status).toBe(422);
  await newAccount(administrator, { name: "li", role: "administrator", unit: null });
  expect((await patch({ version: 1, role: "reader" })).status).toBe(200);
  expect((await administrator("/accounts")).status).toBe(403);
});

test("a reset password ends every session of the account", async () => {
  const { administrator, person: personOf } = await setUpOffice();
  const desk = await personOf("zhang", "reviewer");
  const { accounts } = (await administrator("/accounts")).body as {
    accounts: { id: string; name: string }[];
  };
  const id = accounts.find(({ name }) => name === "zhang")?.id;
  const answer = await administrator(`/accounts/${id}/password`, create({}));
  const { password } = answer.body as { password: string };
  expect((await desk("/log")).status).toBe(401);
  const again = await desk("/session", create({ name: "zhang", password }));
  expect(again.body).toMatchObject({ mustChangePassword: true });
});

test.each(["/accounts", "/links", "/settings"])("%s is the administrator's alone", async (path) => {
  const { browser, person: personOf } = await setUpOffice();
  expect((await browser()(path)).status).toBe(401);
  for (const role of ["reader", "reviewer"])
    expect((await (await personOf(`a-${role}`, role))(path)).status).toBe(403);
});

test("the log says who did what, in words, and goes back page by page", async () => {
  const { administrator, person: personOf } = await setUpOffice();
  const reporter = await personOf("zhang", "reporter", "u1");
  expect((await reporter("/log")).status).toBe(403);
  await administrator("/settings", { method: "PUT", body: { readers: "everyone" } });
  const page = async (query: string) =>
    (await administrator(`/log?${query}`)).body as {
      entries: { seq: number; words: string; by: { name: string } | null }[];
      next: number | null;
    };
  const whole = await page("limit=200");
  expect(whole.entries.map(({ words, by }) => [words, by?.name])).toEqual([
    ["阅读权限由“登录的人”改为“所有人”。", "王管理"],
    ["账户“zhang”修改了密码。", "zhang同志"],
    ["登录：zhang。", "zhang同志"],
    ["新建账户“zhang”：zhang同志，填报员。", "王管理"],
    ["建立单位：青山市，3个下属单位。", "王管理"],
    ["完成系统设置，建立管理员账户“wang”。", "王管理"],
  ]);
  expect(whole.next).toBeNull();
  const first = await page("limit=4");
  const second = await page(`limit=4&before=${first.next}`);
  expect([...first.entries, ...second.entries]).toEqual(whole.entries);
  expect((await page("about=office")).entries).toHaveLength(3);
  expect((await administrator("/log?limit=0")).status).toBe(400);
  expect((await administrator("/log?before=x")).status).toBe(400);
});
