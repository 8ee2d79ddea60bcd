import { describe, expect, test } from "vitest";
import { HttpError, LoginError, describeFailure } from "../../data/failure";
import { month } from "../../domain/fixtures/build";
import { advance, startFreshness } from "./freshness";
import type { FreshnessEvent, Moment } from "./freshness-states";
import { freshnessView, freshnessWords } from "./freshness-words";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** 07:00 in Shanghai on 23 November. */
const SEVEN = Date.UTC(2026, 10, 22, 23);
const DATA = { number: 1, month: month("2026-09") };

function at(ms: number): Moment {
  return { wallMs: SEVEN + ms, monotonicMs: ms };
}
const succeeded = (ms: number, number = 1): FreshnessEvent => ({
  type: "readSucceeded",
  at: at(ms),
  edition: { ...DATA, number },
  rotationMs: HOUR,
});
const failed = (ms: number): FreshnessEvent => ({
  type: "readFailed",
  at: at(ms),
  failure: describeFailure(new HttpError(503, null)),
});
const plain = (
  type: "readStarted" | "wentOffline" | "wentOnline" | "ticked",
  ms: number,
): FreshnessEvent => ({ type, at: at(ms) });
const restored = (ageMs: number): FreshnessEvent => ({
  type: "restored",
  at: at(0),
  edition: DATA,
  checkedAtWallMs: SEVEN - ageMs,
});

function view(...events: FreshnessEvent[]) {
  const state = events.reduce(
    (before, event) => advance(before, event, 3 * MINUTE),
    startFreshness(at(0)),
  );
  return freshnessView(state, "Asia/Shanghai");
}
const words = (...events: FreshnessEvent[]) => freshnessWords(view(...events));

describe("the words of each state", () => {
  test("nothing yet", () => {
    expect(words()).toEqual({ state: "尚无数据", reason: null, checked: "尚未核对", chip: null });
    expect(words(plain("readStarted", 1))).toEqual({
      state: "正在读取",
      reason: null,
      checked: "尚未核对",
      chip: null,
    });
  });

  test("restored", () => {
    expect(words(restored(2 * MINUTE))).toEqual({
      state: "尚未重新核对",
      reason: "显示上次保存的数据",
      checked: "06:58已核对",
      chip: null,
    });
    expect(words(restored(2 * MINUTE), plain("readStarted", 1)).state).toBe("正在读取");
    expect(words(restored(24 * HOUR))).toMatchObject({
      state: "数据已旧 1天",
      checked: "11月22日07:00已核对",
      chip: ["数据已旧 1天"],
    });
  });

  test("fresh and refreshing, in body ink", () => {
    expect(words(succeeded(12 * MINUTE))).toEqual({
      state: "正常",
      reason: null,
      checked: "07:12已核对",
      chip: null,
    });
    expect(words(succeeded(12 * MINUTE), plain("readStarted", 13 * MINUTE))).toEqual({
      state: "正在读取",
      reason: null,
      checked: "07:12已核对",
      chip: null,
    });
  });

  test("stale", () => {
    expect(words(succeeded(12 * MINUTE), plain("ticked", 204 * MINUTE))).toEqual({
      state: "数据已旧 3小时12分",
      reason: "最后一次成功读取07:12，正在重试",
      checked: "07:12已核对",
      chip: ["数据已旧 3小时12分"],
    });
  });

  test("failed, since its first failure; over midnight with the date", () => {
    expect(words(succeeded(11 * MINUTE), failed(12 * MINUTE), failed(HOUR))).toEqual({
      state: "数据源中断，自07:12起；显示最后一次数据",
      reason: "服务器返回503（服务暂停），正在重试",
      checked: "07:11已核对",
      chip: ["数据源中断，自07:12起", "显示最后一次数据"],
    });
    expect(words(succeeded(0), failed(12 * MINUTE), plain("ticked", 17 * HOUR))).toMatchObject({
      state: "数据源中断，自11月23日07:12起；显示最后一次数据",
      checked: "11月23日07:00已核对",
    });
  });

  test("failed for want of a login says so, and what brings it back", () => {
    const lost: FreshnessEvent = {
      type: "readFailed",
      at: at(12 * MINUTE),
      failure: describeFailure(new LoginError("请先登录")),
    };
    expect(words(succeeded(11 * MINUTE), lost)).toEqual({
      state: "需要重新登录，自07:12起；显示最后一次数据",
      reason: "登录已失效（服务器说“请先登录”），在本机浏览器登录后自动恢复",
      checked: "07:11已核对",
      chip: ["需要重新登录，自07:12起", "显示最后一次数据"],
    });
    expect(words(lost).state).toBe("需要重新登录，自07:12起；尚无数据");
  });

  test("failed with nothing to show claims no data", () => {
    expect(words(failed(12 * MINUTE))).toMatchObject({
      state: "数据源中断，自07:12起；尚无数据",
      checked: "尚未核对",
    });
  });

  test("an office that has nothing yet is no outage, unless there was something", () => {
    const awaited: FreshnessEvent = {
      type: "readFailed",
      at: at(12 * MINUTE),
      failure: describeFailure(new HttpError(404, "由审核员发布。", "还没有发布过")),
    };
    expect(words(awaited)).toMatchObject({
      state: "尚无数据",
      reason: "还没有发布过，有了自动显示",
      chip: ["尚无数据"],
    });
    expect(words(succeeded(0), awaited).state).toBe("数据源中断，自07:12起；显示最后一次数据");
  });

  test("offline, with and without data", () => {
    expect(words(succeeded(0), plain("wentOffline", HOUR))).toEqual({
      state: "离线",
      reason: "没有网络连接；显示最后一次数据",
      checked: "07:00已核对",
      chip: ["离线"],
    });
    expect(words(plain("wentOffline", 1)).reason).toBe("没有网络连接；尚无数据");
  });
});

test("the view carries the mark 修订 and the age in words", () => {
  expect(view(succeeded(0), succeeded(MINUTE, 2))).toMatchObject({ revised: true, age: "不到1分" });
  expect(view(succeeded(0), plain("ticked", 2 * MINUTE))).toMatchObject({
    revised: false,
    age: "2分",
  });
});
