import { describe, expect, test } from "vitest";
import type { FactsSpan } from "../../data/addresses";
import { HttpError } from "../../data/failure";
import type { LedgerKeeping } from "../../data/kept/picture";
import { unit } from "../../domain/fixtures/build";
import type { LedgerOverdue } from "../../domain/ledger/concerns";
import {
  AUGUST,
  FakeSource,
  NOON,
  REFRESH,
  fails,
  office,
  open,
  pass,
  startAtNoon,
} from "./fixtures/feed";

startAtNoon();

describe("a kept picture", () => {
  const checkedAt = NOON.getTime() - 7_200_000;

  test("stands before the first reading has ended, with its age; when that fails the picture stays", async () => {
    const source = new FakeSource();
    source.kept = { office: AUGUST, checkedAt };
    source.answer = () => new Promise(() => undefined);
    const { feed, words } = open(source);
    await pass(10);
    expect(feed.current().data?.facts).toBe(AUGUST.facts);
    expect(words()).toMatchObject({ state: "数据已旧 2小时", checked: "10:00已核对" });
    await pass(15_100);
    expect(words()).toMatchObject({
      state: "数据源中断，自12:00起；显示最后一次数据",
      checked: "10:00已核对",
    });
  });

  test("does not replace what has been read meanwhile", async () => {
    const source = new FakeSource();
    source.kept = { office: office("r0", "2026-07"), checkedAt };
    const { restore } = source;
    Object.assign(source, {
      restore: () => new Promise((resolve) => setTimeout(() => void restore().then(resolve), 500)),
    });
    const { feed } = open(source);
    await pass(2000);
    expect(feed.current().data?.facts.revision).toBe("r1");
    expect(feed.current().words.state).toBe("正常");
  });

  test("of which nobody knows the age is called old, with no time and no age", async () => {
    const source = new FakeSource();
    source.kept = { office: AUGUST, checkedAt: null };
    source.answer = () => new Promise(() => undefined);
    const { words } = open(source);
    await pass(10);
    expect(words()).toEqual({
      state: "数据已旧",
      reason: "上次核对的时间不明，正在重试",
      checked: "核对时间不明",
      chip: ["数据已旧"],
    });
    await pass(15_100);
    expect(words()).toMatchObject({
      state: "数据源中断，自12:00起；显示最后一次数据",
      checked: "核对时间不明",
    });
    source.answer = async () => AUGUST;
    await pass(REFRESH + 1000);
    expect(words()).toMatchObject({ state: "正常", checked: "12:01已核对" });
  });
});

describe("the ledger", () => {
  const ONE: LedgerOverdue = {
    total: 1,
    projects: [{ name: "甲", county: unit("a").code }],
    problems: [],
  };
  const ledgerOf = ({ feed }: ReturnType<typeof open>) => feed.current().data?.ledger;

  test("is read after the figures, for the view, and kept with them", async () => {
    const source = new FakeSource();
    source.ledger = async () => ONE;
    const wall = open(source, { withLedger: true });
    await pass(10);
    expect(ledgerOf(wall)).toEqual({ kind: "read", overdue: ONE });
    expect(source.questions).toEqual([
      { region: AUGUST.dataset.root, counties: null, month: "2026-08" },
    ]);
    expect(source.keptLedger).toEqual({ question: source.questions[0], answer: "read" });
    const { data } = wall.feed.current();
    source.ledger = async () => structuredClone(ONE);
    await pass(REFRESH + 1000);
    expect(source.questions).toHaveLength(2);
    expect(wall.feed.current().data).toBe(data);
  });

  test("is not asked where no scene shows it", async () => {
    const source = new FakeSource();
    const wall = open(source);
    await pass(REFRESH + 1000);
    expect(source.questions).toEqual([]);
    expect(ledgerOf(wall)).toEqual({ kind: "notAsked" });
  });

  test("that an office doesn't have is asked for again only with the next publication", async () => {
    const source = new FakeSource();
    const wall = open(source, { withLedger: true });
    await pass(10 * REFRESH);
    expect(source.questions).toHaveLength(1);
    expect(ledgerOf(wall)).toEqual({ kind: "noLedger" });
    const revised = office("r2", "2026-08");
    source.answer = async () => revised;
    source.ledger = async () => ONE;
    await pass(REFRESH + 1000);
    expect(ledgerOf(wall)).toEqual({ kind: "read", overdue: ONE });
  });

  test("that fails leaves the figures fresh, is said, and is no longer kept", async () => {
    const source = new FakeSource();
    source.ledger = async () => ONE;
    const wall = open(source, { withLedger: true });
    await pass(10);
    source.ledger = () => Promise.reject(new HttpError(503, null));
    await pass(REFRESH + 1000);
    expect(ledgerOf(wall)).toMatchObject({
      kind: "failed",
      reason: expect.stringContaining("503"),
    });
    expect(source.keptLedger?.answer).toBe("unknown");
    expect(wall.words().state).toBe("正常");
    source.ledger = async () => ONE;
    await pass(REFRESH + 1000);
    expect(ledgerOf(wall)).toEqual({ kind: "read", overdue: ONE });
  });

  test("changes are kept after a keeping that is under way", async () => {
    const source = new FakeSource();
    const { keep } = source;
    Object.assign(source, {
      keep: (span: FactsSpan, ledger: LedgerKeeping | null) =>
        new Promise((resolve) => setTimeout(() => void keep(span, ledger).then(resolve), 3000)),
    });
    source.ledger = async () => ONE;
    const { feed } = open(source, { withLedger: true });
    await pass(3500);
    expect([source.keptTimes, source.keptLedger?.answer]).toEqual([1, "unknown"]);
    await pass(3500);
    expect([source.keptTimes, source.keptLedger?.answer]).toEqual([2, "read"]);
    expect(feed.current().isKept).toBe(true);
  });

  test("that never answers is given up after 15 seconds and does not hold up the figures", async () => {
    const source = new FakeSource();
    source.ledger = () => new Promise(() => undefined);
    const wall = open(source, { withLedger: true });
    await pass(10_000);
    expect([wall.words().state, ledgerOf(wall)]).toEqual(["正常", { kind: "notAsked" }]);
    await pass(5100);
    expect([wall.words().state, ledgerOf(wall)?.kind]).toEqual(["正常", "failed"]);
    expect(source.reads).toBe(1);
  });

  test.each([
    ["none was kept", undefined, { kind: "failed", reason: "重启后还没有读到" }],
    ["the office had none", "none", { kind: "noLedger" }],
  ] as const)(
    "with a kept picture of which %s: nobody is told that all is calm for want of knowing",
    async (_, overdue, expected) => {
      const source = new FakeSource();
      source.kept = {
        office: overdue ? { ...AUGUST, overdue } : AUGUST,
        checkedAt: NOON.getTime() - 7_200_000,
      };
      source.answer = fails(new HttpError(503, null));
      const wall = open(source, { withLedger: true });
      await pass(1000);
      expect(ledgerOf(wall)).toEqual(expected);
    },
  );

  test("comes back with a kept picture while the source is down", async () => {
    const source = new FakeSource();
    source.kept = { office: { ...AUGUST, overdue: ONE }, checkedAt: NOON.getTime() - 7_200_000 };
    source.answer = fails(new HttpError(503, null));
    const wall = open(source, { withLedger: true });
    await pass(1000);
    expect(ledgerOf(wall)).toEqual({ kind: "read", overdue: ONE });
    expect(wall.words().state).toContain("数据源中断");
  });
});
