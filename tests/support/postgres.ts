/** A throw-away PostgreSQL for tests: a cluster of its own on a free port, gone afterwards. */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { aptInstall, isDebianRoot } from "./debian";

export interface Cluster {
  readonly url: string;
  /** As when the machine of the database goes off. */
  readonly stop: () => Promise<void>;
  readonly start: () => Promise<void>;
  /** Stops it and removes its files. */
  readonly remove: () => Promise<void>;
}

/** PostgreSQL refuses to run as root. */
const ORDINARY_USER = "nobody";
const DEBIAN_PLACE = "/usr/lib/postgresql";
const STARTS_WITHIN_MS = 60_000;

/**
 * The folder of PostgreSQL's programs, installed where that is ours to do; null where there is none,
 * which is then said once. `npm run test:postgres` insists: it throws.
 */
export function findPostgres(): string | null {
  const found = programs() ?? (isDebianRoot() && aptInstall("postgresql") ? programs() : null);
  if (found !== null) return found;
  const words =
    "PostgreSQL was left out: none is installed. Install it (on Debian: apt-get install postgresql) and run npm run test:postgres. / 没有找到PostgreSQL，这次没有测试它。请安装后运行 npm run test:postgres。";
  if (process.env["POSTGRES_TESTS"] === "must") throw new Error(words);
  process.stderr.write(`${words}\n`);
  return null;
}

function programs(): string | null {
  const onPath = (process.env["PATH"] ?? "").split(delimiter).filter(Boolean);
  const debian = existsSync(DEBIAN_PLACE) ? readdirSync(DEBIAN_PLACE) : [];
  const places = [...debian.map((version) => join(DEBIAN_PLACE, version, "bin")), ...onPath];
  return (
    places.find((place) => ["initdb", "postgres"].every((name) => existsSync(join(place, name)))) ??
    null
  );
}

/** Made and started: what it holds is lost with the machine, as nothing waits for the disk. */
export async function startCluster(programsAt: string): Promise<Cluster> {
  const folder = mkdtempSync(join(tmpdir(), "postgres-"));
  const user = ordinaryUser();
  if (user) chownSync(folder, user.uid, user.gid);
  const data = join(folder, "data");
  const made = spawnSync(
    join(programsAt, "initdb"),
    ["-D", data, "-U", "board", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"],
    { ...user, encoding: "utf8", cwd: folder },
  );
  if (made.status !== 0) throw new Error(`initdb: ${made.stderr}`);
  const port = await freePort();
  let server: ChildProcess | null = null;
  const start = async () => {
    server = spawn(
      join(programsAt, "postgres"),
      ["-D", data, "-p", String(port), "-k", folder, "-c", "listen_addresses=127.0.0.1", "-F"],
      { ...user, cwd: folder, stdio: ["ignore", "ignore", "pipe"] },
    );
    await isReady(server);
  };
  const stop = async () => {
    if (server) await ended(server);
    server = null;
  };
  await start();
  return {
    url: `postgres://board@127.0.0.1:${port}/postgres`,
    start,
    stop,
    remove: async () => {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function ordinaryUser(): { readonly uid: number; readonly gid: number } | null {
  if (process.getuid?.() !== 0) return null;
  const idOf = (flag: string) =>
    Number(spawnSync("id", [flag, ORDINARY_USER], { encoding: "utf8" }).stdout);
  return { uid: idOf("-u"), gid: idOf("-g") };
}

async function isReady(server: ChildProcess): Promise<void> {
  let said = "";
  await new Promise<void>((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`postgres: ${said}`)), STARTS_WITHIN_MS);
    server.once("exit", () => reject(new Error(`postgres: ${said}`)));
    server.stderr?.on("data", (text: Buffer) => {
      said += text.toString();
      if (!said.includes("ready to accept connections")) return;
      clearTimeout(late);
      resolve();
    });
  });
}

/** Ends its connections at once, and waits until it is gone. */
async function ended(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return;
  await new Promise<void>((resolve) => {
    server.once("exit", () => resolve());
    server.kill("SIGINT");
  });
}

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      const port = typeof address === "object" && address ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
