import { expect, test, vi } from "vitest";
import { createBackend } from "../../backend/backend";
import { createStores } from "../../backend/office-store";
import { readDataset, readFacts, readLedger } from "./answers";
import { failingStore } from "../fixtures/failing-store";
import { FULL, accepted, acceptedContent, publish } from "../fixtures/published";
import { workOffice } from "../fixtures/work";
import { EMPTY_CONTENT } from "../../office/submission";

/** A project as a ledger's form has it. */
function project(unit: string, number: number, name = `${unit}的项目${number}`) {
  return {
    id: `${unit}-p${number}`,
    name,
    unit,
    fields: { kind: "new", totalInvestment: 90_000, startPlanned: "2026-03-01", unit: "县发改局" },
    plans: [{ year: 2026, investment: 30_000, curve: null }],
    invested: number === 9 ? [] : [{ month: "2026-08", value: 1000 * number }],
    sheet: "",
    cells: {},
  };
}

/** 泾县 with three projects, two of one name, and 旌德县 with one whose last report is older. */
async function ledgerOffice() {
  const failing = failingStore();
  const office = await workOffice({ store: failing.store });
  await accepted(office);
  const ledger = (unit: string, projects: unknown[], month = "2026-08") =>
    acceptedContent(office, { ...EMPTY_CONTENT, projects }, { unit, month, table: "ledger" });
  await ledger("u1", [project("u1", 1), project("u1", 2, "u1的项目1"), project("u1", 9)]);
  const older = { ...project("u2", 1), invested: [{ month: "2026-07", value: 700 }] };
  await ledger("u2", [older], "2026-07");
  await publish(office);
  return { office, failing };
}

test("a region's question reads its own units, and is answered as the whole ledger would", async () => {
  const { office } = await ledgerOffice();
  const { view } = office.ports.store;
  const whole = createBackend(
    createStores(async () => ({
      dataset: await readDataset(view, 1),
      facts: await readFacts(view, 1),
      ledger: await readLedger(view, 1, ["u1", "u2"]),
    })).find,
  );
  const paths = [
    "/regions/u2/projects",
    "/regions/u2/projects?month=2026-07&sort=-done",
    "/regions/u2/projects/statistics",
    "/regions/u2/projects/quality",
    "/projects/u2-p1",
    "/regions/u1/projects?limit=2",
    "/regions/u1/projects/quality",
    "/regions/root/projects?counties=u2",
    "/regions/root/projects/statistics",
    "/regions/root/projects/quality",
    "/projects/u1-p2",
    "/projects/none",
    "/regions/u9/projects",
    "/regions/root/facts?from=2026-08&to=2026-08",
    "/regions/u2/projects?month=2020-01",
  ];
  for (const path of paths) {
    const request = new Request(`http://office.test/api/v1${path}`);
    const [bare = ""] = path.split("?");
    // One after the other: what was read is looked at below.
    const [own, wanted] = [
      await office.reader(path),
      await whole(request, { office: "1", path: bare }),
    ];
    expect([path, own.status, own.body]).toEqual([path, wanted.status, await wanted.json()]);
  }
});

test("a unit's page leaves the ledgers of others where they are", async () => {
  const { office, failing } = await ledgerOffice();
  failing.asked.length = 0;
  expect((await office.reader("/regions/u2/projects")).status).toBe(200);
  expect((await office.reader("/projects/u2-p1")).status).toBe(200);
  const ledgers = failing.asked.filter((address) => address.startsWith("ledger "));
  expect([...new Set(ledgers)]).toEqual(["ledger u2"]);
});

test("while the store is away what was read goes on being read, and nothing is written", async () => {
  const { office, failing } = await ledgerOffice();
  const dataset = await office.reader("/dataset");
  await office.reader("/regions/u2/projects");
  await office.reader("/dataset?version=v1");
  failing.setAway(true);
  const again = await office.reader("/dataset");
  expect([again.status, again.body]).toEqual([200, dataset.body]);
  expect((await office.reader("/dataset?version=v1")).status).toBe(200);
  expect((await office.reader("/regions/u2/projects")).status).toBe(200);
  const unread = await office.reader("/regions/u1/projects");
  expect([unread.status, unread.headers.get("Retry-After")]).toEqual([503, "5"]);
  const body = { version: 0, content: EMPTY_CONTENT };
  const path = "/submissions/u1/2026-08/enterprises";
  expect((await office.county(path, { method: "PUT", body })).status).toBe(503);
  failing.setAway(false);
  expect((await office.reader("/regions/u1/projects")).status).toBe(200);
});

test("a store that hangs keeps readers waiting for a second once, and is asked again later", async () => {
  const { office, failing } = await ledgerOffice();
  const read = async () => (await office.reader("/dataset")).body;
  const first = await read();
  failing.setHanging(true);
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  try {
    const after = async (ms: number) => {
      const reading = read();
      await vi.advanceTimersByTimeAsync(ms);
      return Promise.race([reading, Promise.resolve("waiting")]);
    };
    expect(await after(900)).toBe("waiting");
    await vi.advanceTimersByTimeAsync(300);
    // Of the session, of who reads and of the newest version.
    expect(await after(150)).toEqual(first);
    office.ports.wait(4_999);
    expect(await after(150)).toEqual(first);
    office.ports.wait(1);
    expect(await after(900)).toBe("waiting");
    await vi.advanceTimersByTimeAsync(300);
  } finally {
    vi.useRealTimers();
  }
  failing.setHanging(false);
  await accepted(office, { ...FULL, "starts.done": 6 }, { month: "2026-07" });
  await publish(office);
  office.ports.wait(5_000);
  expect(await read()).not.toEqual(first);
});

test("who reads is what the office has set; an answer that is known is not sent again", async () => {
  const { office } = await ledgerOffice();
  const stranger = office.browser();
  expect((await stranger("/dataset")).status).toBe(401);
  await office.administrator("/settings", { method: "PUT", body: { readers: "everyone" } });
  const { status, headers } = await stranger("/dataset");
  expect(status).toBe(200);
  const known = { "If-None-Match": headers.get("ETag") ?? "" };
  expect((await stranger("/dataset", { headers: known })).status).toBe(304);
});
