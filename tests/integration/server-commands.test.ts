/** What an administrator does on the command line, with a store on the disk. */
import { chmod, mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { administer } from "../../server/admin";
import { backupOffice, checkOffice, moveOffice, restoreOffice } from "../../server/keeping";
import { openStore } from "../../server/open-store";
import {
  type OfficeServer,
  browserAt,
  openOfficeServer,
  setUpServer,
} from "../support/office-server";

let folder: string;
const NOW = new Date("2026-10-08T01:02:03Z");
const place = (name: string) => ({ data: join(folder, name), database: null, office: "office" });

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "office-commands-"));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function withServer<Value>(
  name: string,
  work: (server: OfficeServer) => Promise<Value>,
): Promise<Value> {
  const store = await openStore(place(name));
  const server = await openOfficeServer({ store });
  try {
    return await work(server);
  } finally {
    await server.close();
  }
}

const setUp = () => withServer("data", (server) => setUpServer(server));
const signIn = (password: string) => ({ method: "POST", body: { name: "wang", password } });

test("a backup made while the server runs is the office on another machine", async () => {
  await setUp();
  await withServer("data", async () => {
    expect(await backupOffice(place("data"), join(folder, "backups"), NOW)).toContain("核对无误");
    // The same moment again would be the same name.
    await expect(backupOffice(place("data"), join(folder, "backups"), NOW)).rejects.toThrow(
      "office-20261008",
    );
    // Only one process has the folder.
    await expect(checkOffice(place("data"))).rejects.toThrow("正被另一个进程使用");
  });
  const file = join(folder, "backups", "office-20261008T010203Z.db");
  expect(await restoreOffice(place("other"), file)).toContain("检查通过");
  await expect(restoreOffice(place("other"), file)).rejects.toThrow("已有数据");
  await mkdir(join(folder, "third"));
  await writeFile(join(folder, "third", "office.db-wal"), "what a database that was removed left");
  await expect(restoreOffice(place("third"), file)).rejects.toThrow("已有数据");
  await withServer("other", async (server) => {
    const answer = await browserAt(server)("/session", signIn("a-long-password"));
    expect(answer).toMatchObject({ status: 200, body: { isSetUp: true } });
  });
});

test("moves everything, and leaves what there was", async () => {
  await setUp();
  const data = place("data");
  expect(await moveOffice(data, join(folder, "moved"), NOW)).toContain("原来的数据没有动");
  const [before, after] = await Promise.all([checkOffice(data), checkOffice(place("moved"))]);
  expect(after).toEqual(before);
  await expect(moveOffice(data, join(folder, "moved"), NOW)).rejects.toThrow("已有数据");
  await expect(moveOffice(data, null, NOW)).rejects.toThrow("搬到哪里");
  await expect(moveOffice(data, "mysql://x", NOW)).rejects.toThrow("postgres://");
});

test("says what is no backup", async () => {
  const path = join(folder, "x.txt");
  await writeFile(path, "hello\n");
  await expect(restoreOffice(place("data"), path)).rejects.toThrow(/转储/);
  await expect(restoreOffice(place("data"), join(folder, "none"))).rejects.toThrow("读不到文件");
  await expect(restoreOffice(place("data"), "")).rejects.toThrow("请写备份文件");
  await expect(backupOffice(place("none"), folder, NOW)).rejects.toThrow("没有数据文件");
});

test("whoever has the machine gets in again", async () => {
  await setUp();
  const told = await withServer("data", ({ ports }) => administer(ports, ["reset", "WANG"]));
  const password = /[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}/.exec(told)?.[0] ?? "";
  await withServer("data", async (server) => {
    const { ports } = server;
    expect((await browserAt(server)("/session", signIn("a-long-password"))).status).toBe(401);
    expect((await browserAt(server)("/session", signIn(password))).body).toMatchObject({
      mustChangePassword: true,
    });
    expect(await administer(ports, ["create", "李四"])).toContain("已新建管理员：李四");
    await expect(administer(ports, ["create", "李四"])).rejects.toThrow("已有用户名");
    await expect(administer(ports, ["reset", "nobody"])).rejects.toThrow("没有这个账户");
    await expect(administer(ports, ["create", "a b"])).rejects.toThrow("用户名用");
    await expect(administer(ports, ["drop", "wang"])).rejects.toThrow("admin create");
  });
  await withServer("fresh", async ({ ports }) => {
    await expect(administer(ports, ["create", "wang"])).rejects.toThrow("还没有设置过");
  });
});

test("the folder and what is in it are their owner's alone", async () => {
  await setUp();
  await backupOffice(place("data"), join(folder, "backups"), NOW);
  await chmod(folder, 0o700);
  expect((await readdir(join(folder, "backups"))).sort()).toEqual([
    "office-20261008T010203Z.db",
    "office-20261008T010203Z.db.sha256",
  ]);
});
