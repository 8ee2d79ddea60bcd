/** What holds of every store, whatever keeps the rows. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { AdminStore } from "../../server/store/admin-store";
import type { StoreChange } from "../../src/service/store/store";
import { type StoreKind, storeKinds } from "../support/stores";
import { accountRow, draftRow, logRow } from "./rows";

describe.each(Object.entries(storeKinds()))("a store in %s", (_, start) => {
  let kind: StoreKind;
  beforeAll(async () => {
    kind = await start();
  });
  afterAll(() => kind.end());

  async function filled(work: (change: StoreChange) => Promise<unknown>): Promise<AdminStore> {
    const store = await kind.fresh();
    await store.change(work);
    return store;
  }

  it("gives back what was added, to the character and the digit", async () => {
    const row = logRow(Number.MAX_SAFE_INTEGER, {
      actor: null,
      actorName: "𠮷田 'quoted' \"twice\" \\ %_;--\n\r\t\u{2028}",
      body: "",
    });
    const store = await filled((change) => change.add("log", [row]));
    expect(await store.view.find("log", {})).toEqual(row);
    expect(await store.view.list("log")).toEqual([row]);
  });

  it("gives back a text of 12 MB", async () => {
    const body = "重点项目".repeat(1_000_000);
    const store = await filled((change) => change.add("blob", [{ hash: "h", body }]));
    expect((await store.view.find("blob", { hash: "h" }))?.body === body).toBe(true);
  });

  it("finds nothing where there is nothing, and adds no rows without complaint", async () => {
    const store = await filled((change) => change.add("log", []));
    expect(await store.view.find("log", { seq: 1 })).toBeNull();
    expect(await store.view.list("log")).toEqual([]);
  });

  it("adds thousands of rows in one change", async () => {
    const rows = Array.from({ length: 2_345 }, (_row, index) => logRow(index + 1));
    const store = await filled((change) => change.add("log", rows));
    expect(await store.view.list("log")).toEqual(rows);
  });

  it("lists in the order of the key, numbers as numbers, texts by code points", async () => {
    const names = ["Z", "a", "é", "中", "\uFFFD", "𠮷", "aa", ""];
    const store = await filled(async (change) => {
      await change.add("log", [logRow(10), logRow(9), logRow(100)]);
      for (const name of names) await change.put("setting", { name, value: "" });
    });
    const seqs = (await store.view.list("log", { newestFirst: true })).map(({ seq }) => seq);
    expect(seqs).toEqual([100, 10, 9]);
    const listed = (await store.view.list("setting")).map(({ name }) => name);
    expect(listed).toEqual(["", "Z", "a", "aa", "é", "中", "\uFFFD", "𠮷"]);
  });

  it("lists what has all the values asked for, and knows what is absent", async () => {
    const [one, two] = [accountRow(), accountRow({ id: "a2", unit: null, role: "reviewer" })];
    const store = await filled((change) => change.add("account", [one, two]));
    expect(await store.view.list("account", { where: { unit: null } })).toEqual([two]);
    expect(await store.view.list("account", { where: { id: "a1", role: "reviewer" } })).toEqual([]);
    expect(await store.view.find("account", { role: "reporter" })).toEqual(one);
  });

  it("lists what has one of some values, however many, and nothing for none", async () => {
    const rows = Array.from({ length: 300 }, (_row, index) => ({ hash: `h${index}`, body: "x" }));
    const store = await filled((change) => change.add("blob", rows));
    const listed = async (hash: readonly string[]) =>
      (await store.view.list("blob", { where: { body: "x" }, among: { hash } })).map(
        (row) => row.hash,
      );
    expect(await listed(["h7", "none", "h12", "h7"])).toEqual(["h12", "h7"]);
    expect(await listed([])).toEqual([]);
    expect(await listed(rows.map(({ hash }) => hash))).toHaveLength(300);
    const seqs = await store.view.list("log", { among: { seq: [1, 2] } });
    expect(seqs).toEqual([]);
  });

  it("goes on after a place, either way, and stops at a limit", async () => {
    const rows = [1, 2, 3, 4, 5].map((seq) => logRow(seq, { about: seq === 3 ? "x" : "y" }));
    const store = await filled((change) => change.add("log", rows));
    const seqsOf = async (listing: Parameters<typeof store.view.list<"log">>[1]) =>
      (await store.view.list("log", listing)).map(({ seq }) => seq);
    expect(await seqsOf({ where: { about: "y" }, after: 2, limit: 1 })).toEqual([4]);
    expect(await seqsOf({ where: { about: "y" }, after: 4, newestFirst: true })).toEqual([2, 1]);
    expect(await seqsOf({ after: 5 })).toEqual([]);
    expect(await seqsOf({ limit: 0 })).toEqual([]);
  });

  it("puts in the place of what was there, and removes what is named", async () => {
    const store = await filled(async (change) => {
      await change.put("draft", draftRow());
      await change.put("draft", draftRow({ version: 2, body: "new" }));
      await change.put("draft", draftRow({ unit: "411400" }));
    });
    expect(await store.view.list("draft")).toEqual([
      draftRow({ unit: "411400" }),
      draftRow({ version: 2, body: "new" }),
    ]);
    expect(await store.change((own) => own.remove("draft", { unit: "411481" }))).toBe(1);
    expect(await store.change((own) => own.remove("draft", { unit: "411481" }))).toBe(0);
    expect(await store.view.list("draft")).toEqual([draftRow({ unit: "411400" })]);
  });

  it("sees its own writing within a change; others see it when it is over", async () => {
    const store = await kind.fresh();
    const returned = await store.change(async (change) => {
      await change.add("log", [logRow(1)]);
      return [await change.find("log", { seq: 1 }), await change.list("log")];
    });
    expect(returned).toEqual([logRow(1), [logRow(1)]]);
    expect(await store.view.list("log")).toEqual([logRow(1)]);
  });

  it("keeps nothing of a change that throws, and rejects with what it threw", async () => {
    const store = await filled((change) => change.put("draft", draftRow()));
    const error = new Error("no");
    const failed = store.change(async (change) => {
      await change.add("log", [logRow(1)]);
      await change.remove("draft", {});
      throw error;
    });
    await expect(failed).rejects.toBe(error);
    expect(await store.view.list("log")).toEqual([]);
    expect(await store.view.list("draft")).toEqual([draftRow()]);
  });

  it("keeps nothing of a change with a step that failed, even if the change went on", async () => {
    const store = await filled((change) => change.add("log", [logRow(1)]));
    const failed = store.change(async (change) => {
      await change.put("draft", draftRow());
      await change.add("log", [logRow(2), logRow(1)]).catch(() => null);
      return "done";
    });
    await expect(failed).rejects.toThrow(/log|unique/i);
    expect(await store.view.list("log")).toEqual([logRow(1)]);
    expect(await store.view.list("draft")).toEqual([]);
    await store.change((change) => change.add("log", [logRow(2)]));
    expect(await store.view.list("log")).toHaveLength(2);
  });

  it("refuses what some store could not give back, or is no row of the table", async () => {
    const store = await kind.fresh();
    const bad = [
      logRow(1, { body: "a\0b" }),
      logRow(1, { body: "half a pair \uD842" }),
      logRow(1.5),
      { ...logRow(1), more: "x" },
      { seq: 1 },
    ] as ReturnType<typeof logRow>[];
    for (const row of bad)
      await expect(store.change((change) => change.add("log", [row]))).rejects.toThrow(/log/);
    expect(await store.view.list("log")).toEqual([]);
  });

  it("makes changes one at a time, so that each builds on the one before", async () => {
    const store = await kind.fresh();
    const next = (name: string) =>
      store.change(async (change) => {
        const [last] = await change.list("log", { newestFirst: true, limit: 1 });
        await change.add("log", [logRow((last?.seq ?? 0) + 1, { about: name })]);
      });
    const names = Array.from({ length: 20 }, (_row, index) => `change ${index}`);
    await Promise.all(names.map(next));
    const log = await store.view.list("log");
    expect(log.map(({ seq }) => seq)).toEqual(names.map((_name, index) => index + 1));
    expect(log.map(({ about }) => about).sort()).toEqual(names.sort());
  });

  it("reads what there was while a change is under way", async () => {
    const store = await filled((change) => change.add("log", [logRow(1)]));
    const seen = await store.change(async (change) => {
      await change.add("log", [logRow(2)]);
      return kind.readsBesideChanges ? store.view.list("log") : [logRow(1)];
    });
    expect(seen).toEqual([logRow(1)]);
  });

  it("refuses steps of a change that is over", async () => {
    const store = await kind.fresh();
    const kept = await store.change(async (change) => change);
    await expect(kept.add("log", [logRow(1)])).rejects.toThrow("over");
    expect(await store.view.list("log")).toEqual([]);
  });

  it("knows nothing of other offices", async () => {
    const [one, other] = [await kind.fresh(), await kind.fresh()];
    await one.change((change) => change.add("log", [logRow(1)]));
    expect(await other.view.list("log")).toEqual([]);
    await other.change((change) => change.add("log", [logRow(1, { body: "other" })]));
    await other.change((change) => change.remove("draft", {}));
    expect(await one.view.list("log")).toEqual([logRow(1)]);
  });

  it("can be read whole, of one moment, in the order of the keys", async () => {
    const rows = Array.from({ length: 1_003 }, (_row, index) => logRow(index + 1));
    const blobs = Array.from({ length: 33 }, (_row, index) => ({ hash: `h${index}`, body: "b" }));
    const drafts = ["411402", "411481"].flatMap((unit) =>
      ["2026-09", "2026-10"].map((month) => draftRow({ unit, month })),
    );
    const store = await filled(async (change) => {
      await change.add("log", rows);
      await change.add("blob", blobs);
      await change.add("draft", drafts);
    });
    const seen = await store.snapshot(async (read) => {
      const logs = await all(read("log"));
      return { logs, blobs: await all(read("blob")), drafts: await all(read("draft")) };
    });
    expect(seen.logs).toEqual(rows);
    expect(seen.drafts).toEqual(drafts);
    expect(seen.blobs.map(({ hash }) => hash)).toEqual(blobs.map(({ hash }) => hash).sort());
  });
});

async function all<Item>(batches: AsyncIterable<readonly Item[]>): Promise<Item[]> {
  const found: Item[] = [];
  for await (const batch of batches) found.push(...batch);
  return found;
}
