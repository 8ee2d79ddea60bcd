import { describe, expect, test } from "vitest";
import {
  DEFAULT_DWELL_SECONDS,
  SCENES,
  SCENE_NAMES,
  groupsOf,
  isLedgerFigure,
  readDwell,
  readScenes,
} from "./scene-list";

describe("scenes=", () => {
  test.each([[undefined], [""], [","], [" , "]])("%j: all, in their usual order", (text) => {
    expect(readScenes(text)).toEqual({ scenes: SCENES, problems: [] });
  });

  test("order is kept, what comes twice counts once, spaces don't matter", () => {
    expect(readScenes("lamps, headline,lamps,,trends")).toEqual({
      scenes: ["lamps", "headline", "trends"],
      problems: [],
    });
  });

  test("the ledger's figures are scenes by name, and none of the usual ones", () => {
    expect(readScenes("stages,issue-steps,lamps").scenes).toEqual([
      "stages",
      "issue-steps",
      "lamps",
    ]);
    expect(readScenes(undefined).scenes.filter(isLedgerFigure)).toEqual([]);
    expect(SCENE_NAMES["issue-steps"]).toBe("问题闭环");
  });

  test("unknown ones are named together; the known ones hold", () => {
    expect(readScenes("lamps,map,weather,map")).toEqual({
      scenes: ["lamps"],
      problems: ["网址中的场景“map、weather”无效，已略去；其他条件保留。"],
    });
  });

  test("read as meant, without a word", () => {
    expect(readScenes("lamps，trends、headline。")).toEqual({
      scenes: ["lamps", "trends", "headline"],
      problems: [],
    });
    expect(readDwell("３０。")).toEqual({ dwellSeconds: 30, problems: [] });
  });

  test("none known: all of them; names of Object.prototype are no scenes", () => {
    expect(readScenes("toString,lamp")).toEqual({
      scenes: SCENES,
      problems: ["网址中的场景“toString、lamp”无效，已改为全部场景；其他条件保留。"],
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

  test.each(["4", "601", "0", "-20", "7.5", "20s", "1e2", "九", "9".repeat(400)])(
    "%s is dropped and named",
    (text) => {
      const { dwellSeconds, problems } = readDwell(text);
      expect(dwellSeconds).toBe(20);
      expect(problems).toEqual([
        `网址中的停留时间“${text.slice(0, 40)}”无效（应为5到600的整数秒），已改为20秒；其他条件保留。`,
      ]);
    },
  );
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
