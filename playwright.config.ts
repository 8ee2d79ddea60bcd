import { availableParallelism } from "node:os";
import { defineConfig } from "@playwright/test";
import { BROWSER_ARGS } from "./tests/support/browser-args";

// Set by the global setup, which runs before the workers read this file again. Nothing is looked
// for here: other tools load this file too.
const executablePath = process.env["CHROME_PATH"];

/**
 * How long anything may take before it counts as broken. Long on purpose: a limit costs nothing
 * when all is well, and a busy machine is not a fault. What has to happen in time is measured by
 * the page's own clock.
 */
const BROKEN_AFTER_MS = 60_000;

export default defineConfig({
  testDir: "tests/e2e",
  // No test needs another: they are shared out one by one, so that no worker stands idle at the
  // end.
  fullyParallel: true,
  globalSetup: "./tests/support/browser-setup.ts",
  outputDir: "test-results",
  // One more than there are processors: a test often waits, for a picture, a worker or the next
  // look.
  workers: Math.min(4, availableParallelism() + 1),
  retries: 0,
  timeout: 20 * BROKEN_AFTER_MS,
  expect: { timeout: BROKEN_AFTER_MS },
  forbidOnly: Boolean(process.env["CI"]),
  reporter: "list",
  use: {
    browserName: "chromium",
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    trace: "off",
    actionTimeout: BROKEN_AFTER_MS,
    navigationTimeout: BROKEN_AFTER_MS,
    launchOptions: { args: [...BROWSER_ARGS], ...(executablePath && { executablePath }) },
  },
});
