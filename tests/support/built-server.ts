/** The built server in a process of its own, on this machine, and what it uses of it. */
import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { setTimeout as sleep } from "node:timers/promises";

/** The built program. */
export const SERVER = fileURLToPath(new URL("../../dist-server/main.js", import.meta.url));
/** Of /proc/{pid}/stat, on every Linux that Node runs on. */
const TICKS_A_SECOND = 100;

export interface Served {
  readonly origin: string;
  readonly process: ChildProcess;
  /** From the start of the process to its first good answer, ms. */
  readonly startMs: number;
  /** Seconds of processor so far. */
  readonly cpuSeconds: () => number;
  /** The most memory that it has had, MiB. */
  readonly mostMemory: () => number;
  /** Resolves when it has gone. */
  readonly end: (signal: "SIGTERM" | "SIGKILL") => Promise<void>;
}

/** Starts the server on a data folder. Rejects where it does not answer within 30 s. */
export async function serve(data: string, ask = "/api/v1/session"): Promise<Served> {
  const port = await freePort();
  const from = performance.now();
  const child = spawn(process.execPath, [SERVER, "--port", String(port), "--data", data], {
    stdio: ["ignore", "ignore", "pipe"],
    env: { ...process.env, DATABASE_URL: "" },
  });
  const told: string[] = [];
  child.stderr.on("data", (words: Buffer) => void told.push(words.toString()));
  const gone = new Promise<void>((resolve) => void child.once("exit", () => resolve()));
  const origin = `http://127.0.0.1:${port}`;
  while (!(await answers(`${origin}${ask}`))) {
    if (child.exitCode !== null || performance.now() - from > 30_000)
      throw new Error(`the server did not start: ${told.join("")}`);
    await sleep(5);
  }
  return {
    origin,
    process: child,
    startMs: performance.now() - from,
    cpuSeconds: () => cpuOf(child.pid),
    mostMemory: () => mostMemoryOf(child.pid),
    end: async (signal) => {
      child.kill(signal);
      await gone;
    },
  };
}

/** The path of the set-up link of a server that has just been started. */
export async function setupPath(data: string): Promise<string> {
  for (let times = 0; times < 1000; times += 1) {
    const text = await readFile(join(data, "setup-link.txt"), "utf8").catch(() => "");
    if (text.endsWith("\n")) {
      const { pathname, search } = new URL(text.trim());
      return `${pathname}${search}`;
    }
    await sleep(20);
  }
  throw new Error("the server wrote no set-up link");
}

async function answers(url: string): Promise<boolean> {
  const response = await fetch(url).catch(() => null);
  await response?.arrayBuffer();
  return response?.ok ?? false;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

/** User and system time of the process. */
function cpuOf(pid: number | undefined): number {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
    .replace(/^.*\) /, "")
    .split(" ");
  return (Number(fields[11]) + Number(fields[12])) / TICKS_A_SECOND;
}

function mostMemoryOf(pid: number | undefined): number {
  const [, kib = "0"] = /VmHWM:\s*(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
  return Number(kib) / 1024;
}
