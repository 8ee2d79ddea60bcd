/** A county's ledger of 2,000 rows: sent in and let pass, over HTTP. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as z from "zod/mini";
import { submissionSchema } from "../../src/data/wire/work/submissions";
import { CREATED } from "../../src/office/fixtures/office";
import { EMPTY_CONTENT } from "../../src/office/submission";
import { asking } from "./asking";
import { serve, setupPath } from "../support/built-server";

const ROWS = 2000;
const MONTHS = ["2026-07", "2026-08", "2026-09"];
const ACCOUNT = { name: "load", display: "测量", password: "load-load-load" };

/** Says how long each step takes, month after month. */
export async function importLedger(say: (...words: readonly string[]) => void): Promise<void> {
  const data = mkdtempSync(join(tmpdir(), "office-import-"));
  const served = await serve(data);
  const ask = asking(served);
  const token = new URLSearchParams((await setupPath(data)).split("?")[1]).get("token");
  await ask("POST", "/setup", { token, account: ACCOUNT, office: { journal: [CREATED] } });
  for (const month of MONTHS) {
    const path = `/submissions/u1/${month}/ledger`;
    const content = { ...EMPTY_CONTENT, projects: ledger(month) };
    const steps = [
      ["saved", "PUT", path, { content }],
      ["sent in", "POST", `${path}/submit`, {}],
      ["let pass", "POST", `${path}/accept`, {}],
    ] as const;
    let version = 0;
    const times: string[] = [];
    let all = 0;
    for (const [what, method, address, body] of steps) {
      const from = performance.now();
      const answer = await ask(method, address, { version, ...body });
      const taken = performance.now() - from;
      all += taken;
      times.push(`${what} ${Math.round(taken)} ms`);
      version = versionOf(answer);
    }
    say(`ledger of ${ROWS} rows, ${month}: ${Math.round(all)} ms`, times.join(", "));
  }
  const from = performance.now();
  const preview = await ask("GET", "/publications/preview");
  const of = typeof preview === "object" && preview && "of" in preview ? preview.of : "";
  const seen = performance.now();
  await ask("POST", "/publications", { of, name: null, note: "" });
  say(
    `published: ${Math.round(performance.now() - seen)} ms, its preview ${Math.round(seen - from)} ms`,
    `most memory ${Math.round(served.mostMemory())} MiB`,
  );
  await served.end("SIGTERM");
  rmSync(data, { recursive: true });
}

function ledger(month: string): readonly object[] {
  return Array.from({ length: ROWS }, (_, index) => ({
    id: `p${index}`,
    name: `泾县测量项目${index}`,
    unit: "u1",
    fields: {
      kind: "new",
      totalInvestment: 50_000 + index,
      sector: "产业",
      startPlanned: "2026-03-01",
      progressText: "主体施工，完成基础和三层结构",
    },
    plans: [{ year: 2026, investment: 10_000, curve: null }],
    invested: [{ month, value: 1000 * (Number(month.slice(5)) - 5) + index }],
    sheet: "台账",
    cells: { name: `B${index + 4}`, [`invested ${month}`]: `H${index + 4}` },
  }));
}

function versionOf(answer: unknown): number {
  return z.parse(z.object({ submission: submissionSchema }), answer).submission.version;
}
