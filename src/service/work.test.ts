import { describe, expect, test } from "vitest";
import { WORK_CASES } from "./fixtures/work-cases";
import { createMemoryStore } from "./store/memory-store";

describe.each([["memory", createMemoryStore]] as const)(
  "the work on a store in %s",
  (_, create) => {
    test.each(WORK_CASES)("%s", async (_name, prove) => {
      await expect(prove(create())).resolves.toBeUndefined();
    });
  },
);
