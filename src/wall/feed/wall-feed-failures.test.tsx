import { describe, expect, test, vi } from "vitest";
import { ContractError } from "../../data/wire/contract-error";
import { HttpError, LoginError, UnreachableError } from "../../data/failure";
import { LinkError } from "../../data/wall-link";
import type { Office } from "../../domain/fixtures/build";
import { AUGUST, FakeSource, REFRESH, fails, open, pass, startAtNoon } from "./fixtures/feed";

startAtNoon();

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
        chip: ["数据源中断，自12:01起", "显示最后一次数据"],
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
      chip: ["需要重新登录，自12:01起", "显示最后一次数据"],
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

  test("a link that is not taken: the picture stays, and whom to ask is said", async () => {
    const source = new FakeSource();
    const { feed, words } = open(source);
    await pass(10);
    source.answer = fails(new LinkError(null));
    await pass(REFRESH + 7000);
    expect(words()).toMatchObject({
      state: "大屏链接已失效，自12:01起；显示最后一次数据",
      reason: "大屏链接已失效，请管理员重新生成",
    });
    expect(feed.current().data).not.toBeNull();
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
    expect(words()).toMatchObject({ state: "离线", chip: ["离线"] });
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
