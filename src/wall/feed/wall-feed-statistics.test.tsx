// @vitest-environment jsdom
/** What the ledger's figures are made of comes after the facts, and never makes these look failed. */
import { expect, test } from "vitest";
import { HttpError } from "../../data/failure";
import { sourceOf } from "../../figures/ledger/fixtures/source";
import { FakeSource, REFRESH, fails, office, open, pass, startAtNoon } from "./fixtures/feed";

startAtNoon();

const { statistics } = sourceOf([]);
const asked = { withStatistics: true } as const;

test("is asked only where a scene shows it, of the wall's own units and month", async () => {
  const source = new FakeSource();
  source.statistics = async () => statistics;
  const without = open(source);
  await pass(0);
  expect(source.questions).toEqual([]);
  without.stop();
  const { feed } = open(source, asked);
  await pass(0);
  expect(source.questions).toMatchObject([{ region: "root", counties: null, month: "2026-08" }]);
  expect(feed.current().data?.statistics).toEqual({ kind: "read", statistics });
});

test("that fails is said, the picture goes on, and the next reading asks again", async () => {
  const source = new FakeSource();
  source.statistics = fails(new HttpError(503, ""));
  const { feed } = open(source, asked);
  await pass(0);
  expect(feed.current().data?.statistics.kind).toBe("failed");
  expect(feed.current().tally).toMatchObject({ succeeded: 1, failed: 0 });
  source.statistics = async () => statistics;
  await pass(REFRESH);
  expect(feed.current().data?.statistics.kind).toBe("read");
});

test("of an office without ledger is asked again with other figures alone", async () => {
  const source = new FakeSource();
  const { feed } = open(source, asked);
  await pass(REFRESH);
  expect(feed.current().data?.statistics).toEqual({ kind: "noLedger" });
  expect(source.questions).toHaveLength(1);
  source.answer = async () => office("r2", "2026-08");
  await pass(REFRESH);
  expect(source.questions).toHaveLength(2);
});
