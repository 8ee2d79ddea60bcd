/**
 * `npm run fuzz [-- --files 10000 --from 0]`: reads files that something befell. Ends with 1 where
 * one was not read or refused as it must be; each can be made again by its number.
 */
import { parseArgs } from "node:util";
import { faultOf, hostileFiles } from "./hostile";

const { values } = parseArgs({
  options: {
    files: { type: "string", default: "10000" },
    from: { type: "string", default: "0" },
  },
});
const MEGABYTE = 1024 * 1024;
const [from, count] = [Number(values.from), Number(values.files)];
const make = await hostileFiles();
const faults: string[] = [];
let slowest = { ms: 0, number: 0 };

/** One after the other: the slowest is of interest. */
for (let number = from; number < from + count; number += 1) {
  const hostile = make(number);
  const start = performance.now();
  const fault = await faultOf(hostile);
  const ms = performance.now() - start;
  if (ms > slowest.ms) slowest = { ms, number };
  if (fault !== null) faults.push(`${number} (${hostile.name}): ${fault}`);
}

const memory = Math.round((process.resourceUsage().maxRSS * 1024) / MEGABYTE);
process.stdout.write(
  `${faults.map((fault) => `${fault}\n`).join("")}${count} files, ${faults.length} faults; the slowest, ${slowest.number}, took ${Math.round(slowest.ms)} ms; ${memory} MB at most\n`,
);
process.exitCode = faults.length > 0 ? 1 : 0;
