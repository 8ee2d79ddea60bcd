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
    // What the pages of an office's own workbooks start from, whole before they are.
    "src/panels/rules/rules-form.tsx!",
    "src/importing/grid.ts!",
    "src/importing/reading/{read-file,read-in-worker,worker}.ts!",
    "src/importing/reading/marked/marked-copy.ts!",
    "src/importing/recognise/{recognise,found-units,fit,profile,profile-file}.ts!",
    "src/importing/draft/{draft,to-draft,join,ledger-sums}.ts!",
    "src/importing/compare/{plan,plan-of}.ts!",
    "src/office/{commit,content,create,divisions,explain,fits,fold,journal,merging,office-file,state,stored}.ts!",
    "src/office/templates/{ledger,monthly}.ts!",
    "src/exporting/sheet/empty-table.ts!",
    "src/office/store/{new-id,office-store,persistence}.ts!",
    "src/importing/review/*.ts!",
    "src/panels/importing/{table-panel,sum-checks,file-queue}.tsx!",
    "src/panels/importing/plan/plan-view.tsx!",
    "scripts/*.{ts,mjs}!",
    "tests/bench/peers/*/main.{ts,tsx}",
    "tests/bench/exports/main.ts",
    "tests/bench/page/*.ts",
  ],
  project: [
    "src/**!",
    "mocks/**!",
    "scripts/**!",
    "!src/**/*.test.{ts,tsx}!",
    "!**/fixtures/**!",
    "tests/**",
    "*.{ts,cjs}",
  ],
  ignoreExportsUsedInFile: ships || { interface: true, type: true },
  ignoreBinaries: ["fc-list", ...(ships ? ["vite"] : [])],
};

export default config;
