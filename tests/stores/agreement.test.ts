/** The same steps give the same rows, answers and refusals in every store. */
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { AdminStore } from "../../server/store/admin-store";
import type { StoreChange } from "../../src/service/store/store";
import { type StoreKind, storeKinds } from "../support/stores";
import { accountRow, draftRow, logRow } from "./rows";

let kinds: readonly StoreKind[];
beforeAll(async () => {
  kinds = await Promise.all(Object.values(storeKinds()).map((start) => start()));
});
afterAll(async () => {
  await Promise.all(kinds.map((kind) => kind.end()));
});

type Step = (change: StoreChange) => Promise<unknown>;

/** Few keys, so that steps meet; a text now and then that its order or its escaping could spoil. */
const key = fc.constantFrom("a", "Z", "中", "\uFFFD", "𠮷", "", "'\"\\%_", "a b");
const seq = fc.integer({ min: 1, max: 6 });
const note = fc.option(key);
const text = fc
  .oneof(key, fc.string({ unit: "grapheme", maxLength: 5 }))
  .map((one) => one.replaceAll("\0", "0"));

const log = fc
  .record({ seq, actor: note, about: key, body: text })
  .map((own) => logRow(own.seq, own));
const draft = fc.record({ unit: key, month: key, version: seq, body: text }).map(draftRow);
const account = fc.record({ id: key, name: text, unit: note }).map(accountRow);
const listing = fc.record(
  {
    newestFirst: fc.boolean(),
    limit: fc.integer({ min: 0, max: 4 }),
  },
  { requiredKeys: [] },
);

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.array(log, { maxLength: 3 }).map(
    (rows): Step =>
      (change) =>
        change.add("log", rows),
  ),
  fc.array(account, { maxLength: 2 }).map(
    (rows): Step =>
      (change) =>
        change.add("account", rows),
  ),
  draft.map(
    (row): Step =>
      (change) =>
        change.put("draft", row),
  ),
  account.map(
    (row): Step =>
      (change) =>
        change.put("account", row),
  ),
  fc.record({ unit: key }).map(
    (where): Step =>
      (change) =>
        change.remove("draft", where),
  ),
  fc.record({ unit: note }).map(
    (where): Step =>
      (change) =>
        change.remove("account", where),
  ),
  fc.record({ unit: note }).map(
    (where): Step =>
      (change) =>
        change.find("account", where),
  ),
  fc.record({ listing, after: fc.option(seq, { nil: undefined }), about: key }).map(
    ({ listing: own, after, about }): Step =>
      (change) =>
        change.list("log", { ...own, where: { about }, ...(after !== undefined && { after }) }),
  ),
  fc.record({ listing, after: fc.option(key, { nil: undefined }) }).map(
    ({ listing: own, after }): Step =>
      (change) =>
        change.list("account", { ...own, ...(after !== undefined && { after }) }),
  ),
);

/** Some fail on purpose after their last step. `STORE_RUNS=500` for more of them. */
const change = fc.record({
  steps: fc.array(step, { maxLength: 4 }),
  fails: fc.boolean(),
});

interface Change {
  readonly steps: readonly Step[];
  readonly fails: boolean;
}

/** What each step answered, or that the change was refused. */
async function outcomeOf(store: AdminStore, { steps, fails }: Change): Promise<unknown> {
  try {
    return await store.change(async (own) => {
      const answers: unknown[] = [];
      for (const one of steps) answers.push((await one(own)) ?? null);
      if (fails) throw new Error("on purpose");
      return answers;
    });
  } catch {
    return "refused";
  }
}

async function storyOf(kind: StoreKind, changes: readonly Change[]): Promise<unknown> {
  const store = await kind.fresh();
  const outcomes: unknown[] = [];
  for (const one of changes) outcomes.push(await outcomeOf(store, one));
  const { list } = store.view;
  const rows = [await list("log"), await list("draft"), await list("account")];
  await store.close();
  return { outcomes, rows };
}

it("whatever is done, every store tells the same story", async () => {
  expect(kinds.length).toBeGreaterThan(2);
  await fc.assert(
    fc.asyncProperty(fc.array(change, { maxLength: 8 }), async (changes) => {
      const [first, ...others] = await Promise.all(kinds.map((kind) => storyOf(kind, changes)));
      for (const other of others) expect(other).toEqual(first);
    }),
    { numRuns: Number(process.env["STORE_RUNS"] ?? 20) },
  );
});
