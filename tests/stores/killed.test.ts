/** A server that is killed while it writes: what it acknowledged is there, and nothing half. */
import { spawn } from "node:child_process";
import { rmSync } from "node:fs";
import { expect, it } from "vitest";
import { createSqliteStore } from "../../server/store/sqlite/sqlite-store";
import { temporaryFolder } from "../support/stores";

/** `KILLS=100` for the long run. */
const KILLS = Number(process.env["KILLS"] ?? 8);
const ENTRIES = 3;

/** Kills it some moments after its first word; the last change that it acknowledged. */
async function acknowledged(folder: string, moments: number): Promise<number> {
  const child = spawn(process.execPath, ["--import", "tsx", "tests/stores/writer.ts", folder], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  let [said, errors] = ["", ""];
  child.stderr.on("data", (text: Buffer) => (errors += text.toString()));
  await new Promise<void>((resolve, reject) => {
    child.once("exit", () => (said === "" ? reject(new Error(errors)) : resolve()));
    child.stdout.on("data", (text: Buffer) => {
      if (said === "") setTimeout(() => child.kill("SIGKILL"), moments);
      said += text.toString();
    });
  });
  return Number(said.trimEnd().split("\n").at(-1));
}

it(`keeps what it acknowledged, and nothing half, ${KILLS} times`, async () => {
  const folder = temporaryFolder();
  for (let kill = 0; kill < KILLS; kill += 1) {
    const last = await acknowledged(folder, (kill * 37) % 100);
    const store = await createSqliteStore(folder);
    const log = await store.view.list("log");
    const done = log.length / ENTRIES;
    // One more may be on the disk, whose word did not come through.
    expect([last, last + 1]).toContain(done);
    expect(log.at(-1)?.seq).toBe(done * ENTRIES);
    expect((await store.view.find("draft", {}))?.version).toBe(done);
    const blobs = await store.view.list("blob");
    expect(blobs).toHaveLength(done);
    expect(blobs.every(({ hash, body }) => body === `${hash.slice(1)} `.repeat(20_000))).toBe(true);
    expect((await store.describe()).troubles).toEqual([]);
    await store.close();
  }
  rmSync(folder, { recursive: true });
});
