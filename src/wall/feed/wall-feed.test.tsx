import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { HttpError, LoginError, UnreachableError } from "../../data/failure";
import { ContractError } from "../../data/contract-error";
import type { LedgerKeeping, RestoredPicture } from "../../data/kept/picture";
import type { FactsSpan } from "../../data/addresses";
import type { ClockDifference } from "../../data/server-clock";
import type { LedgerOverdue, LedgerQuestion } from "../../domain/ledger/ledger";
import { type Office, choiceOf, officeOf, record, unit } from "../../domain/fixtures/build";
import type { WallSource } from "./wall-source";
import type { WallState } from "./wall-state";
import { createFeed } from "./wall-feed";

const REFRESH = 60_000;
const NOON = new Date("2026-09-20T12:00:00+08:00");

beforeEach(() => {
  vi.useFakeTimers({
    toFake: ["setTimeout", "clearTimeout", "setInterval", "clearInterval", "Date", "performance"],
    now: NOON,
  });
  // No jitter: the next reading begins one refresh after the last.
  vi.spyOn(Math, "random").mockReturnValue(0.5);
});
afterEach(() => {
  for (const stop of running.splice(0)) stop();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

function office(revision: string, ...months: readonly string[]): Office {
  return officeWith(revision, 700, ...months);
}

function officeWith(revision: string, done: number, ...months: readonly string[]): Office {
  const records = months.map((at) =>
    record("a", at, { "investment.done": done, "investment.planned": 1000 }),
  );
  const { dataset, facts } = officeOf({ units: [unit("a")], records });
  return { dataset: { ...dataset, revision }, facts: { ...facts, revision } };
}

const AUGUST = office("r1", "2026-08");

/** The 304 of an unchanged answer gives the same objects, as the client does. */
class FakeSource implements WallSource {
  answer: () => Promise<Office> = async () => AUGUST;
  kept: {
    readonly office: Office & { overdue?: RestoredPicture["overdue"] };
    readonly checkedAt: number | null;
  } | null = null;
  ledger: () => Promise<LedgerOverdue | null> = async () => null;
  readonly questions: LedgerQuestion[] = [];
  keptLedger: LedgerKeeping | null = null;
  readonly spans: FactsSpan[] = [];
  reads = 0;
  cancelled = 0;
  keptTimes = 0;
  stopped = false;
  clock: ClockDifference = { kind: "unsure" };

  readonly readDataset = async () => {
    this.reads += 1;
    return (await this.answer()).dataset;
  };
  readonly readFacts = async (span: FactsSpan) => {
    this.spans.push(span);
    return (await this.answer()).facts;
  };
  readonly cancel = () => {
    this.cancelled += 1;
  };
  readonly readOverdue = async (question: LedgerQuestion) => {
    this.questions.push(question);
    return this.ledger();
  };
  readonly restore = async () =>
    this.kept && { overdue: null, ...this.kept.office, checkedAt: this.kept.checkedAt };
  readonly keep = async (_: FactsSpan, ledger: LedgerKeeping | null) => {
    this.keptTimes += 1;
    this.keptLedger = ledger;
    return true;
  };
  readonly clockDifference = () => this.clock;
  readonly stop = () => {
    this.stopped = true;
  };
}

const running: (() => void)[] = [];

function open(
  source: FakeSource,
  options: { quarter?: string; overdueAfterDays?: number; withLedger?: boolean } = {},
) {
  const feed = createFeed({
    openSource: () => source,
    choice: choiceOf(options.quarter === undefined ? {} : { quarter: options.quarter }),
    withLedger: options.withLedger ?? false,
    refreshMs: REFRESH,
    staleAfterMs: 3 * REFRESH,
    overdueAfterDays: options.overdueAfterDays ?? null,
    timeZone: "Asia/Shanghai",
  });
  feed.setLap(120_000);
  const seen: WallState[] = [];
  feed.subscribe(() => seen.push(feed.current()));
  const stop = feed.start();
  running.push(stop);
  return {
    feed,
    seen,
    stop,
    words: () => feed.current().words,
    quarter: () => feed.current().data?.scope.quarter,
  };
}

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const fails = (error: Error) => () => Promise.reject(error);

/** Four counties that have closed the year; of January as many have reported as given. */
function january(reported: number): Office {
  const members = ["a", "b", "c", "d"].map((of) => unit(of));
  const at = (month: string, count: number) =>
    members.slice(0, count).map(({ code }) => record(code, month, { "investment.done": 700 }));
  const { dataset, facts } = officeOf({
    units: members,
    records: [...at("2026-12", 4), ...at("2027-01", reported)],
  });
  const revision = `january-${reported}`;
  return { dataset: { ...dataset, revision }, facts: { ...facts, revision } };
}

describe("in January", () => {
  test("the wall stays with the year that has ended until half of January is there, and one reading holds the years of both", async () => {
    const source = new FakeSource();
    source.answer = async () => january(1);
    const { quarter } = open(source);
    await pass(10);
    expect(quarter()).toBe("2026Q4");
    expect(source.spans[0]).toEqual({ region: "root", from: "2024-01", to: "2027-12" });
    source.answer = async () => january(2);
    await pass(61_000);
    expect(quarter()).toBe("2027Q1");
    expect(source.spans[1]).toEqual(source.spans[0]);
  });

  test("one early county does not make an overdue report look as if it had come", async () => {
    vi.setSystemTime(new Date("2027-01-25T12:00:00+08:00"));
    const source = new FakeSource();
    source.answer = async () => january(1);
    const { feed } = open(source, { overdueAfterDays: 20 });
    await pass(10);
    expect(feed.current().overdue).toBe("本期未按时更新");
    source.answer = async () => january(2);
    await pass(61_000);
    expect(feed.current().overdue).toBeNull();
  });
});

describe("a source that answers", () => {
  test("is read at once, then every refresh; an unchanged answer is a check and draws nothing anew", async () => {
    const source = new FakeSource();
    const { feed, words } = open(source);
    expect(words()).toMatchObject({ state: "正在读取", checked: "尚未核对" });
    await pass(10);
    const { data } = feed.current();
    expect(words()).toEqual({ state: "正常", reason: null, checked: "12:00已核对", chip: false });
    expect(source.spans[0]).toMatchObject({ from: "2024-01", to: "2026-12" });
    await pass(5 * 61_000);
    expect(source.reads).toBe(6);
    expect(words().checked).toBe("12:05已核对");
    expect(feed.current().data).toBe(data);
    expect(feed.current().tally).toEqual({ succeeded: 6, failed: 0, lastFailure: null });
    expect(source.keptTimes).toBe(6);
  });

  test("says with the next reading how far this machine's clock is from the server's, which changes nothing about the data", async () => {
    const source = new FakeSource();
    const { feed, words } = open(source);
    await pass(10);
    expect(feed.current().clock).toEqual({ kind: "unsure" });
    source.clock = { kind: "known", minutes: 12 };
    await pass(70_000);
    expect(feed.current().clock).toEqual({ kind: "known", minutes: 12 });
    expect(words()).toMatchObject({ state: "正常", chip: false });
  });

  test("a tick in which nothing changes tells nobody", async () => {
    const { seen } = open(new FakeSource());
    await pass(1500);
    const before = seen.length;
    await pass(30_000);
    expect(seen.length).toBe(before);
  });

  test("a new report month moves the wall on by itself; a quarter of the address stays", async () => {
    const following = new FakeSource();
    const fixed = new FakeSource();
    const [free, held] = [open(following), open(fixed, { quarter: "2026Q3" })];
    await pass(10);
    expect(free.quarter()).toBe("2026Q3");
    for (const source of [following, fixed])
      source.answer = async () => office("r2", "2026-08", "2026-10");
    await pass(REFRESH + 1000);
    expect(free.quarter()).toBe("2026Q4");
    expect(held.quarter()).toBe("2026Q3");
    expect(free.feed.current().view.revised).toBe(false);
  });

  test("other figures for the same month are marked 修订 for one rotation", async () => {
    const source = new FakeSource();
    const { feed } = open(source);
    await pass(10);
    const revised = officeWith("r2", 690, "2026-08");
    source.answer = async () => revised;
    await pass(REFRESH + 1000);
    expect(feed.current().view.revised).toBe(true);
    await pass(118_000);
    expect(feed.current().view.revised).toBe(true);
    await pass(3000);
    expect(feed.current().view.revised).toBe(false);
  });

  test("the same figures published anew are not marked; another rule for them is", async () => {
    const source = new FakeSource();
    const { feed } = open(source);
    await pass(10);
    const anew = office("r2", "2026-08");
    source.answer = async () => ({ ...anew, dataset: { ...anew.dataset, title: "另一名称" } });
    await pass(REFRESH + 1000);
    expect(feed.current().data?.dataset.title).toBe("另一名称");
    expect(feed.current().view.revised).toBe(false);
    const { dataset } = anew;
    source.answer = async () => ({
      ...anew,
      dataset: { ...dataset, policy: { ...dataset.policy, lampFor: ["start"] } },
    });
    await pass(REFRESH + 1000);
    expect(feed.current().view.revised).toBe(true);
  });

  test("a unit that no longer counts changes the figures: 修订", async () => {
    const source = new FakeSource();
    const { feed } = open(source);
    await pass(10);
    const { dataset, facts } = office("r2", "2026-08");
    const regions = dataset.regions.map((region) =>
      region.code === "a" ? { ...region, reports: [] } : region,
    );
    source.answer = async () => ({ dataset: { ...dataset, regions }, facts });
    await pass(REFRESH + 1000);
    expect(feed.current().view.revised).toBe(true);
  });

  test("a data set and facts of different publications are a failure; the last picture stays, and is what is kept", async () => {
    const source = new FakeSource();
    const { feed, words } = open(source);
    await pass(10);
    const { data } = feed.current();
    const newer = office("r2", "2026-08", "2026-10");
    source.answer = async () => ({ dataset: newer.dataset, facts: AUGUST.facts });
    await pass(REFRESH + 1000);
    expect(words().state).toContain("数据源中断");
    expect(words().reason).toContain("数据集与数据不是同一次发布（版本r2与r1）");
    expect(feed.current().data).toBe(data);
    expect(source.keptTimes).toBe(1);
  });

  test("facts that are newer than the data set make both be read once more", async () => {
    const source = new FakeSource();
    const newer = office("r2", "2026-08");
    source.answer = async () => (source.spans.length === 0 ? AUGUST : newer);
    const { feed } = open(source);
    await pass(10);
    expect(source.reads).toBe(2);
    expect(feed.current().data).toMatchObject({
      dataset: { revision: "r2" },
      facts: { revision: "r2" },
    });
  });

  test("本期未按时更新 comes by the calendar and does not make the data old", async () => {
    const { feed, words } = open(new FakeSource(), { overdueAfterDays: 20 });
    await pass(10);
    expect(feed.current().overdue).toBeNull();
    await pass(12.5 * 3_600_000);
    expect(feed.current().overdue).toBe("本期未按时更新");
    expect(words().state).toBe("正常");
  });
});

describe("a source that fails", () => {
  test.each([
    [new HttpError(503, null), "服务器返回503（服务暂停），正在重试"],
    [new UnreachableError(false), "连不上服务器，正在重试"],
    [new ContractError("months应为文字。"), "收到的数据不符合约定：months应为文字，正在重试"],
  ])(
    "%s: the last picture stays, since when is said, and all is well again by itself",
    async (error, reason) => {
      const source = new FakeSource();
      const { feed, words } = open(source);
      await pass(10);
      const { data } = feed.current();
      source.answer = fails(error);
      await pass(REFRESH + 1000);
      expect(words()).toEqual({
        state: "数据源中断，自12:01起；显示最后一次数据",
        reason,
        checked: "12:00已核对",
        chip: true,
      });
      await pass(3_600_000);
      expect(words().state).toContain("自12:01起");
      expect(feed.current().data).toBe(data);
      // Backing off: 1, 1, 2, 4, 8, 8 … minutes apart.
      expect(source.reads).toBeLessThan(14);
      expect(source.keptTimes).toBe(1);
      source.answer = async () => AUGUST;
      await pass(8 * REFRESH + 1000);
      expect(words().state).toBe("正常");
      expect(feed.current().tally.lastFailure?.words).not.toBe("");
    },
  );

  test("a lost session: the picture stays, a login is asked for, and it is asked rarely until there is one", async () => {
    const source = new FakeSource();
    const { feed, words } = open(source);
    await pass(10);
    const { data } = feed.current();
    source.answer = fails(new LoginError("请先登录"));
    await pass(REFRESH + 7000);
    expect(words()).toMatchObject({
      state: "需要重新登录，自12:01起；显示最后一次数据",
      reason: "登录已失效（服务器说“请先登录”），在本机浏览器登录后自动恢复",
      chip: true,
    });
    const before = source.reads;
    await pass(30 * 60_000);
    expect(source.reads - before).toBeLessThanOrEqual(6);
    expect(source.reads - before).toBeGreaterThanOrEqual(3);
    expect(feed.current().data).toBe(data);
    source.answer = async () => AUGUST;
    await pass(10 * 60_000);
    expect(words().state).toBe("正常");
  });

  test("one that never answers is given up after 15 seconds, and there is never a second reading beside it", async () => {
    const source = new FakeSource();
    source.answer = () => new Promise(() => undefined);
    const { words } = open(source);
    await pass(14_900);
    expect(words().state).toBe("正在读取");
    expect(source.reads).toBe(1);
    await pass(200);
    expect(words()).toMatchObject({
      state: "数据源中断，自12:00起；尚无数据",
      reason: "服务器在规定时间内没有回应，正在重试",
    });
    expect(source.cancelled).toBe(1);
  });

  test("an answer that comes after that is ignored", async () => {
    const source = new FakeSource();
    let late: (office: Office) => void = () => undefined;
    source.answer = () => new Promise((resolve) => (late = resolve));
    const { feed } = open(source);
    await pass(15_100);
    late(AUGUST);
    await pass(1000);
    expect(feed.current().data).toBeNull();
    expect(source.spans).toEqual([]);
  });
});

describe("the network and sleep", () => {
  test("offline says so and keeps the picture; online reads soon", async () => {
    const source = new FakeSource();
    const { feed, words } = open(source);
    await pass(10_000);
    window.dispatchEvent(new Event("offline"));
    expect(words()).toMatchObject({ state: "离线", chip: true });
    expect(feed.current().data).not.toBeNull();
    window.dispatchEvent(new Event("online"));
    expect(words().state).toBe("正常");
    await pass(5000);
    expect(source.reads).toBe(2);
  });

  test("a LAN without internet calls itself offline: readings go on, and a good one ends it", async () => {
    const source = new FakeSource();
    const { words } = open(source);
    await pass(1000);
    window.dispatchEvent(new Event("offline"));
    await pass(REFRESH + 1000);
    expect(source.reads).toBe(2);
    expect(words().state).toBe("正常");
  });

  test("after a night asleep the data are old at once and are read within seconds", async () => {
    const source = new FakeSource();
    const { words } = open(source);
    await pass(1000);
    source.answer = () => new Promise(() => undefined);
    vi.setSystemTime(Date.now() + 8 * 3_600_000);
    await pass(1000);
    expect(words().state).toBe("数据已旧 8小时");
    await pass(6000);
    expect(source.reads).toBe(2);
  });
});

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
      chip: true,
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

test("stopped, it reads no more, listens no more and leaves no timer", async () => {
  const source = new FakeSource();
  const { stop, seen } = open(source);
  await pass(1000);
  stop();
  const before = seen.length;
  window.dispatchEvent(new Event("offline"));
  await pass(10 * REFRESH);
  expect({ reads: source.reads, seen: seen.length, stopped: source.stopped }).toEqual({
    reads: 1,
    seen: before,
    stopped: true,
  });
  expect(vi.getTimerCount()).toBe(0);
});
