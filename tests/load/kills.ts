/**
 * The built server killed again and again (SIGKILL) while reports are taken in and versions published:
 * afterwards everything that was acknowledged is there, and nothing half.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import * as z from "zod/mini";
import { submissionDetailSchema } from "../../src/data/wire/work/submissions";
import { previewSchema, versionSchema, versionsSchema } from "../../src/data/wire/work/versions";
import { CREATED } from "../../src/office/fixtures/office";
import { EMPTY_CONTENT } from "../../src/office/submission";
import { SERVER, serve, setupPath } from "../support/built-server";
import { type Ask, asking } from "./asking";

const ACCOUNT = { name: "kill", display: "测量", password: "kill-kill-kill" };
const UNITS = ["u1", "u2", "u3"];
const MONTHS = ["2026-01", "2026-02", "2026-03", "2026-04", "2026-05", "2026-06"];

interface Told {
  /** Ids of versions that were acknowledged. */
  readonly versions: Set<string>;
  /** The value that was accepted last, by unit and month. */
  readonly accepted: Map<string, number>;
}

/** Kills it so often, at moments of all kinds, and says what became of it. */
export async function killOften(times: number, say: (...words: readonly string[]) => void) {
  const data = mkdtempSync(join(tmpdir(), "office-kills-"));
  const told: Told = { versions: new Set(), accepted: new Map() };
  let next = 0;
  for (let time = 0; time < times; time += 1) {
    const served = await serve(data);
    const ask = asking(served);
    if (time === 0) {
      const token = new URLSearchParams((await setupPath(data)).split("?")[1]).get("token");
      await ask("POST", "/setup", { token, account: ACCOUNT, office: { journal: [CREATED] } });
    } else await ask("POST", "/session", { name: ACCOUNT.name, password: ACCOUNT.password });
    await compare(ask, told);
    const working = work(ask, told, () => (next += 1)).catch((error: unknown) => {
      // The line that it was killed on; every other refusal is a fault.
      if (!(error instanceof TypeError)) throw error;
    });
    await sleep(30 + ((time * 37) % 400));
    await served.end("SIGKILL");
    await working;
  }
  const checked = spawnSync(process.execPath, [SERVER, "check", "--data", data], {
    encoding: "utf8",
  });
  if (checked.status !== 0) throw new Error(`check: ${checked.stdout}${checked.stderr}`);
  rmSync(data, { recursive: true });
  say(
    `killed ${times} times: ${told.versions.size} versions and ${told.accepted.size} reports that were acknowledged are there`,
    checked.stdout.trim().split("\n").at(-1) ?? "",
  );
}

/** Reports and publishes until the line breaks. */
async function work(ask: Ask, told: Told, number: () => number): Promise<never> {
  for (;;)
    for (const unit of UNITS) {
      const value = number();
      const month = MONTHS[value % MONTHS.length] ?? "";
      await report(ask, { unit, month, value });
      told.accepted.set(`${unit} ${month}`, value);
      const { of } = z.parse(previewSchema, await ask("GET", "/publications/preview"));
      const body = { of, name: null, note: `第${value}次` };
      told.versions.add(z.parse(versionSchema, await ask("POST", "/publications", body)).id);
    }
}

/** From whatever it was left in to accepted, with this value. */
async function report(
  ask: Ask,
  { unit, month, value }: { readonly unit: string; readonly month: string; readonly value: number },
): Promise<void> {
  const path = `/submissions/${unit}/${month}/monthly`;
  const content = {
    ...EMPTY_CONTENT,
    values: [
      {
        unit,
        month,
        measure: "projects.total",
        value,
        precision: 1,
        at: [{ sheet: "", cell: "projects.total" }],
      },
    ],
  };
  const version = async () => z.parse(submissionDetailSchema, await ask("GET", path)).submission;
  let now = await version();
  if (now.state === "published")
    await ask("POST", `${path}/correct`, { version: now.version, reason: "再报一次" });
  if (now.state === "accepted" || now.state === "submitted")
    await ask("POST", `${path}/return`, { version: now.version, reason: "再报一次" });
  now = await version();
  await ask("PUT", path, { version: now.version, content });
  now = await version();
  await ask("POST", `${path}/submit`, { version: now.version });
  now = await version();
  await ask("POST", `${path}/accept`, { version: now.version });
}

/** Throws where something that was acknowledged is not there, or a version is not whole. */
async function compare(ask: Ask, told: Told): Promise<void> {
  const { versions } = z.parse(versionsSchema, await ask("GET", "/versions"));
  const ids = new Set(versions.map(({ id }) => id));
  const lost = [...told.versions].filter((id) => !ids.has(id));
  if (lost.length > 0) throw new Error(`versions are lost: ${lost.join(", ")}`);
  const revisions = z.object({ revision: z.string() });
  for (const { id } of versions.slice(0, 3)) {
    const [dataset, facts] = await Promise.all([
      ask("GET", `/dataset?version=${id}`),
      ask("GET", `/regions/root/facts?version=${id}`),
    ]);
    const [one, other] = [z.parse(revisions, dataset), z.parse(revisions, facts)];
    if (one.revision !== other.revision) throw new Error(`version ${id} is not whole`);
  }
  for (const [key, value] of told.accepted) {
    const [unit, month] = key.split(" ");
    const detail = z.parse(
      submissionDetailSchema,
      await ask("GET", `/submissions/${unit}/${month}/monthly`),
    );
    const stored = detail.stored.values.find((own) => own.month === month)?.value ?? null;
    // What was being reported after it may have been taken in, and not acknowledged.
    if (stored === null || stored < value)
      throw new Error(`${key} was accepted with ${value} and is ${stored}`);
  }
}
