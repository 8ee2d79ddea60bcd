import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { parseWire } from "../../src/data/wire/contract-words";
import { parseDataset, parseFacts } from "../../src/data/wire/parse";
import { submissionsSchema } from "../../src/data/wire/work/submissions";
import { versionsSchema } from "../../src/data/wire/work/versions";
import { monthOf } from "../../src/domain/facts/period";
import { checkedJournal } from "../../src/office/checked";
import prefectures from "../../src/office/divisions.json";
import { foldJournal } from "../../src/office/fold";
import { AREAS } from "../../src/service/areas";
import type { ServicePorts } from "../../src/service/ports";
import { createService } from "../../src/service/service";
import { createMemoryStore } from "../../src/service/store/memory-store";
import { inventedJournal, inventedYear } from "./invented-office";
import { ROOT, UNITS } from "./places";
import { seedInvented } from "./seed";

test("no real place has the name or the code of one of these", () => {
  const real = JSON.stringify(prefectures);
  for (const { code, name } of [ROOT, ...UNITS]) {
    expect(real).not.toContain(code);
    expect(real).not.toContain(name.replace(/(市|区|县|高新区)$/, ""));
  }
});

test("its journal is sound, says that it is invented, and is the same at every call", () => {
  const journal = inventedJournal(2026);
  expect(checkedJournal([], journal)).toEqual(inventedJournal(2026));
  const state = foldJournal(journal);
  expect([state.isInvented, state.projects.length, state.incomplete]).toEqual([true, 54, []]);
  expect(inventedYear(Date.UTC(2026, 9, 8))).toBe(2026);
  expect(inventedYear(Date.UTC(2026, 8, 30))).toBe(2025);
});

/** A service on a store that was seeded, asked as the reviewer at a moment. */
async function seeded(nowMs = Date.UTC(2026, 9, 7, 6)) {
  let made = 0;
  const ports: ServicePorts = {
    store: createMemoryStore(),
    now: () => nowMs,
    token: () => `token-${(made += 1)}`,
    id: () => `id-${(made += 1)}`,
    sha256: (data) => createHash("sha256").update(data).digest("hex"),
    passwords: { hash: async (password) => password, verify: async () => true },
    invented: async () => inventedJournal(2026),
    ways: { gateway: false, oidc: null },
    trial: { month: monthOf(2026, 9) },
  };
  await seedInvented(ports, 2026);
  const service = createService(ports, AREAS);
  return async (path: string) => {
    const request = new Request(`http://office.test/api/v1${path}`);
    const caller = { address: "", session: null, named: "审核员", agent: "" };
    const { response } = await service(request, path.split("?")[0] ?? "", caller);
    return (await response.json()) as unknown;
  };
}

test("everything can be tried on it: every state, versions, a correction", async () => {
  const ask = await seeded();
  const { submissions } = parseWire(submissionsSchema, await ask("/submissions?month=2026-09"));
  expect(new Set(submissions.map(({ state }) => state))).toEqual(
    new Set(["unreported", "draft", "submitted", "returned", "accepted", "published"]),
  );
  const some = (is: (own: (typeof submissions)[number]) => boolean) => submissions.some(is);
  expect(some(({ late }) => late)).toBe(true);
  expect(some(({ lock }) => lock !== null)).toBe(true);
  expect(some(({ extension }) => extension !== null)).toBe(true);
  expect(some(({ correction }) => correction)).toBe(true);
  const { versions } = parseWire(versionsSchema, await ask("/versions"));
  expect(versions.map(({ id, name, corrections }) => [id, name, corrections])).toEqual([
    ["v4", null, 0],
    ["v3", null, 1],
    ["v2", "上半年调度会", 0],
    ["v1", "一季度调度会", 0],
  ]);
  const august = parseWire(submissionsSchema, await ask("/submissions?month=2026-08"));
  expect(new Set(august.submissions.map(({ state }) => state))).toEqual(new Set(["published"]));
  const dataset = parseDataset(await ask("/dataset?version=v3"));
  expect([dataset.mode, dataset.problems, dataset.months.length]).toEqual(["demo", [], 8]);
  const facts = parseFacts(await ask("/regions/990000/facts?version=v3"));
  expect(facts.problems).toEqual([]);
  expect(await ask("/regions/990000/projects/quality?version=v3")).toMatchObject({ findings: [] });
});

test("its lists begin with the month that its story is of, also half a year later", async () => {
  const ask = await seeded(Date.UTC(2027, 3, 20));
  const { month, months } = parseWire(submissionsSchema, await ask("/submissions"));
  expect([month, months[0]]).toEqual(["2026-09", "2027-04"]);
});
