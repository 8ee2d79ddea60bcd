/** What PostgreSQL alone does: several servers at once, and a database that goes away. */
import { tmpdir } from "node:os";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { logRow } from "../../../tests/stores/rows";
import { type Cluster, findPostgres, startCluster } from "../../../tests/support/postgres";
import { StoreError } from "../../../src/service/store/store";
import type { AdminStore } from "../admin-store";
import { asStoreError } from "./fault";
import { createPostgresStore } from "./postgres-store";

async function faultOf(work: Promise<unknown>): Promise<[string, string]> {
  const error = await work.then(
    () => null,
    (failure: unknown) => failure,
  );
  if (!(error instanceof StoreError)) throw error;
  return [error.fault, error.message];
}

async function addNext(store: AdminStore): Promise<void> {
  await store.change(async (change) => {
    const [last] = await change.list("log", { newestFirst: true, limit: 1 });
    await change.add("log", [logRow((last?.seq ?? 0) + 1)]);
  });
}

describe("what PostgreSQL says", () => {
  const answered = (code: string) => Object.assign(new Error("said"), { code, severity: "ERROR" });
  it.each([
    [answered("53100"), "full"],
    [answered("53300"), "away"],
    [answered("57P01"), "away"],
    [answered("57014"), "away"],
    [answered("55P03"), "away"],
    [answered("40P01"), "away"],
    [answered("08006"), "away"],
    [answered("28P01"), "away"],
    [answered("25006"), "readOnly"],
    [answered("42501"), "readOnly"],
    [answered("XX001"), "damaged"],
    [Object.assign(new Error("refused"), { code: "ECONNREFUSED" }), "away"],
    [new Error("Connection terminated unexpectedly"), "away"],
    [new Error("Query read timeout"), "away"],
    [new Error("timeout exceeded when trying to connect"), "away"],
  ])("%s is the fault %s", (error, fault) => {
    expect(asStoreError(error)).toMatchObject({ fault, message: expect.stringContaining("请") });
  });

  it("is passed on as it is where it is no fault of the database's", () => {
    for (const error of [answered("23505"), answered("42P01"), new Error("work"), "text", null])
      expect(asStoreError(error)).toBe(error);
  });
});

const programs = findPostgres();
describe.each(programs === null ? [] : [programs])("a store in PostgreSQL (%s)", (folder) => {
  let cluster: Cluster;
  const stores: AdminStore[] = [];
  beforeAll(async () => {
    cluster = await startCluster(folder);
  });
  afterAll(async () => {
    await Promise.all(stores.map((store) => store.close()));
    await cluster.remove();
  });

  async function opened(office: string): Promise<AdminStore> {
    const store = await createPostgresStore(cluster.url, { office, backups: tmpdir() });
    stores.push(store);
    return store;
  }

  it("says which it is", async () => {
    const described = await (await opened("411400")).describe();
    expect(described).toMatchObject({
      engine: expect.stringMatching(/^PostgreSQL \d+/),
      version: 1,
    });
  });

  it("lets servers that start together make the tables once", async () => {
    const started = await Promise.all(["1", "2", "3", "4"].map(() => opened("411500")));
    await Promise.all(started.map(addNext));
    expect(await started[0]?.view.list("log")).toHaveLength(4);
  });

  it("makes an office's changes one at a time, whichever server makes them", async () => {
    const [one, other] = [await opened("433100"), await opened("433100")];
    await Promise.all(
      Array.from({ length: 40 }, (_row, index) => addNext(index % 2 ? one : other)),
    );
    const seqs = (await one.view.list("log")).map(({ seq }) => seq);
    expect(seqs).toEqual(Array.from({ length: 40 }, (_row, index) => index + 1));
  });

  it("does not let one office wait for another", async () => {
    const [one, other] = [await opened("411402"), await opened("411403")];
    await one.change(async () => addNext(other));
    expect(await other.view.list("log")).toHaveLength(1);
  });

  it("says that the database is away, keeps nothing half, and goes on when it is back", async () => {
    const store = await opened("411600");
    await addNext(store);
    const underWay = store.change(async (change) => {
      await change.add("log", [logRow(2)]);
      await cluster.stop();
      await change.add("log", [logRow(3)]);
    });
    expect(await faultOf(underWay)).toEqual(["away", expect.stringContaining("没有应答")]);
    expect((await faultOf(store.view.list("log")))[0]).toBe("away");
    expect((await faultOf(addNext(store)))[0]).toBe("away");
    expect(
      (await faultOf(createPostgresStore(cluster.url, { office: "x", backups: tmpdir() })))[0],
    ).toBe("away");
    await cluster.start();
    await addNext(store);
    expect((await store.view.list("log")).map(({ seq }) => seq)).toEqual([1, 2]);
  });

  it("says that a database may only be read", async () => {
    const url = `${cluster.url}?options=${encodeURIComponent("-c default_transaction_read_only=on")}`;
    await opened("411700");
    expect(
      await faultOf(createPostgresStore(url, { office: "411700", backups: tmpdir() })),
    ).toEqual(["readOnly", expect.stringContaining("DATABASE_URL")]);
  });
});
