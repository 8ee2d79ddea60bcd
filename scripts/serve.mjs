/**
 * `npm run serve -- …`: builds the app and the server where they are missing or older than their
 * sources, then runs the server. Where there are no sources (a copy of dist, dist-server and
 * node_modules), it runs what is there.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const SHARED = ["src", "mocks", "package-lock.json"];
const APP = [...SHARED, "public", "scripts", "index.html", "vite.config.ts"];
const SERVER = [...SHARED, "server", "vite.server.config.ts"];

/** When the newest file of a path was written, ms; 0 where there is none. */
function newest(path) {
  const found = statSync(join(ROOT, path), { throwIfNoEntry: false });
  if (!found) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(0, ...readdirSync(join(ROOT, path)).map((name) => newest(join(path, name))));
}

function isStale(built, sources) {
  const made = newest(built);
  if (!existsSync(join(ROOT, "src"))) return false;
  return made === 0 || sources.some((source) => newest(source) > made);
}

/** In a process of its own, whose memory goes with it. */
function build(words, configFile) {
  process.stderr.write(`正在${words}……\n`);
  const vite = createRequire(import.meta.url).resolve("vite/package.json");
  const program = join(dirname(vite), "bin/vite.js");
  const { status } = spawnSync(
    process.execPath,
    [program, "build", "--config", configFile, "--logLevel", "error"],
    { stdio: "inherit" },
  );
  if (status === 0) return;
  process.stderr.write(`${words}没有成功，服务没有启动。\n`);
  process.exit(1);
}

process.chdir(ROOT);
if (isStale("dist/index.html", APP)) build("生成网页程序", "vite.config.ts");
if (isStale("dist-server/main.js", SERVER)) build("生成服务程序", "vite.server.config.ts");
await import("../dist-server/main.js");
