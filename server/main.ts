/** The office's server on the command line: `npm run serve -- …`. */
import { fileURLToPath } from "node:url";
import { WordedError } from "../src/lib/worded-error";
import { StoreError } from "../src/service/store/store";
import { administer } from "./admin";
import { createNodePorts } from "./node-ports";
import { backupOffice, checkOffice, moveOffice, restoreOffice } from "./keeping";
import { openStore } from "./open-store";
import { type Options, USAGE, readOptions } from "./options";
import { serveOffice } from "./serve";

const DIST = fileURLToPath(new URL("../dist", import.meta.url));

function say(...lines: readonly string[]): void {
  process.stdout.write(lines.map((line) => `${line}\n`).join(""));
}

const QUIET_MS = 10_000;
const reported = { words: "", at: 0 };

/**
 * For whoever runs the machine: journald and Windows keep what is written here. A database that is
 * away is not told with every request.
 */
function report(error: unknown): void {
  const words = wordsOf(error);
  if (words === reported.words && Date.now() - reported.at < QUIET_MS) return;
  Object.assign(reported, { words, at: Date.now() });
  process.stderr.write(`${new Date().toISOString()} ${words}\n`);
}

function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (!(error instanceof StoreError)) return error.stack ?? error.message;
  return error.cause instanceof Error
    ? `${error.message}（${error.cause.message}）`
    : error.message;
}

async function run(words: readonly string[]): Promise<void> {
  if (words.some((word) => word === "help" || word === "--help" || word === "-h"))
    return say(USAGE);
  const options = readOptions(words, process.env);
  const [command, ...rest] = options.command;
  if (command === "serve") return serve(options);
  if (command === "admin")
    return withPorts(options, async (ports) => say(await administer(ports, rest)));
  const [place = ""] = rest;
  if (command === "backup") return say(await backupOffice(options, place, new Date()));
  if (command === "restore") return say(await restoreOffice(options, place));
  if (command === "move") return say(await moveOffice(options, options.to, new Date()));
  if (command === "check") {
    const { isSound, lines } = await checkOffice(options);
    process.exitCode = isSound ? 0 : 1;
    return say(...lines);
  }
  throw new WordedError(`没有“${command ?? ""}”这个命令。\n\n${USAGE}`);
}

async function portsOf(options: Options) {
  const store = await openStore(options);
  const ports = createNodePorts(store, {
    ways: { gateway: options.trust.gateway !== null, oidc: options.oidc?.button ?? null },
    invented: async () => {
      const { inventedJournal, inventedYear } = await import("../mocks/work/invented-office");
      return inventedJournal(inventedYear(Date.now()));
    },
    filesMb: options.filesMb,
    report,
  });
  return { ports, words: (await store.describe()).engine };
}

async function withPorts(
  options: Options,
  work: (ports: Awaited<ReturnType<typeof portsOf>>["ports"]) => Promise<void>,
): Promise<void> {
  const { ports } = await portsOf(options);
  try {
    await work(ports);
  } finally {
    await ports.store.close();
  }
}

async function serve(options: Options): Promise<void> {
  const parts = await portsOf(options);
  const isTerminal = process.stdout.isTTY;
  const serving = await serveOffice(options, { ...parts, dist: DIST, isTerminal }).catch(
    async (error: unknown) => {
      await parts.ports.store.close();
      throw listenError(error, options) ?? error;
    },
  );
  say(...serving.lines);
  let isStopping = false;
  const stop = () => {
    if (isStopping) return;
    isStopping = true;
    void serving.close().then(() => process.exit(0), failed);
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
}

/** In words, where the address cannot be listened on; null for every other error. */
function listenError(error: unknown, { host, port }: Options): WordedError | null {
  const code = error instanceof Error && "code" in error ? error.code : null;
  if (code === "EADDRINUSE")
    return new WordedError(`端口${port}已被别的程序占用。请停掉它，或用 --port 换一个。`);
  if (code === "EACCES") return new WordedError(`没有权限使用端口${port}。请用1024以上的端口。`);
  if (code === "EADDRNOTAVAIL") return new WordedError(`本机没有地址 ${host}。请检查 --host。`);
  return null;
}

function failed(error: unknown): void {
  if (error instanceof WordedError || error instanceof StoreError)
    process.stderr.write(`${error.message}\n`);
  else report(error);
  process.exitCode = 1;
}

process.on("unhandledRejection", report);
await run(process.argv.slice(2)).catch(failed);
