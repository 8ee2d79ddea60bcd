/** A Chromium for the browser tests, installed if need be. They never skip for want of one. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "@playwright/test";
import { FIVE_MINUTES, aptInstall, isDebianRoot, run } from "./debian";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
/** Where the installers of Windows and macOS put it; not on PATH there. */
const KNOWN_PLACES = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
];

/** The path of a Chromium that starts. Throws one sentence that says what to install. */
export function findBrowser(): string {
  const chosen = process.env["CHROME_PATH"];
  if (chosen) {
    if (starts(chosen)) return chosen;
    throw new Error(
      `CHROME_PATH is ${chosen}, which does not start as a Chromium. / CHROME_PATH指向的${chosen}不能作为Chromium启动。`,
    );
  }
  const browser = installedBrowser() ?? playwrightBrowser() ?? debianBrowser();
  if (browser) return browser;
  throw new Error(
    "The browser tests need a Chromium: install Chromium or Google Chrome, or set CHROME_PATH to one. / " +
      "浏览器测试需要Chromium：请安装Chromium或谷歌浏览器，或将环境变量CHROME_PATH设为其路径。",
  );
}

/**
 * Chinese text has no true widths without a Chinese font: installs one where that is ours to do,
 * else says so.
 */
export function ensureChineseFont(): void {
  if (process.platform !== "linux" || hasChineseFont()) return;
  if (isDebianRoot() && aptInstall("fonts-noto-cjk") && hasChineseFont()) return;
  process.stderr.write(
    "No Chinese font found: install fonts-noto-cjk, else text widths are the web font's. / 未找到中文字体，请安装fonts-noto-cjk。\n",
  );
}

function installedBrowser(): string | null {
  const folders = (process.env["PATH"] ?? "").split(delimiter).filter(Boolean);
  const onPath = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [...onPath, ...KNOWN_PLACES].find(starts) ?? null;
}

function playwrightBrowser(): string | null {
  const path = chromium.executablePath();
  if (starts(path)) return path;
  run("npx", ["playwright", "install", "chromium"]);
  return starts(path) ? path : null;
}

function debianBrowser(): string | null {
  return isDebianRoot() && aptInstall("chromium", "fonts-noto-cjk") ? installedBrowser() : null;
}

/**
 * A file that is there may still lack its libraries, or be a stub that asks for a snap: so ask for
 * its version.
 */
function starts(path: string): boolean {
  if (!existsSync(path)) return false;
  // On Windows --version opens a window.
  if (process.platform === "win32") return true;
  const { status, stdout } = spawnSync(path, ["--version"], {
    encoding: "utf8",
    timeout: FIVE_MINUTES,
  });
  return status === 0 && /Chrom/.test(stdout);
}

function hasChineseFont(): boolean {
  return (
    (spawnSync("fc-list", [":lang=zh-cn", "family"], { encoding: "utf8" }).stdout ?? "").trim() !==
    ""
  );
}
