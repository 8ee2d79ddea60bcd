import { describe, expect, test } from "vitest";
import { HttpError, describeFailure } from "../../data/failure";
import { month } from "../../domain/fixtures/build";
import { advance, checkAgeMs, isRevised, startFreshness } from "./freshness";
import {
  FRESHNESS_KINDS,
  type FreshnessEvent,
  type FreshnessKind,
  type FreshnessState,
  type Moment,
} from "./freshness-states";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const STALE_AFTER = 3 * MINUTE;
const ROTATION = 2 * MINUTE;
const START: Moment = { wallMs: Date.UTC(2026, 10, 23, 1), monotonicMs: 500 };
const DATA = { number: 1, month: month("2026-09") };

/** Both clocks this long after the start. */
function at(ms: number): Moment {
  return { wallMs: START.wallMs + ms, monotonicMs: START.monotonicMs + ms };
}

const started = (ms: number): FreshnessEvent => ({ type: "readStarted", at: at(ms) });
const succeeded = (ms: number, edition = DATA): FreshnessEvent => ({
  type: "readSucceeded",
  at: at(ms),
  edition,
  rotationMs: ROTATION,
});
const failed = (ms: number, status = 503): FreshnessEvent => ({
  type: "readFailed",
  at: at(ms),
  failure: describeFailure(new HttpError(status, null)),
});
const ticked = (ms: number): FreshnessEvent => ({ type: "ticked", at: at(ms) });
const restored = (ms: number, ageMs = MINUTE): FreshnessEvent => ({
  type: "restored",
  at: at(ms),
  edition: DATA,
  checkedAtWallMs: START.wallMs + ms - ageMs,
});
const offline = (ms: number): FreshnessEvent => ({ type: "wentOffline", at: at(ms) });
const online = (ms: number): FreshnessEvent => ({ type: "wentOnline", at: at(ms) });

function after(...events: FreshnessEvent[]): FreshnessState {
  return events.reduce((state, event) => advance(state, event, STALE_AFTER), startFreshness(START));
}

/** How each state is reached within the first second. */
const REACHED: Record<FreshnessKind, FreshnessEvent[]> = {
  empty: [],
  restored: [restored(0, 0)],
  fresh: [succeeded(0)],
  refreshing: [succeeded(0), started(1)],
  stale: [restored(0, 4 * MINUTE)],
  failed: [succeeded(0), failed(1)],
  offline: [succeeded(0), offline(1)],
};

describe("the whole table", () => {
  const HAPPENS: Record<string, FreshnessEvent> = {
    readStarted: started(1000),
    readSucceeded: succeeded(1000),
    readFailed: failed(1000),
    wentOffline: offline(1000),
    wentOnline: online(1000),
    restored: restored(1000),
    ticked: ticked(1000),
    grownOld: ticked(STALE_AFTER + 1000),
  };
  const EXPECTED: Record<FreshnessKind, FreshnessKind[]> = {
    //          readStarted   readSucceeded readFailed wentOffline wentOnline restored      ticked
    //      grownOld
    empty: ["empty", "fresh", "failed", "offline", "empty", "restored", "empty", "empty"],
    restored: [
      "restored",
      "fresh",
      "failed",
      "offline",
      "restored",
      "restored",
      "restored",
      "stale",
    ],
    fresh: ["refreshing", "fresh", "failed", "offline", "fresh", "fresh", "fresh", "stale"],
    refreshing: [
      "refreshing",
      "fresh",
      "failed",
      "offline",
      "refreshing",
      "refreshing",
      "refreshing",
      "stale",
    ],
    stale: ["stale", "fresh", "failed", "offline", "stale", "stale", "stale", "stale"],
    failed: ["failed", "fresh", "failed", "offline", "failed", "failed", "failed", "failed"],
    offline: ["offline", "fresh", "offline", "offline", "fresh", "offline", "offline", "offline"],
  };

  test.each(FRESHNESS_KINDS)("%s", (kind) => {
    const before = after(...REACHED[kind]);
    expect(before.kind).toBe(kind);
    expect(Object.values(HAPPENS).map((event) => advance(before, event, STALE_AFTER).kind)).toEqual(
      EXPECTED[kind],
    );
  });

  test("back online, the state is what was known: broken, unchecked, being read, nothing, too old", () => {
    expect(after(failed(0), offline(1), online(2)).kind).toBe("failed");
    expect(after(restored(0), offline(1), online(2)).kind).toBe("restored");
    expect(after(succeeded(0), started(1), offline(2), online(3)).kind).toBe("refreshing");
    expect(after(offline(1), online(2)).kind).toBe("empty");
    expect(after(succeeded(0), offline(1), online(HOUR)).kind).toBe("stale");
  });

  test("a reading that fails while offline is remembered for when the network is back", () => {
    expect(after(succeeded(0), offline(1), failed(2), online(3)).kind).toBe("failed");
  });
});

describe("stale", () => {
  test("above the threshold, not at it", () => {
    expect(after(succeeded(0), ticked(STALE_AFTER)).kind).toBe("fresh");
    expect(after(succeeded(0), ticked(STALE_AFTER + 1)).kind).toBe("stale");
  });

  test("a hung reading doesn't hide it, a retry doesn't clear it, a 304 does", () => {
    const hung = after(succeeded(0), started(MINUTE), ticked(4 * MINUTE));
    expect(hung.kind).toBe("stale");
    const retried = advance(hung, started(4 * MINUTE + 1), STALE_AFTER);
    expect(retried.kind).toBe("stale");
    expect(advance(retried, succeeded(4 * MINUTE + 2), STALE_AFTER)).toMatchObject({
      kind: "fresh",
      isReading: false,
    });
  });

  test("one successful check a minute keeps it fresh for a week, whatever the report month", () => {
    let state = startFreshness(START);
    for (let minute = 1; minute <= 7 * 24 * 60; minute += 1) {
      state = advance(
        advance(state, started(minute * MINUTE), STALE_AFTER),
        succeeded(minute * MINUTE + 1),
        STALE_AFTER,
      );
      expect(state.kind).toBe("fresh");
    }
  });
});

describe("failed", () => {
  test("since the first failure, for the latest reason, with the last data kept", () => {
    const state = after(
      succeeded(0),
      failed(MINUTE, 503),
      started(2 * MINUTE),
      failed(3 * MINUTE, 502),
      ticked(HOUR),
    );
    expect(state).toMatchObject({
      kind: "failed",
      edition: DATA,
      failing: { count: 2, latest: { clause: "服务器返回502（网关错误）" } },
    });
    expect(state.failing?.since.wallMs).toBe(START.wallMs + MINUTE);
    expect(checkAgeMs(state)).toBe(HOUR);
  });

  test("a success forgets the failures: the next one counts anew", () => {
    const state = after(failed(0), succeeded(MINUTE), failed(2 * MINUTE));
    expect(state.failing).toMatchObject({ count: 1, since: { wallMs: START.wallMs + 2 * MINUTE } });
  });
});

describe("clocks that jump", () => {
  const jump = (state: FreshnessState, wallMs: number, monotonicMs: number) =>
    advance(
      state,
      {
        type: "ticked",
        at: {
          wallMs: state.clock.wallMs + wallMs,
          monotonicMs: state.clock.monotonicMs + monotonicMs,
        },
      },
      STALE_AFTER,
    );
  const fresh = after(succeeded(0));

  test("the wall clock set back by a year: the age goes on as if nothing had happened", () => {
    const state = jump(fresh, -365 * 24 * HOUR, 1000);
    expect([state.kind, checkAgeMs(state)]).toEqual(["fresh", 1000]);
    expect(checkAgeMs(jump(state, MINUTE, MINUTE))).toBe(61_000);
  });

  test("set forward by less than a minute: nothing; by more: taken for sleep, so never for younger than it is", () => {
    expect(checkAgeMs(jump(fresh, 60_000, 1000))).toBe(1000);
    const slept = jump(fresh, 8 * HOUR, 1000);
    expect([slept.kind, checkAgeMs(slept)]).toEqual(["stale", 8 * HOUR]);
  });

  test("slept with a monotonic clock that went on: counted once", () => {
    expect(checkAgeMs(jump(fresh, 8 * HOUR, 8 * HOUR))).toBe(8 * HOUR);
  });

  test("a monotonic clock that goes back doesn't make data younger", () => {
    expect(checkAgeMs(jump(jump(fresh, MINUTE, MINUTE), 0, -MINUTE))).toBe(MINUTE);
  });

  test("after sleep the next success is fresh again", () => {
    const state = jump(fresh, 8 * HOUR, 1000);
    const event: FreshnessEvent = {
      type: "readSucceeded",
      at: state.clock,
      edition: DATA,
      rotationMs: ROTATION,
    };
    expect(checkAgeMs(advance(state, event, STALE_AFTER))).toBe(0);
  });
});

describe("restored from storage", () => {
  test("with its age; older than the threshold it is stale at once", () => {
    expect(checkAgeMs(after(restored(1000, 2 * MINUTE)))).toBe(2 * MINUTE);
    expect(after(restored(1000, 3 * 24 * HOUR)).kind).toBe("stale");
  });

  test("dated into the future: the age is 0, not negative", () => {
    expect(checkAgeMs(after(restored(1000, -HOUR)))).toBe(0);
  });

  test("slower than the network, it doesn't replace what was read", () => {
    const newer = { number: 2, month: month("2026-10") };
    expect(after(succeeded(0, newer), restored(10, HOUR))).toMatchObject({
      kind: "fresh",
      edition: newer,
    });
  });

  test("found after the first failure, it is there to be shown", () => {
    expect(after(failed(0), restored(10, HOUR))).toMatchObject({ kind: "failed", edition: DATA });
  });
});

describe("what a reading brings", () => {
  const revised = { number: 2, month: DATA.month };
  const october = { number: 3, month: month("2026-10") };

  test("the first one and an unchanged one: no mark", () => {
    expect(isRevised(after(succeeded(0)))).toBe(false);
    expect(isRevised(after(succeeded(0), succeeded(MINUTE)))).toBe(false);
  });

  test("other figures for the same month: 修订 for one rotation, no longer", () => {
    const state = after(succeeded(0), succeeded(MINUTE, revised));
    expect(isRevised(state)).toBe(true);
    const before = advance(state, ticked(MINUTE + ROTATION - 1), STALE_AFTER);
    expect(isRevised(before)).toBe(true);
    expect(isRevised(advance(before, ticked(MINUTE + ROTATION), STALE_AFTER))).toBe(false);
  });

  test("an unchanged reading meanwhile doesn't end the mark, and a second revision renews it", () => {
    const state = after(succeeded(0), succeeded(MINUTE, revised), succeeded(2 * MINUTE, revised));
    expect(isRevised(state)).toBe(true);
    const again = advance(state, succeeded(2.5 * MINUTE, { ...revised, number: 4 }), STALE_AFTER);
    expect(isRevised(advance(again, ticked(4 * MINUTE), STALE_AFTER))).toBe(true);
  });

  test("a new report month: the wall moves on, and nothing is marked", () => {
    const state = after(succeeded(0), succeeded(MINUTE, revised), succeeded(MINUTE + 1, october));
    expect([isRevised(state), state.edition]).toEqual([false, october]);
  });

  test("revised while the page was away", () => {
    expect(isRevised(after(restored(0), succeeded(1000, revised)))).toBe(true);
  });
});
