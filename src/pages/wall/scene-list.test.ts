import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DEFAULT_DWELL_SECONDS, SCENES, SCENE_NAMES, groupsOf, pagesOf, readDwell, readScenes } from "./scene-list";

describe("scenes=", () => {
  test.each([[undefined], [""], [","], [" , "]])("%j: all, in their usual order", (text) => {
    expect(readScenes(text)).toEqual({ scenes: SCENES, problems: [] });
  });

  test("order is kept, what comes twice counts once, spaces don't matter", () => {
    expect(readScenes("lamps, headline,lamps,,trends")).toEqual({ scenes: ["lamps", "headline", "trends"], problems: [] });
  });

  test("unknown ones are named together; the known ones hold", () => {
    expect(readScenes("lamps,map,weather,map")).toEqual({
      scenes: ["lamps"],
      problems: ["网址中的场景“map、weather”无效，已略去；其他条件保留。"],
    });
  });

  test("none known: all of them; names of Object.prototype are no scenes", () => {
    expect(readScenes("toString,Lamps")).toEqual({
      scenes: SCENES,
      problems: ["网址中的场景“toString、Lamps”无效，已改为全部场景；其他条件保留。"],
    });
    expect(readScenes("x".repeat(9999)).problems.join("").length).toBeLessThan(80);
  });

  test("every scene has its own name", () => {
    expect(new Set(SCENES.map((scene) => SCENE_NAMES[scene])).size).toBe(7);
  });
});

describe("dwell=", () => {
  test.each([
    ["5", 5],
    ["600", 600],
    ["020", 20],
    [undefined, DEFAULT_DWELL_SECONDS],
    ["", DEFAULT_DWELL_SECONDS],
  ])("%j", (text, dwellSeconds) => {
    expect(readDwell(text)).toEqual({ dwellSeconds, problems: [] });
  });

  test.each(["4", "601", "0", "-20", "7.5", "20s", "1e2", "９", "9".repeat(400)])("%s is dropped and named", (text) => {
    const { dwellSeconds, problems } = readDwell(text);
    expect(dwellSeconds).toBe(20);
    expect(problems).toEqual([`网址中的停留时间“${text.slice(0, 40)}”无效（应为5到600的整数秒），已改为20秒；其他条件保留。`]);
  });
});

test("side by side: no pane stays black, fewer scenes than panes are one group", () => {
  expect(groupsOf(SCENES, 1)).toEqual(SCENES.map((scene) => [scene]));
  expect(groupsOf(SCENES, 2)).toEqual([
    ["headline", "investment"],
    ["rates", "enterprises"],
    ["lamps", "trends"],
    ["attention", "headline"],
  ]);
  expect(groupsOf(SCENES, 3).at(-1)).toEqual(["attention", "headline", "investment"]);
  expect(groupsOf(["lamps", "trends"], 3)).toEqual([["lamps", "trends"]]);
});

describe("pages of a scene", () => {
  const sizes = (counts: readonly number[], perPage = 12) => {
    const units = counts.flatMap((count, group) => Array.from({ length: count }, () => group));
    return pagesOf(units, perPage, (group) => group).map((page) => page.length);
  };

  test.each([
    [0, [0]],
    [1, [1]],
    [12, [12]],
    [13, [7, 6]],
    [24, [12, 12]],
    [25, [9, 8, 8]],
    [40, [10, 10, 10, 10]],
    [180, Array.from({ length: 15 }, () => 12)],
  ])("%i units of one group: even pages", (count, expected) => {
    expect(sizes([count])).toEqual(expected);
  });

  test("groups stay whole where they fit into the same number of pages", () => {
    expect(sizes([10, 3, 1])).toEqual([10, 4]); // not 7 and 7
    expect(sizes([9, 1, 1], 10)).toEqual([9, 2]);
    expect(sizes([8, 4, 8, 4])).toEqual([12, 12]);
    expect(sizes([8, 8, 8])).toEqual([12, 12]); // two pages at most: one group is cut
  });

  test("a group too long for a page is cut evenly, the small ones stay whole", () => {
    expect(sizes([18, 3, 1])).toEqual([11, 11]);
    expect(sizes([18, 6])).toEqual([12, 12]);
    expect(sizes([20, 5])).toEqual([9, 8, 8]); // not 10, 10 and 5
  });

  test("any units: none lost, order kept, as few pages as possible, none empty or too long", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(4), { minLength: 1, maxLength: 60 }), fc.integer({ min: 1, max: 14 }), (units, perPage) => {
        const pages = pagesOf(units, perPage, (unit) => unit);
        expect(pages.flat()).toEqual(units);
        expect(pages).toHaveLength(Math.ceil(units.length / perPage));
        for (const page of pages) expect(page.length > 0 && page.length <= perPage).toBe(true);
      }),
    );
  });
});
