import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { LateError, inTime, within } from "./time-limit";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const failureOf = (promise: Promise<unknown>) => promise.catch((error: unknown) => error);
const never = new Promise<never>(() => undefined);

describe("inTime", () => {
  test("answers and failures pass through, and no timer is left", async () => {
    await expect(inTime(1000, async () => 42)).resolves.toBe(42);
    await expect(inTime(1000, () => Promise.reject(new TypeError("broken")))).rejects.toThrow(
      "broken",
    );
    expect(vi.getTimerCount()).toBe(0);
  });

  test("what hangs is cancelled and late, even if it ignores the signal and answers later", async () => {
    const aborted = vi.fn<() => void>();
    let answer: (text: string) => void = () => {};
    const late = inTime(1000, (signal) => {
      signal.addEventListener("abort", aborted);
      return new Promise<string>((resolve) => {
        answer = resolve;
      });
    });
    const failure = failureOf(late);
    await vi.advanceTimersByTimeAsync(999);
    expect(aborted).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(aborted).toHaveBeenCalledOnce();
    answer("too late");
    expect(await failure).toEqual(new LateError(1000));
  });

  test("ends with the signal of who asks, also with one that has ended before", async () => {
    const outer = new AbortController();
    const work = (signal: AbortSignal) =>
      new Promise<never>((_, reject) => {
        const end = () => reject(new Error("cancelled"));
        if (signal.aborted) end();
        signal.addEventListener("abort", end);
      });
    const failure = failureOf(inTime(1000, work, outer.signal));
    outer.abort();
    expect(await failure).toEqual(new Error("cancelled"));
    await expect(inTime(1000, work, outer.signal)).rejects.toThrow("cancelled");
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe("within", () => {
  test("what comes in time stands, and no timer is left", async () => {
    await expect(within(1000, Promise.resolve("here"), null)).resolves.toBe("here");
    await expect(within(1000, Promise.reject(new Error("broken")), null)).rejects.toThrow("broken");
    expect(vi.getTimerCount()).toBe(0);
  });

  test("what doesn't is stood in for", async () => {
    const answer = within(1000, never, "late");
    await vi.advanceTimersByTimeAsync(1000);
    expect(await answer).toBe("late");
  });
});
