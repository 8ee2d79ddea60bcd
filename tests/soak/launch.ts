/** The browser of a soak. */
import { type Browser, chromium } from "@playwright/test";
import { findBrowser } from "../support/find-browser";

/**
 * Machine code counts as heap, and for hours the engine compiles more of it: megabytes beside which nothing else could be
 * seen. So it interprets; all else is as in any Chromium.
 */
const ENGINE = "--js-flags=--jitless";
const ARGS = ["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update"];

export function launchSoakBrowser(): Promise<Browser> {
  const sandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  return chromium.launch({ executablePath: findBrowser(), args: [...sandbox, ENGINE, ...ARGS] });
}
