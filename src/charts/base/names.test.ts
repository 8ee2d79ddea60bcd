import fc from "fast-check";
import { expect, test } from "vitest";
import { type NameRoom, type Named, fitNames, nameLines } from "./names";
import { textWidth } from "./text";

/** Room for seven characters of 13.5 px. */
const ROOM = { width: 107, size: 13.5 };
const SHUANGJIANG = "双江拉祜族佤族布朗族傣族自治县";

const named = (...names: readonly string[]): Named[] => names.map((name) => ({ name }));
const texts = (items: readonly Named[], room: NameRoom = ROOM) => {
  const fitted = fitNames(items, room);
  return items.map(({ name }) => fitted.get(name)?.join("/"));
};

test("a name that fits is whole; a long one stands in two lines where the row has room for them", () => {
  expect(texts(named("云麓区", SHUANGJIANG), { ...ROOM, rowHeight: 28 })).toEqual([
    "云麓区",
    "双江拉祜族佤族布/朗族傣族自治县",
  ]);
  expect(texts(named("云麓区", SHUANGJIANG), { ...ROOM, rowHeight: 20 })).toEqual([
    "云麓区",
    "双江拉祜族佤…",
  ]);
});

test("the office's own short name goes before two lines, and only where the whole one does not fit", () => {
  const items = [
    { name: SHUANGJIANG, short: "双江县" },
    { name: "云麓区", short: "云麓" },
  ];
  expect(texts(items, { ...ROOM, rowHeight: 28 })).toEqual(["双江县", "云麓区"]);
});

test("a short name that another unit is called by is no name", () => {
  expect(texts([{ name: SHUANGJIANG, short: "双江县" }, { name: "双江县" }])).toEqual([
    "双江拉祜族佤…",
    "双江县",
  ]);
  const twins = [
    { name: SHUANGJIANG, short: "双江" },
    { name: "双江哈尼族彝族傣族自治县", short: "双江" },
  ];
  expect(texts(twins)).toEqual(["双江拉祜族佤…", "双江哈尼族彝…"]);
});

test("names alike at their beginning are told apart by their end, and neither takes the form that fits both", () => {
  expect(texts(named("云岭经济技术开发区东区管委会", "云岭经济技术开发区西区管委会"))).toEqual([
    "云…东区管委会",
    "云…西区管委会",
  ]);
  expect(
    texts(named("云岭经济技术开发区第一管理委员会", "云岭经济技术开发区第二管理委员会")),
  ).toEqual(["…一管理委员会", "…二管理委员会"]);
});

test("names that differ in the middle alone show the middle", () => {
  const [first, second] = texts(
    named("甲乙丙丁戊己庚辛一壬癸子丑寅卯辰巳", "甲乙丙丁戊己庚辛二壬癸子丑寅卯辰巳"),
  );
  expect(first).toContain("一");
  expect(second).toContain("二");
});

test("no two names read alike, whatever they are and however little room there is", () => {
  const character = fc.constantFrom("甲", "乙", "县");
  const name = fc.string({ unit: character, minLength: 1, maxLength: 18 });
  const item = fc.record({
    name,
    short: fc.option(fc.string({ unit: character, minLength: 1, maxLength: 3 }), {
      nil: undefined,
    }),
  });
  const room = fc.record({
    width: fc.integer({ min: 0, max: 160 }),
    size: fc.constant(13.5),
    rowHeight: fc.constantFrom(20, 30, 60),
  });
  fc.assert(
    fc.property(fc.array(item, { maxLength: 25 }), room, (items, space) => {
      const given = items.map(({ name: text, short }) =>
        short === undefined ? { name: text } : { name: text, short },
      );
      const fitted = fitNames(given, space);
      const written = [...fitted.values()].map((lines) => lines.join(""));
      expect(new Set(written).size).toBe(new Set(items.map(({ name: text }) => text)).size);
      for (const [whole, lines] of fitted) {
        const isWhole = lines.length === 1 && lines[0] === whole;
        const size = lines.length === 2 ? Math.min(13.5, (space.rowHeight - 3) / 2) : 13.5;
        for (const line of lines)
          expect(isWhole || textWidth(line, size) <= space.width + 0.005).toBe(true);
      }
    }),
  );
});

test("where nothing keeps a name apart in the room, it is whole and smaller", () => {
  expect(texts(named("甲乙丙", "甲乙丁"), { width: 14, size: 13.5 })).toEqual(["甲乙丙", "甲乙丁"]);
  const [line] = nameLines(["甲乙丙"], { centre: 15, size: 13.5, rowHeight: 30, width: 14 });
  expect(textWidth("甲乙丙", line?.size ?? 0)).toBeCloseTo(14, 5);
});

test("two lines stay inside their row and off each other", () => {
  fc.assert(
    fc.property(fc.double({ min: 25, max: 80, noNaN: true }), (rowHeight) => {
      const [upper, lower] = nameLines(["甲", "乙"], {
        centre: rowHeight / 2,
        size: 13.5,
        rowHeight,
        width: 107,
      });
      if (!upper || !lower) throw new Error("two lines");
      // A character reaches 0.86 of its size over the base line, and 0.14 below it.
      expect(upper.y - upper.size * 0.86).toBeGreaterThanOrEqual(0);
      expect(lower.y + lower.size * 0.14).toBeLessThanOrEqual(rowHeight);
      expect(lower.y - lower.size * 0.86).toBeGreaterThanOrEqual(upper.y + upper.size * 0.14);
    }),
  );
});
