import type { KnipConfig } from "knip";

/**
 * `npm run deps` looks twice: with the tests, at every export; and with `--production` at what
 * ships, where only tests and fixtures still use it. There `!` marks what counts, and an export
 * that its own file uses may be there for a test.
 */
const ships = process.argv.includes("--production");

const config: KnipConfig = {
  entry: [
    // Named by path in vite.config.ts, to stand in the place of Vite's loader.
    "src/lib/program-files.ts!",
    "src/app/shell-worker.ts!",
    "src/importing/reading/worker.ts!",
    "scripts/*.{ts,mjs}!",
    "server/main.ts!",
    // Started by the test that kills it.
    "tests/stores/writer.ts",
    "tests/bench/peers/*/main.{ts,tsx}",
    "tests/bench/exports/main.ts",
    "tests/bench/page/*.ts",
    "tests/support/offline-maker/main.ts",
  ],
  project: [
    "src/**!",
    "server/**!",
    "mocks/**!",
    "scripts/**!",
    "!server/**/*.test.ts!",
    "!src/**/*.test.{ts,tsx}!",
    "!**/fixtures/**!",
    "tests/**",
    "*.{ts,cjs}",
  ],
  ignoreExportsUsedInFile: ships || { interface: true, type: true },
  ignoreBinaries: ["fc-list", ...(ships ? ["vite"] : [])],
};

export default config;
