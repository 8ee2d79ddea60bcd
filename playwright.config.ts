import { defineConfig } from "@playwright/test";

// Set by the global setup, which runs before the workers read this file again. Nothing is looked for here:
// other tools load this file too.
const executablePath = process.env["CHROME_PATH"];

/** Chromium has no sandbox for root; the rest keeps it from talking to its maker and from needing a GPU. */
const args = [
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export default defineConfig({
  testDir: "tests/e2e",
  globalSetup: "./tests/support/browser-setup.ts",
  outputDir: "test-results",
  workers: 2,
  retries: 0,
  timeout: 30_000,
  forbidOnly: Boolean(process.env["CI"]),
  reporter: "list",
  use: {
    browserName: "chromium",
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    trace: "off",
    launchOptions: { args, ...(executablePath && { executablePath }) },
  },
});
