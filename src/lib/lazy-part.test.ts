import { afterEach, describe, expect, test, vi } from "vitest";
import { PartError, lazyPart, reopenBy } from "./lazy-part";
import { type FileFault, ProgramFileError } from "./program-files";

const reopen = vi.fn<(fault: FileFault) => Promise<boolean>>(async () => false);
reopenBy(reopen);
afterEach(() => {
  reopen.mockClear();
});

const VALUE = { menu: true };

/** A part that fails so often, then comes. */
function failing(...faults: readonly FileFault[]) {
  const left = [...faults];
  const get = vi.fn<() => Promise<typeof VALUE>>(async () => {
    const fault = left.shift();
    if (fault) throw new ProgramFileError(fault, "x.js");
    return VALUE;
  });
  return { get, part: lazyPart("菜单", get) };
}

test("is fetched once, however many ask, and then is there", async () => {
  const { get, part } = failing();
  expect(part.state()).toEqual({ value: null, error: null });
  await Promise.all([part.load(), part.press(), part.prefetch()]);
  await part.load();
  expect(get).toHaveBeenCalledTimes(1);
  expect(part.state()).toEqual({ value: VALUE, error: null });
});

test.each<[FileFault, string]>([
  ["unreachable", "菜单没有载入：连不上服务器，可能是网络中断。请再试一次。"],
  ["late", "菜单没有载入：服务器在规定时间内没有回应。请再试一次。"],
  ["missing", "菜单没有载入：服务器上没有这个文件，系统可能刚更新过。再试一次，会重新打开本页。"],
  ["login", "菜单没有载入：登录已失效。再试一次，会重新打开本页。"],
  ["broken", "菜单没有载入：读到的程序文件不能运行。再试一次，会重新打开本页。"],
])("%s is said in words, and the next press really tries again", async (fault, words) => {
  const { part } = failing(fault);
  await expect(part.press()).rejects.toThrow(words);
  expect(part.state().error).toBeInstanceOf(PartError);
  expect(await part.press()).toBe(VALUE);
  expect(part.state().error).toBeNull();
  expect(reopen).not.toHaveBeenCalled();
});

test("any other error of a part is said as that of a program that does not run", async () => {
  const part = lazyPart("菜单", () => Promise.reject(new TypeError("x is undefined")));
  await expect(part.load()).rejects.toMatchObject({ fault: "broken" });
});

describe("opening the page anew", () => {
  test("happens at the second press in a row that fails for want of it", async () => {
    const { part } = failing("missing", "missing");
    await expect(part.press()).rejects.toThrow("会重新打开本页");
    expect(reopen).not.toHaveBeenCalled();
    await expect(part.press()).rejects.toThrow("重新打开本页也不会有，请稍后再试");
    expect(reopen.mock.calls).toEqual([["missing"]]);
  });

  test("never where another try may do", async () => {
    const { part } = failing("unreachable", "unreachable", "late");
    for (let presses = 0; presses < 3; presses += 1)
      await expect(part.press()).rejects.toThrow("请再试一次");
    expect(reopen).not.toHaveBeenCalled();
  });

  test("never without a press, and never at the first one after what nobody was told", async () => {
    const { part } = failing("missing", "missing", "missing", "missing");
    await part.prefetch();
    expect(part.state().error).toBeNull();
    await expect(part.press()).rejects.toThrow("会重新打开本页");
    await expect(part.load()).rejects.toThrow("会重新打开本页");
    await expect(part.load()).rejects.toThrow("会重新打开本页");
    expect(reopen).not.toHaveBeenCalled();
  });
});

test("tells whoever draws it of each change, until they leave", async () => {
  const { part } = failing("unreachable");
  const seen: string[] = [];
  const leave = part.subscribe(() =>
    seen.push(part.state().error ? "failed" : part.state().value ? "there" : "waiting"),
  );
  await part.load().catch(() => undefined);
  await part.load();
  leave();
  expect(seen).toEqual(["failed", "waiting", "there"]);
});
