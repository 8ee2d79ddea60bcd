/** The browser of a soak. */
import { type Browser, chromium } from "@playwright/test";
import { BROWSER_ARGS } from "../support/browser-args";
import { findBrowser } from "../support/find-browser";

/**
 * Machine code counts as heap, and for hours the engine compiles more of it, until all that runs
 * often is compiled. A soak too short to wait for that lets the engine interpret; all else is as in
 * any Chromium.
 */
const INTERPRET = "--js-flags=--jitless";

/** `interprets`: whether its engine compiles nothing. */
export function launchSoakBrowser({
  interprets,
}: {
  readonly interprets: boolean;
}): Promise<Browser> {
  return chromium.launch({
    executablePath: findBrowser(),
    args: [...BROWSER_ARGS, ...(interprets ? [INTERPRET] : [])],
  });
}
