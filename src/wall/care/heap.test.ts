import { afterEach, expect, it, vi } from "vitest";
import { readHeapMiB } from "./heap";

afterEach(() => vi.unstubAllGlobals());

const measuring = (measureUserAgentSpecificMemory: unknown) => {
  vi.stubGlobal("crossOriginIsolated", true);
  vi.stubGlobal("performance", { measureUserAgentSpecificMemory });
};

it("is Chromium's own count in MiB", async () => {
  vi.stubGlobal("performance", { memory: { usedJSHeapSize: 96 * 1_048_576 } });
  expect(await readHeapMiB()).toBe(96);
});

it("is measured where the page is isolated", async () => {
  measuring(() => Promise.resolve({ bytes: 1_572_864 }));
  expect(await readHeapMiB()).toBe(1.5);
});

it("is null where nobody tells", async () => {
  vi.stubGlobal("performance", {});
  expect(await readHeapMiB()).toBeNull();
  vi.stubGlobal("crossOriginIsolated", false);
  vi.stubGlobal("performance", {
    measureUserAgentSpecificMemory: () => Promise.resolve({ bytes: 1 }),
  });
  expect(await readHeapMiB()).toBeNull();
});

it.each([
  ["a measurement that fails", () => Promise.reject(new Error("SecurityError"))],
  ["an answer of another form", () => Promise.resolve({ bytes: "many" })],
  ["an answer that is nothing", () => Promise.resolve(null)],
  ["no function at all", 42],
])("is null after %s", async (_, measure) => {
  measuring(measure);
  expect(await readHeapMiB()).toBeNull();
});
