import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type PollingEvent,
  type PollingState,
  msUntilRead,
  poll,
  startPolling,
  waitAfter,
} from "./polling";

const MINUTE = 60_000;
const MIDDLE = 0.5;

function after(state: PollingState, ...events: PollingEvent[]): PollingState {
  return events.reduce(poll, state);
}

describe("the wait", () => {
  test("is the refresh ±10 %", () => {
    expect([0, 0.5, 0.999999].map((random) => waitAfter(MINUTE, 0, random))).toEqual([
      54_000, 60_000, 66_000,
    ]);
  });

  test("doubles with each failure after the first, up to eight refreshes", () => {
    expect(
      [1, 2, 3, 4, 5, 50, 5000].map((failures) => waitAfter(MINUTE, failures, MIDDLE) / MINUTE),
    ).toEqual([1, 2, 4, 8, 8, 8, 8]);
  });

  test("is at most ten minutes, jitter included, unless the refresh itself is longer", () => {
    expect(waitAfter(5 * MINUTE, 9, 0.999999999)).toBe(10 * MINUTE);
    expect(waitAfter(30 * MINUTE, 9, MIDDLE)).toBe(30 * MINUTE);
    expect(waitAfter(5000, 9, MIDDLE)).toBe(40_000);
  });

  test("a hundred walls that start together are spread after one refresh", () => {
    const waits = Array.from({ length: 100 }, (_, wall) => waitAfter(MINUTE, 0, wall / 100));
    expect(Math.max(...waits) - Math.min(...waits)).toBeGreaterThan(11_000);
    expect(new Set(waits).size).toBe(100);
  });
});

describe("one reading at a time", () => {
  const idle = startPolling(MINUTE, 1000);

  test("the first is due at once", () => {
    expect(msUntilRead(idle, 1000)).toBe(0);
  });

  test("none is due while one is under way, however long it takes", () => {
    const reading = poll(idle, { type: "started", nowMs: 1000 });
    expect(msUntilRead(reading, 1000 + 24 * 60 * MINUTE)).toBeNull();
    expect(poll(reading, { type: "started", nowMs: 2000 })).toEqual(reading);
  });

  test("the next is counted from the end of the last", () => {
    const read = after(
      idle,
      { type: "started", nowMs: 1000 },
      { type: "succeeded", nowMs: 3000, random: MIDDLE },
    );
    expect([3000, 33_000, 62_999, 63_000, 99_000].map((now) => msUntilRead(read, now))).toEqual([
      60_000, 30_000, 1, 0, 0,
    ]);
  });

  test("failures add up until a success", () => {
    let state = idle;
    const waits = [1, 2, 3].map(() => {
      state = after(
        state,
        { type: "started", nowMs: 0 },
        { type: "failed", nowMs: 0, random: MIDDLE },
      );
      return msUntilRead(state, 0);
    });
    expect(waits).toEqual([MINUTE, 2 * MINUTE, 4 * MINUTE]);
    state = after(
      state,
      { type: "started", nowMs: 0 },
      { type: "succeeded", nowMs: 0, random: MIDDLE },
    );
    expect(msUntilRead(state, 0)).toBe(MINUTE);
  });

  test("without a session a wall asks rarely, and at the usual pace once there is one; coming back wakes it", () => {
    const start: PollingEvent = { type: "started", nowMs: 0 };
    const lost = (random: number) =>
      after(startPolling(10_000, 0), start, { type: "lostSession", nowMs: 0, random });
    expect([0, MIDDLE, 0.999999].map((random) => msUntilRead(lost(random), 0))).toEqual([
      4.5 * MINUTE,
      5 * MINUTE,
      5.5 * MINUTE,
    ]);
    // A wall that reads more rarely anyway goes on as it does.
    const slow = after(startPolling(20 * MINUTE, 0), start, {
      type: "lostSession",
      nowMs: 0,
      random: MIDDLE,
    });
    expect(msUntilRead(slow, 0)).toBe(20 * MINUTE);
    const back = after(lost(MIDDLE), start, { type: "succeeded", nowMs: 0, random: MIDDLE });
    expect(msUntilRead(back, 0)).toBe(10_000);
    expect(
      msUntilRead(poll(lost(MIDDLE), { type: "woke", nowMs: 60_000, random: MIDDLE }), 60_000),
    ).toBeLessThanOrEqual(5000);
  });

  test("a clock set back doesn't silence the wall", () => {
    const read = after(
      startPolling(MINUTE, 1e9),
      { type: "started", nowMs: 1e9 },
      { type: "succeeded", nowMs: 1e9, random: MIDDLE },
    );
    expect(msUntilRead(read, 0)).toBe(0);
  });
});

describe("awake or online again", () => {
  const read = after(
    startPolling(MINUTE, 0),
    { type: "started", nowMs: 0 },
    { type: "succeeded", nowMs: 1000, random: MIDDLE },
  );

  test("soon, spread over 5 s", () => {
    expect(
      [0, 0.5, 0.9].map((random) =>
        msUntilRead(poll(read, { type: "woke", nowMs: 20_000, random }), 20_000),
      ),
    ).toEqual([0, 2500, 4500]);
  });

  test("also in the middle of a long wait after failures", () => {
    const failing = { ...read, failures: 9, waitMs: 480_000 };
    expect(msUntilRead(poll(failing, { type: "woke", nowMs: 20_000, random: 0.2 }), 20_000)).toBe(
      1000,
    );
  });

  test("never later than planned", () => {
    expect(msUntilRead(poll(read, { type: "woke", nowMs: 60_900, random: 0.9 }), 60_900)).toBe(100);
  });

  test("a network that comes and goes starts no flood", () => {
    expect(msUntilRead(poll(read, { type: "woke", nowMs: 2000, random: 0 }), 2000)).toBe(3000);
  });

  test("during a reading: not beside it, but right after it", () => {
    const reading = after(
      read,
      { type: "started", nowMs: 70_000 },
      { type: "woke", nowMs: 71_000, random: 0 },
    );
    expect(msUntilRead(reading, 90_000)).toBeNull();
    const settled = poll(reading, { type: "failed", nowMs: 85_000, random: 0.1 });
    expect(msUntilRead(settled, 85_000)).toBe(500);
    expect(settled.wokenMeanwhile).toBe(false);
  });
});

test("whatever happens, a reading begins within ten minutes of the last one's end", () => {
  const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
  const event = fc.record({
    type: fc.constantFrom("succeeded" as const, "failed" as const, "woke" as const),
    random,
    gap: fc.nat(100_000),
  });
  fc.assert(
    fc.property(fc.integer({ min: 5000, max: 540_000 }), fc.array(event), (refreshMs, events) => {
      let now = 0;
      let state = startPolling(refreshMs, now);
      for (const { type, random: drawn, gap } of events) {
        now += gap;
        if (type !== "woke") state = poll(state, { type: "started", nowMs: now });
        state = poll(state, { type, nowMs: now, random: drawn });
        expect(msUntilRead(state, now)).toBeLessThanOrEqual(600_000);
      }
    }),
  );
});
