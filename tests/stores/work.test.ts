/** The work of an office on the stores that a server keeps it in. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { WORK_CASES } from "../../src/service/fixtures/work-cases";
import { type StoreKind, storeKinds } from "../support/stores";

const { memory: _, ...kinds } = storeKinds();

describe.each(Object.entries(kinds))("the work in %s", (_name, start) => {
  let kind: StoreKind;
  beforeAll(async () => {
    kind = await start();
  });
  afterAll(() => kind.end());

  it.each(WORK_CASES)("%s", async (_words, prove) => {
    const store = await kind.fresh();
    await expect(prove(store)).resolves.toBeUndefined();
  });
});
