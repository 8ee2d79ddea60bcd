/**
 * `npm run fuzz [-- --count 10000 --from 0]`: reads files that something befell; with `server`, sends
 * such requests to an office's server of its own. Ends with 1 where one was not answered as it must
 * be; each can be made again by its number.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { checkOffice } from "../../server/keeping";
import { openStore } from "../../server/open-store";
import { openOfficeServer, setUpServer } from "../support/office-server";
import { faultOf, hostileFiles } from "./hostile";
import { faultOfRequest, fillOffice } from "./requests";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    count: { type: "string", default: "10000" },
    from: { type: "string", default: "0" },
  },
});
const MEGABYTE = 1024 * 1024;
const [from, count] = [Number(values.from), Number(values.count)];

/** What is looked at: what is wrong with that of a number, and its name. */
interface Looked {
  readonly what: string;
  readonly faultOf: (number: number) => Promise<string | null>;
  readonly end: () => Promise<void>;
}

async function files(): Promise<Looked> {
  const make = await hostileFiles();
  const look = async (number: number) => {
    const hostile = make(number);
    const fault = await faultOf(hostile);
    return fault && `${hostile.name}: ${fault}`;
  };
  return { what: "files", faultOf: look, end: async () => undefined };
}

async function requests(): Promise<Looked> {
  const data = await mkdtemp(join(tmpdir(), "fuzz-"));
  const place = { data, database: null, office: "office" };
  const server = await openOfficeServer({ store: await openStore(place) });
  await fillOffice(await setUpServer(server));
  const look = (number: number) => faultOfRequest(server, number);
  const end = async () => {
    await server.close();
    const { isSound, lines } = await checkOffice(place);
    process.stdout.write(`${lines.join("\n")}\n`);
    await rm(data, { recursive: true, force: true });
    if (!isSound) throw new Error("the store is not as it should be");
  };
  return { what: "requests", faultOf: look, end };
}

const looked = await (positionals[0] === "server" ? requests() : files());
const faults: string[] = [];
let slowest = { ms: 0, number: 0 };

/** One after the other: the slowest is of interest. */
for (let number = from; number < from + count; number += 1) {
  const start = performance.now();
  const fault = await looked.faultOf(number);
  const ms = performance.now() - start;
  if (ms > slowest.ms) slowest = { ms, number };
  if (fault !== null) faults.push(`${number} (${fault})`);
}
await looked.end();

const memory = Math.round((process.resourceUsage().maxRSS * 1024) / MEGABYTE);
process.stdout.write(
  `${faults.map((fault) => `${fault}\n`).join("")}${count} ${looked.what}, ${faults.length} faults; the slowest, ${slowest.number}, took ${Math.round(slowest.ms)} ms; ${memory} MB at most\n`,
);
process.exitCode = faults.length > 0 ? 1 : 0;
