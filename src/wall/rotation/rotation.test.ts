import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type RotationMove,
  type RotationScene,
  type RotationState,
  lapMs,
  placeAt,
  rotate,
  startRotation,
} from "./rotation";

const SCENES: readonly RotationScene[] = [
  { id: "headline", pages: 1, dwellMs: 20_000 },
  { id: "investment", pages: 3, dwellMs: 20_000 },
  { id: "lamps", pages: 2, dwellMs: 30_000 },
];
const LAP = 140_000;
const HOUR = 3_600_000;

/** Scene and page as 1.2, scene and page counted from 0. */
function spot(state: RotationState, nowMs: number): string {
  const { scene, page } = placeAt(state, nowMs);
  return `${scene}.${page}`;
}

describe("three laps on a fake clock", () => {
  const state = startRotation(SCENES, 5000);

  test("every page stands its dwell, in order, each lap the same", () => {
    const order = ["0.0", "1.0", "1.1", "1.2", "2.0", "2.1"];
    const starts = [0, 20_000, 40_000, 60_000, 80_000, 110_000];
    expect(lapMs(SCENES)).toBe(LAP);
    for (let lap = 0; lap < 3; lap += 1) {
      const edges = starts.map((start) => 5000 + lap * LAP + start);
      expect(edges.map((at) => spot(state, at))).toEqual(order);
      expect(edges.map((at) => spot(state, at - 1))).toEqual(["2.1", ...order.slice(0, -1)]);
    }
  });

  test("progress grows from 0 to below 1; start and end are those of the page", () => {
    expect(placeAt(state, 5000)).toEqual({
      scene: 0,
      page: 0,
      startedAtMs: 5000,
      endsAtMs: 25_000,
      progress: 0,
    });
    expect(placeAt(state, 5000 + 2 * LAP + 95_000)).toEqual({
      scene: 2,
      page: 0,
      startedAtMs: 5000 + 2 * LAP + 80_000,
      endsAtMs: 5000 + 2 * LAP + 110_000,
      progress: 0.5,
    });
    expect(placeAt(state, 24_999).progress).toBe(19_999 / 20_000);
    // A clock with fractions leaves none in the edges.
    expect(placeAt(state, 5000 + 7 * LAP + 33_333.3)).toMatchObject({
      startedAtMs: 1_005_000,
      endsAtMs: 1_025_000,
    });
  });

  test("10,000 changes later each edge is still on its ms", () => {
    let at = 5000;
    for (let change = 0; change < 10_000; change += 1) {
      const { startedAtMs, endsAtMs, progress } = placeAt(state, at);
      expect(startedAtMs === at && progress === 0).toBe(true);
      at = endsAtMs ?? Number.NaN;
    }
    // 1,666 whole laps and four pages more.
    expect(at).toBe(5000 + 1666 * LAP + 80_000);
    expect(placeAt(state, 5000 + 365 * 24 * HOUR * 10).progress).toBe(
      (((365 * 24 * HOUR * 10) % LAP) % 20_000) / 20_000,
    );
  });
});

describe("a clock that jumps", () => {
  const state = startRotation(SCENES, 1_000_000);

  test("back before the beginning: a page of the lap, never negative progress", () => {
    for (const at of [999_999, 0, -1, -5e12, 999_999.9999999999, 1_000_000 - 1e-10]) {
      const { scene, progress, startedAtMs } = placeAt(state, at);
      expect(scene >= 0 && scene < 3 && progress >= 0 && progress < 1).toBe(true);
      expect(startedAtMs).toBeLessThan(at + 1);
    }
    expect(spot(state, 999_999)).toBe("2.1");
  });

  test("a missed hour is not played again: the page is that of the hour's end", () => {
    expect(spot(state, 1_000_000 + HOUR)).toBe(spot(state, 1_000_000 + (HOUR % LAP)));
    expect(placeAt(state, 1_000_000 + HOUR).startedAtMs).toBeGreaterThan(1_000_000 + HOUR - 30_000);
  });
});

describe("people", () => {
  const state = startRotation(SCENES, 0);

  test("paused it stands still for an hour, and resumes from the same point", () => {
    const paused = rotate(state, { type: "pause", nowMs: 45_000 });
    expect(placeAt(paused, 45_000 + HOUR)).toEqual({
      scene: 1,
      page: 1,
      startedAtMs: 40_000,
      endsAtMs: null,
      progress: 0.25,
    });
    expect(rotate(paused, { type: "pause", nowMs: HOUR })).toEqual(paused);
    const resumed = rotate(paused, { type: "resume", nowMs: HOUR });
    expect(placeAt(resumed, HOUR)).toEqual({
      scene: 1,
      page: 1,
      startedAtMs: HOUR - 5000,
      endsAtMs: HOUR + 15_000,
      progress: 0.25,
    });
    expect(rotate(resumed, { type: "resume", nowMs: HOUR + 7 })).toEqual(resumed);
  });

  test("resumed with a clock set back, still from the same point", () => {
    const paused = rotate(state, { type: "pause", nowMs: 45_000 });
    expect(placeAt(rotate(paused, { type: "resume", nowMs: -HOUR }), -HOUR)).toMatchObject({
      scene: 1,
      page: 1,
      progress: 0.25,
    });
  });

  test("next and previous go page by page, round both ends, each with its whole dwell", () => {
    const walk = (type: "next" | "previous") => {
      let current = state;
      return Array.from({ length: 7 }, (_, count) => {
        current = rotate(current, { type, nowMs: 1000 + count });
        expect(placeAt(current, 1000 + count).progress).toBe(0);
        return spot(current, 1000 + count);
      });
    };
    expect(walk("next")).toEqual(["1.0", "1.1", "1.2", "2.0", "2.1", "0.0", "1.0"]);
    expect(walk("previous")).toEqual(["2.1", "2.0", "1.2", "1.1", "1.0", "0.0", "2.1"]);
  });

  test("moves while paused turn the page and stay paused", () => {
    const moved = rotate(rotate(state, { type: "pause", nowMs: 45_000 }), {
      type: "next",
      nowMs: 60_000,
    });
    expect(placeAt(moved, HOUR)).toEqual({
      scene: 1,
      page: 2,
      startedAtMs: 60_000,
      endsAtMs: null,
      progress: 0,
    });
    expect(spot(rotate(moved, { type: "resume", nowMs: HOUR }), HOUR + 20_000)).toBe("2.0");
  });
});

describe("new data", () => {
  const state = startRotation(SCENES, 0);
  const at = 65_000; // 1.2, a quarter of its dwell

  test("more pages before it don't move the page that stands", () => {
    const more = [
      { id: "headline", pages: 4, dwellMs: 20_000 },
      { id: "rates", pages: 1, dwellMs: 20_000 },
      ...SCENES.slice(1),
    ];
    const changed = rotate(state, { type: "replace", scenes: more, nowMs: at });
    expect(placeAt(changed, at)).toEqual({
      scene: 2,
      page: 2,
      startedAtMs: 60_000,
      endsAtMs: 80_000,
      progress: 0.25,
    });
  });

  test("fewer pages: the scene's last one", () => {
    const fewer = SCENES.map((scene) => ({ ...scene, pages: 1 }));
    expect(placeAt(rotate(state, { type: "replace", scenes: fewer, nowMs: at }), at)).toMatchObject(
      { scene: 1, page: 0, progress: 0.25 },
    );
  });

  test("a scene that is gone: the one in its place, from its beginning", () => {
    const others = SCENES.filter(({ id }) => id !== "investment");
    expect(
      placeAt(rotate(state, { type: "replace", scenes: others, nowMs: at }), at),
    ).toMatchObject({ scene: 1, page: 0, progress: 0 });
    const first = SCENES.slice(0, 1);
    expect(
      placeAt(rotate(state, { type: "replace", scenes: first, nowMs: 130_000 }), 130_000),
    ).toMatchObject({ scene: 0, page: 0 });
  });

  test("a dwell now shorter than what has passed: the page ends at once", () => {
    const quick = SCENES.map((scene) => ({ ...scene, dwellMs: 5000 }));
    const changed = rotate(state, { type: "replace", scenes: quick, nowMs: at + 10_000 });
    expect([spot(changed, at + 10_000), spot(changed, at + 10_001)]).toEqual(["1.2", "2.0"]);
  });

  test("the same scenes again change nothing, at any time, paused or not", () => {
    const again: RotationMove = { type: "replace", scenes: SCENES, nowMs: at + LAP };
    expect(placeAt(rotate(state, again), at + LAP)).toEqual(placeAt(state, at + LAP));
    const paused = rotate(state, { type: "pause", nowMs: at });
    expect(placeAt(rotate(paused, again), at).progress).toBe(0.25);
  });

  test("no scenes at all is a mistake of the program", () => {
    expect(() => startRotation([], 0)).toThrow("a rotation needs a scene");
    expect(() => rotate(state, { type: "replace", scenes: [], nowMs: 0 })).toThrow(
      "a rotation needs a scene",
    );
  });
});

test("whatever people, data and the clock do, there is a page and it has begun", () => {
  const time = fc.double({ min: -1e13, max: 1e13, noNaN: true });
  const scene = fc.record({
    id: fc.constantFrom("a", "b", "c"),
    pages: fc.integer({ min: 0, max: 4 }),
    dwellMs: fc.constantFrom(5000, 20_000),
  });
  const scenes = fc.uniqueArray(scene, { minLength: 1, selector: ({ id }) => id });
  const move: fc.Arbitrary<RotationMove> = fc.oneof(
    fc.record({
      type: fc.constantFrom(
        "pause" as const,
        "resume" as const,
        "next" as const,
        "previous" as const,
      ),
      nowMs: time,
    }),
    fc.record({ type: fc.constant("replace" as const), scenes, nowMs: time }),
  );
  fc.assert(
    fc.property(scenes, fc.array(move), time, (first, moves, now) => {
      const state = moves.reduce(rotate, startRotation(first, 0));
      const { scene: index, page, progress } = placeAt(state, now);
      expect(state.scenes[index]).toBeDefined();
      expect(page).toBeLessThan(Math.max(1, state.scenes[index]?.pages ?? 0));
      expect(progress >= 0 && progress < 1).toBe(true);
      expect(Number.isInteger(state.originMs)).toBe(true);
    }),
  );
});

test("a clock with fractions of a ms never shows the page before", () => {
  expect(spot(startRotation(SCENES, 1000.6), 1000.6)).toBe("0.0");
  const moved = rotate(startRotation(SCENES, 0), { type: "next", nowMs: 100.7 });
  expect(spot(moved, 100.7)).toBe("1.0");
});
