import { describe, expect, test, vi } from "vitest";
import { type Office, officeOf, record, unit } from "../../domain/fixtures/build";
import {
  FakeSource,
  REFRESH,
  AUGUST,
  office,
  officeWith,
  open,
  pass,
  startAtNoon,
} from "./fixtures/feed";

startAtNoon();

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
    expect(words()).toEqual({ state: "正常", reason: null, checked: "12:00已核对", chip: null });
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
    expect(words()).toMatchObject({ state: "正常", chip: null });
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
