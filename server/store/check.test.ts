/** What a check finds, and a backup that it can be made of. */
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { logRow } from "../../tests/stores/rows";
import { inMemory, temporaryFolder } from "../../tests/support/stores";
import { StoreError } from "../../src/service/store/store";
import type { AdminStore } from "./admin-store";
import { check } from "./check";
import { backup } from "./sqlite/backup";
import { createSqliteStore } from "./sqlite/sqlite-store";

const folder = temporaryFolder();
afterAll(() => rmSync(folder, { recursive: true }));

const BODY = '{"figures":"全市"}';
const HASH = createHash("sha256").update(BODY).digest("hex");

async function sound(store: AdminStore): Promise<AdminStore> {
  await store.change(async (change) => {
    await change.add("log", [logRow(1), logRow(2, { body: `{"blob":"${HASH}"}` })]);
    await change.add("blob", [{ hash: HASH, body: BODY }]);
    await change.add("answer", [{ number: 1, address: "dataset", hash: HASH }]);
  });
  return store;
}

describe("a check", () => {
  it("of a sound store says what is in use, how much there is, and that all is well", async () => {
    expect(await check(await sound(inMemory()))).toEqual({
      isSound: true,
      lines: [
        "数据库：memory，数据表第1版",
        "内容：日志2条，内容1条，版本0条，版本应答1条，草稿0条，账户0条，登录0条，大屏链接0条，登录失败0条，设置0条",
        "检查通过：记录连续，内容完整。",
      ],
    });
  });

  it("finds what is missing from the log, and texts that are not what their hash says", async () => {
    const store = await sound(inMemory());
    await store.change(async (change) => {
      await change.add("log", [logRow(4)]);
      await change.add("blob", [{ hash: "f".repeat(64), body: "changed" }]);
    });
    const { isSound, lines } = await check(store);
    expect(isSound).toBe(false);
    expect(lines.slice(2)).toEqual([
      "记录不连续：第3条应在，却是第4条。",
      `内容与校验值不符：${"f".repeat(64)}。`,
      "检查没有通过：请停止服务，保留现在的数据文件，用最近的备份恢复。",
    ]);
  });

  it("finds texts that are named and not there", async () => {
    const store = inMemory();
    await store.change(async (change) => {
      await change.add("log", [logRow(1, { body: `{"blob":"${HASH}"}` })]);
      const addresses = Array.from({ length: 7 }, (_row, index) => `ledger ${index}`);
      await change.add(
        "answer",
        addresses.map((address) => ({ number: 3, address, hash: `none of ${address}` })),
      );
    });
    const { lines } = await check(store);
    expect(lines[2]).toBe(
      "缺少内容：日志第1条；版本3的ledger 0；版本3的ledger 1；版本3的ledger 2；版本3的ledger 3；等，共8处。",
    );
  });
});

describe("a backup", () => {
  it("is a sound store of the same, made while the server goes on", async () => {
    const data = join(folder, "data");
    const store = await sound(await createSqliteStore(data));
    const path = join(folder, "copy.db");
    const made = await store.change(async (change) => {
      await change.add("log", [logRow(3)]);
      return backup(data, path);
    });
    const sha256 = createHash("sha256").update(readFileSync(path)).digest("hex");
    expect(made).toEqual({ path, bytes: statSync(path).size, sha256 });
    expect(readFileSync(`${path}.sha256`, "utf8")).toBe(`${sha256}  copy.db\n`);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(await store.view.list("log")).toHaveLength(3);
    await store.close();

    const restored = join(folder, "restored");
    mkdirSync(restored);
    writeFileSync(join(restored, "office.db"), readFileSync(path));
    const again = await createSqliteStore(restored);
    const { isSound, lines } = await check(again);
    expect([isSound, lines[1]]).toEqual([true, expect.stringContaining("日志2条，内容1条")]);
    await again.close();
  });

  it("replaces nothing, and says where there is no store", async () => {
    await expect(backup(join(folder, "nowhere"), join(folder, "x.db"))).rejects.toThrow(
      "没有数据文件 office.db",
    );
    const data = join(folder, "data of another");
    await (await createSqliteStore(data)).close();
    writeFileSync(join(folder, "there.db"), "");
    await expect(backup(data, join(folder, "there.db"))).rejects.toThrow("已经存在");
    expect(statSync(join(folder, "there.db")).size).toBe(0);
  });

  it("of a damaged store is refused", async () => {
    const data = join(folder, "damaged");
    const store = await createSqliteStore(data);
    await store.change((change) => change.add("blob", [{ hash: HASH, body: "x".repeat(100_000) }]));
    await store.close();
    const path = join(data, "office.db");
    const bytes = readFileSync(path);
    bytes.fill(0xff, 8_192, 40_960);
    writeFileSync(path, bytes);
    await expect(backup(data, join(folder, "of damaged.db"))).rejects.toBeInstanceOf(StoreError);
  });
});
