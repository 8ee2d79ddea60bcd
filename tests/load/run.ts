/**
 * `npm run load -- [--only reads|import|kills] [--projects 1000000] [--folder …] [--kills 100]`: what the built server does under load, on this
 * machine alone, as a table. Bounded in requests and time; nothing of it is a test.
 */
import { existsSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { createSqliteStore } from "../../server/store/sqlite/sqlite-store";
import { type Load, type Reply, percentile, run } from "./clients";
import { killOften } from "./kills";
import { importLedger } from "./ledger-import";
import { type Nation, fillNation } from "./nation";
import { type Served, serve } from "../support/built-server";

const { values } = parseArgs({
  options: {
    projects: { type: "string", default: "1000000" },
    folder: { type: "string" },
    kills: { type: "string", default: "100" },
    only: { type: "string" },
  },
});
const say = (...words: readonly string[]) => process.stdout.write(`${words.join("  ")}\n`);
const facts = "/api/v1/regions/nation/facts?from=2024-01&to=2026-12";
const wants = (part: "reads" | "import" | "kills") => (values.only ?? part) === part;

if (wants("import")) await importLedger(say);
if (wants("kills")) await killOften(Number(values.kills), say);
if (wants("reads")) await reads();

async function reads(): Promise<void> {
  const folder = values.folder ?? mkdtempSync(join(tmpdir(), "office-load-"));
  const isFilled = existsSync(join(folder, "office.db"));
  const store = await createSqliteStore(folder);
  const from = performance.now();
  const nation: Nation = isFilled
    ? { prefectures: named("d", 333), counties: named("x", 2844), projects: 0 }
    : await fillNation(store, Number(values.projects));
  await store.close();
  if (!isFilled)
    say(
      `filled: ${nation.projects} projects in ${Math.round((performance.now() - from) / 1000)} s (${folder})`,
    );

  const starts: number[] = [];
  for (let time = 0; time < 5; time += 1) {
    const served = await serve(folder, "/api/v1/dataset");
    starts.push(served.startMs);
    await served.end("SIGTERM");
  }
  say(
    `start to first data set: median ${ms(percentile(starts, 50))}, most ${ms(Math.max(...starts))}`,
  );

  const served = await serve(folder, "/api/v1/dataset");
  await told("facts, 50 clients, one each 250 ms", served, {
    clients: 50,
    rounds: 60,
    pauseMs: 250,
    ask: () => ({ path: facts }),
  });
  await told("facts, 50 clients, without a pause", served, {
    clients: 50,
    rounds: 100,
    pauseMs: 0,
    ask: () => ({ path: facts }),
  });
  const pageOf = (client: number, query: string) =>
    `/api/v1/regions/${nation.prefectures[client % nation.prefectures.length]}/projects?limit=100${query}`;
  await told("a prefecture's page, never asked before", served, {
    clients: 1,
    rounds: 60,
    pauseMs: 20,
    ask: (_, round) => ({ path: pageOf(100 + round, "&month=2026-09") }),
  });
  const QUERIES = ["", "&sort=-done", "&stage=building", "&lamp=red", "&list=behindPace", "&q=路"];
  for (const clients of [10, 25, 50])
    await told(
      `a prefecture's pages, ${clients} desks of as many prefectures, one each 2 s`,
      served,
      {
        clients,
        rounds: 15,
        pauseMs: 2000,
        ask: (client, round) => ({ path: pageOf(client, `&month=2026-09${QUERIES[round % 6]}`) }),
      },
    );
  await walls(served);
  say(`most memory: ${Math.round(served.mostMemory())} MiB`);
  await served.end("SIGTERM");
}

/** 200 walls, each asking for data set and facts once a minute with the tags that it holds. */
async function walls(of: Served): Promise<void> {
  const tags = new Map<string, string>();
  const load = (rounds: number, pauseMs: number): Omit<Load, "origin"> => ({
    clients: 200,
    rounds,
    pauseMs,
    ask: (_, round) => {
      const path = round % 2 === 0 ? "/api/v1/dataset" : facts;
      const etag = tags.get(path);
      return { path, ...(etag !== undefined && { etag }) };
    },
    onReply: (_, path, { etag }) => void (etag !== null && tags.set(path, etag)),
  });
  await run({ origin: of.origin, ...load(2, 100) });
  const before = of.cpuSeconds();
  const { replies, seconds } = await run({ origin: of.origin, ...load(4, 30_000) });
  const share = (100 * (of.cpuSeconds() - before)) / seconds;
  say(
    `200 walls, two questions each a minute: ${share.toFixed(1)} % of a core over ${Math.round(seconds)} s`,
    `304: ${replies.filter(({ status }) => status === 304).length} of ${replies.length}`,
  );
}

async function told(what: string, of: Served, load: Omit<Load, "origin">): Promise<void> {
  const before = of.cpuSeconds();
  const { replies, seconds } = await run({ origin: of.origin, ...load });
  const times = replies.map((reply: Reply) => reply.ms);
  const bad = replies.filter(({ status }) => status !== 200).length;
  say(
    `${what}: p50 ${ms(percentile(times, 50))}, p95 ${ms(percentile(times, 95))}, most ${ms(Math.max(...times))}`,
    `${replies.length} answers in ${seconds.toFixed(1)} s, ${(of.cpuSeconds() - before).toFixed(1)} s of processor${bad > 0 ? `, ${bad} not 200` : ""}`,
    `memory ${Math.round(of.mostMemory())} MiB`,
  );
}

function ms(value: number): string {
  return `${value < 10 ? value.toFixed(1) : Math.round(value)} ms`;
}

function named(letter: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `${letter}${String(index).padStart(4, "0")}`);
}
