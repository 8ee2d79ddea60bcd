/**
 * 总览 against pages of recharts, ECharts and Observable Plot alone, which draw the same marks from
 * the same answer, the list of projects against TanStack Table alone, and the taking in of workbooks
 * against SheetJS alone. Prints a table, writes bench-result.json. Over budget is said, not punished:
 * timings of a busy machine prove nothing.
 */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { buildPages } from "./builds";
import { launch, takeAll } from "./drive";
import { readOptions, runsOf } from "./options";
import { resultsOf, tableOf } from "./report";

const RESULT_FILE = "bench-result.json";
/** Of one processor, before we start. */
const BUSY_LOAD = 0.3;

const options = readOptions();
const processors = cpus().length;
const [load = 0] = loadavg();
const folder = await mkdtemp(join(tmpdir(), "bench-"));
const browser = await launch();
try {
  const taken = await takeAll(browser, await buildPages(folder), options);
  const results = resultsOf(taken);
  const machine = { processors, load, node: process.version, browser: browser.version() };
  await writeFile(
    RESULT_FILE,
    `${JSON.stringify({ at: new Date().toISOString(), machine, options, results }, null, 2)}\n`,
  );
  console.log(tableOf(results));
  console.log(
    closingLines(results.filter(({ isOver }) => isOver).map(({ name }) => name)).join("\n"),
  );
} finally {
  await browser.close();
  await rm(folder, { recursive: true, force: true });
}

function closingLines(over: readonly string[]): string[] {
  const { runs, cpuSlowdown } = options;
  const slow = cpuSlowdown > 1 ? `, processor slowed ${cpuSlowdown} times` : "";
  const busy =
    load > BUSY_LOAD * processors
      ? [
          `Load was ${load.toFixed(1)} on ${processors} processors before the start: run it again on an idle machine.`,
        ]
      : [];
  return [
    `\n${runs} runs of each page in turn (growth and list: ${runsOf({ kind: "growth" }, options)})${slow}; all in ${RESULT_FILE}.`,
    ...busy,
    over.length === 0 ? "Everything is within its budget." : `Over budget: ${over.join("; ")}.`,
  ];
}
