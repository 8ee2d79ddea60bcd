/**
 * The browser floor itself: the real Chromium 109 that @sparticuz/chromium carries, a headless
 * build for Linux x64.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { brotliDecompressSync } from "node:zlib";
import { type Browser, chromium } from "@playwright/test";

const PACKED = fileURLToPath(import.meta.resolve("@sparticuz/chromium/bin/chromium.br"));
/** Not in /tmp, where the package itself unpacks to: there another version may lie. */
const FOLDER = "node_modules/.cache/chromium-109";

/** The oldest browser that is supported, unpacked at the first call. */
export async function launchChromium109(): Promise<Browser> {
  return chromium.launch({
    executablePath: unpack(),
    args: ["--no-sandbox", "--no-zygote", "--disable-gpu", "--disable-dev-shm-usage"],
  });
}

function unpack(): string {
  const path = `${FOLDER}/chromium`;
  if (existsSync(path)) return path;
  mkdirSync(FOLDER, { recursive: true });
  const unfinished = `${path}.${process.pid}`;
  writeFileSync(unfinished, brotliDecompressSync(readFileSync(PACKED)), { mode: 0o755 });
  renameSync(unfinished, path);
  return path;
}
