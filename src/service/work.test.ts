import { expect, test } from "vitest";
import { walkRights } from "./fixtures/rights-walk";
import { WORK_CASES } from "./fixtures/work-cases";
import { createMemoryStore } from "./store/memory-store";

test.each([
  ["everybody may do what is theirs, in the states from which it leads on", walkRights] as const,
  ...WORK_CASES,
])("%s", async (_name, prove) => {
  await expect(prove(createMemoryStore())).resolves.toBeUndefined();
});
