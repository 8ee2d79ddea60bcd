import { describe, expect, test } from "vitest";
import type { Answer } from "../client";
import { type ClockDifference, createServerClock } from "./server-clock";

const NOON = Date.UTC(2026, 10, 23, 4);
const MINUTE = 60_000;

interface Heard {
  /** Of the true time since noon, ms. */
  readonly atMs: number;
  /** What `Date` says, ms since noon; by default the time itself. Null: no `Date`. */
  readonly dateMs?: number | null;
  readonly age?: string;
  readonly tookMs?: number;
  /** How long it had lain before it was heard of. */
  readonly heldMs?: number;
}

/** What is said after these answers on a machine whose clock is ahead by so much. */
function after(heard: readonly Heard[], aheadMs = 0): ClockDifference {
  let nowMs = 0;
  const clock = createServerClock(() => nowMs);
  for (const { atMs, dateMs = atMs, age, tookMs = 40, heldMs = 0 } of heard) {
    nowMs = atMs + heldMs;
    const headers = new Headers();
    if (dateMs !== null) headers.set("date", new Date(NOON + dateMs).toUTCString());
    if (age !== undefined) headers.set("age", age);
    const answer: Answer = {
      url: "/",
      text: "",
      etag: null,
      headers,
      askedAtMs: NOON + aheadMs + atMs - tookMs,
      answeredAtMs: NOON + aheadMs + atMs,
      heldMs,
    };
    clock.hear(answer);
  }
  return clock.difference();
}

const known = (minutes: number) => ({ kind: "known", minutes });
const UNSURE = { kind: "unsure" };
const TWO: readonly Heard[] = [{ atMs: 0 }, { atMs: MINUTE }];

describe("the difference of the clocks", () => {
  test("an answer that had lain is of when it came", () => {
    expect(after([{ atMs: 0, heldMs: 9000 }, { atMs: MINUTE }], 3 * MINUTE)).toEqual(known(3));
  });

  test.each([
    [12 * MINUTE, 12],
    [-12 * MINUTE, -12],
    [12 * MINUTE + 25_000, 12],
    [-(3 * 60 + 5) * MINUTE, -185],
    [20_000, 0],
    [-20_000, 0],
    [0, 0],
  ])("of %i ms is %i minutes", (aheadMs, minutes) =>
    expect(after(TWO, aheadMs)).toEqual(known(minutes)),
  );

  test("is not said before two answers have agreed on it", () => {
    expect(after([])).toEqual(UNSURE);
    expect(after([{ atMs: 0 }], 12 * MINUTE)).toEqual(UNSURE);
    // Data set and facts are read together.
    expect(after([{ atMs: 0 }, { atMs: 200 }], 12 * MINUTE)).toEqual(UNSURE);
  });

  test("is measured to the middle of an answer that took long, and not at all of one that took very long", () => {
    const slow = (tookMs: number): Heard[] => [
      { atMs: 0 },
      { atMs: MINUTE, dateMs: MINUTE - tookMs / 2, tookMs },
    ];
    expect(after(slow(8000), 2 * MINUTE)).toEqual(known(2));
    expect(after(slow(14_000), 2 * MINUTE)).toEqual(UNSURE);
  });
});

describe("an old Date is no clock", () => {
  test("of an unchanged answer (304) whose Date the browser kept", () => {
    expect(
      after([{ atMs: 0 }, { atMs: MINUTE, dateMs: 0 }, { atMs: 2 * MINUTE, dateMs: 0 }]),
    ).toEqual(UNSURE);
    expect(after([{ atMs: 0 }, { atMs: 10 * MINUTE, dateMs: 0 }, { atMs: 11 * MINUTE }])).toEqual(
      UNSURE,
    );
  });

  test("of a cache on the way, unless its Age says how old it is", () => {
    const cached = (age?: string): Heard[] =>
      [0, MINUTE].map((atMs) => ({
        atMs: 20 * MINUTE + atMs,
        dateMs: 0,
        ...(age !== undefined && { age: String(20 * 60 + atMs / 1000) }),
      }));
    expect(after(cached())).toEqual(UNSURE);
    expect(after(cached("given"), 5 * MINUTE)).toEqual(known(5));
  });
});

test("a clock set right is right with the next answers, and one that jumps meanwhile is measured anew", () => {
  let nowMs = 0;
  const clock = createServerClock(() => nowMs);
  const hear = (atMs: number, aheadMs: number) => {
    nowMs = atMs;
    const headers = new Headers({ date: new Date(NOON + atMs).toUTCString() });
    clock.hear({
      url: "/",
      text: "",
      etag: null,
      headers,
      askedAtMs: NOON + atMs + aheadMs,
      answeredAtMs: NOON + atMs + aheadMs + 20,
      heldMs: 0,
    });
    return clock.difference();
  };
  hear(0, 12 * MINUTE);
  expect(hear(MINUTE, 12 * MINUTE)).toEqual(known(12));
  expect(hear(2 * MINUTE, 0)).toEqual(known(0));
  expect(hear(3 * MINUTE, -9 * MINUTE)).toEqual(known(-9));
});

test("answers without a Date, or with one that is none, tell no time, but take nothing from others", () => {
  expect(after([{ atMs: 0, dateMs: null }], 12 * MINUTE)).toEqual({ kind: "untold" });
  expect(after([{ atMs: 0, dateMs: null }, ...TWO], 12 * MINUTE)).toEqual(known(12));
  expect(after([...TWO, { atMs: 2 * MINUTE, dateMs: null }], 12 * MINUTE)).toEqual(known(12));
  const clock = createServerClock(() => 0);
  clock.hear({
    url: "/",
    text: "",
    etag: null,
    headers: new Headers({ date: "today" }),
    askedAtMs: 0,
    answeredAtMs: 0,
    heldMs: 0,
  });
  expect(clock.difference()).toEqual(UNSURE);
});
