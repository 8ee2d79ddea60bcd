import { defineConfig } from "vitest/config";

const setupFiles = ["tests/support/fail-on-console.ts"];
/** One time zone on every machine, that of the offices. */
const env = { TZ: "Asia/Shanghai" };

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          environment: "node",
          include: ["src/**/*.test.ts", "mocks/**/*.test.ts", "tests/architecture/**/*.test.ts"],
          setupFiles,
          env,
        },
      },
      {
        test: {
          name: "integration",
          environment: "jsdom",
          // Testing Library cleans up after each test only where it finds a global afterEach; tests still import from vitest.
          globals: true,
          include: ["src/**/*.test.tsx", "tests/integration/**/*.test.{ts,tsx}"],
          setupFiles,
          env,
        },
      },
    ],
  },
});
