import { defineConfig } from "vitest/config";

const setupFiles = ["tests/support/fail-on-console.ts"];
/** One time zone on every machine, that of the offices. */
const env = { TZ: "Asia/Shanghai" };
/** Long on purpose: a limit costs nothing when all is well, and a busy machine is not a fault. */
const BROKEN_AFTER_MS = 120_000;
const limits = { testTimeout: BROKEN_AFTER_MS, hookTimeout: BROKEN_AFTER_MS };

export default defineConfig({
  test: {
    // By default one processor is left idle.
    maxWorkers: "100%",
    projects: [
      {
        test: {
          name: "unit",
          environment: "node",
          include: [
            "src/**/*.test.ts",
            "server/**/*.test.ts",
            "mocks/**/*.test.ts",
            "tests/architecture/**/*.test.ts",
            "tests/integration/**/*.test.ts",
            "tests/stores/**/*.test.ts",
          ],
          setupFiles,
          // What they test keeps no state that another file could find: read once, the modules
          // serve them all.
          isolate: false,
          env,
          ...limits,
        },
      },
      {
        test: {
          name: "integration",
          environment: "jsdom",
          // Testing Library cleans up after each test only where it finds a global afterEach; tests
          // still import from vitest.
          globals: true,
          include: ["src/**/*.test.tsx", "tests/integration/**/*.test.tsx"],
          setupFiles: [...setupFiles, "tests/support/patient-queries.ts"],
          env,
          ...limits,
        },
      },
    ],
  },
});
