import { render } from "@testing-library/react";
import { afterEach, describe, expect, test } from "vitest";
import { buildYunling } from "../../../mocks/datasets/yunling/build-yunling";
import { textWidth } from "../../charts/base/text";
import { parseDataset, parseFacts } from "../../data/wire/parse";
import { DEMO_WORDS } from "../../domain/facts/dataset";
import { type Choice, view } from "../../domain/fixtures/build";
import { xiangxi } from "../../domain/fixtures/real-notices";
import type { Snapshot } from "../../domain/facts/snapshot";
import { SCENES, type SceneId } from "../rotation/scene-list";
import { ROOM, UNREPORTED, manyUnits } from "./fixtures/views";
import type { Size } from "./canvas-shape";
import type { Scene } from "./scene";
import { SceneView } from "./scene-view";
import { wallScenes } from "./wall-scenes";

const { wide: WIDE, narrow: NARROW, upright: UPRIGHT } = ROOM;

afterEach(() => document.body.replaceChildren());

function yunling(choice: Choice = {}): Snapshot {
  const { dataset, facts } = buildYunling();
  return view({ dataset: parseDataset(dataset), facts: parseFacts(facts) }, choice);
}

interface Drawn {
  readonly text: string;
  /** In px of the canvas. */
  readonly size: number;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly isWatermark: boolean;
}

/**
 * Scale and shift of an element from its own and its parents' transforms; turned texts are
 * watermarks.
 */
function placeOf(element: Element): { scale: number; x: number; y: number } {
  const parent = element.parentElement;
  const outer =
    parent && !element.hasAttribute("data-scene") ? placeOf(parent) : { scale: 1, x: 0, y: 0 };
  let { scale, x, y } = outer;
  for (const [, name = "", values = ""] of (element.getAttribute("transform") ?? "").matchAll(
    /(\w+)\(([^)]*)\)/g,
  )) {
    const [first = 0, second = 0] = values.split(" ").map(Number);
    if (name === "scale") scale *= first;
    if (name === "translate") [x, y] = [x + first * scale, y + second * scale];
  }
  return { scale, x, y };
}

function inherited(element: Element, name: string): string {
  return element.closest(`[${name}]`)?.getAttribute(name) ?? "";
}

function drawnText(element: SVGTextElement): Drawn {
  const { scale, x, y } = placeOf(element);
  const text = element.textContent;
  const size = Number(inherited(element, "font-size"));
  const width = textWidth(text, size) * scale;
  const at = x + Number(element.getAttribute("x") ?? 0) * scale;
  const left = { end: at - width, middle: at - width / 2 }[inherited(element, "text-anchor")] ?? at;
  const isWatermark = text === DEMO_WORDS;
  return {
    text,
    size: size * scale,
    left,
    right: left + width,
    y: y + Number(element.getAttribute("y")) * scale,
    isWatermark,
  };
}

function texts(scene: Scene, page: number, { width, height }: Size, demo = false): Drawn[] {
  const { container } = render(
    <SceneView scene={scene} page={page} width={width} height={height} demo={demo} />,
  );
  return [...container.querySelectorAll("text")].map(drawnText);
}

function allTexts(scene: Scene, canvas: Size, demo = false): Drawn[] {
  return scene.pages.flatMap((_, page) => texts(scene, page, canvas, demo));
}

function scenesOf(
  snapshot: Snapshot,
  room: Size,
  ids: readonly SceneId[] = SCENES,
): readonly Scene[] {
  return wallScenes(snapshot, ids, { room, ledger: { kind: "notAsked" } });
}

/** Widths are estimated a little wide; only upright do names of lines stand at the very edge. */
const OVER = { wide: 24, upright: 4 } as const;

const LONG = ["云岭经济技术开发区管委会", "双江拉祜族佤族布朗族傣族自治县", "睢县"];
const VIEWS: Readonly<Record<string, () => Snapshot>> = {
  "the demo office": () => yunling({ quarter: "2026Q3" }),
  "the demo office, 当季": () => yunling({ quarter: "2026Q3", basis: "quarter" }),
  湘西州: () => view(xiangxi(), { quarter: "2021Q3" }),
  "one unit": () => manyUnits(1),
  "40 units": () => manyUnits(40),
  "long names": () => manyUnits(12, { name: (index) => LONG[index % 3] ?? "" }),
  "chosen units": () => manyUnits(12, { choice: { counties: ["u1", "u2", "u6"] } }),
};

describe.each(Object.entries(VIEWS))("%s", (_, take) => {
  test.each([
    ["16:9", WIDE],
    ["4:3", NARROW],
    ["9:16", UPRIGHT],
    ["5:8", { ...UPRIGHT, height: 1208 }],
    ["9:20", { ...UPRIGHT, height: 1880 }],
  ])("has no text under its least size, or out of the plot, on %s", (__, canvas) => {
    const bad = scenesOf(take(), canvas).flatMap((scene) =>
      allTexts(scene, canvas)
        .filter(
          ({ size, left, right, y }) =>
            size < 24 ||
            left < -4 ||
            right > canvas.width + OVER[canvas.height > canvas.width ? "upright" : "wide"] ||
            y > canvas.height ||
            y < 10,
        )
        .map((drawn) => `${scene.id}: ${JSON.stringify(drawn)}`),
    );
    expect(bad).toEqual([]);
  });

  test("never shows an empty page", () => {
    const empty = scenesOf(take(), WIDE).flatMap((scene) =>
      scene.pages.filter(
        ({ kind }, page) => texts(scene, page, WIDE).length < (kind === "words" ? 1 : 2),
      ),
    );
    expect(empty).toEqual([]);
  });
});

describe("sizes", () => {
  test("headline numbers are 152, 120 or 96 px, whatever their length", () => {
    const sizes = [WIDE, NARROW, UPRIGHT].flatMap((canvas) =>
      scenesOf(manyUnits(3), canvas, ["headline"]).flatMap((scene) =>
        allTexts(scene, canvas)
          .filter(({ size }) => size > 60)
          .map(({ text, size }) => ({ text, size })),
      ),
    );
    expect(sizes).toHaveLength(12);
    expect(sizes.filter(({ size }) => ![152, 120, 96].includes(size))).toEqual([]);
  });

  test("values are at least 32 px upright too, in tall rows and in short ones", () => {
    for (const count of [12, 40]) {
      const [scene] = scenesOf(manyUnits(count), UPRIGHT, ["investment"]);
      const values = (scene ? texts(scene, 0, UPRIGHT) : []).filter(({ text }) =>
        /^[+−]?[\d,]+\.\d%?(\/[\d.]+)?$/.test(text),
      );
      expect(values.length).toBeGreaterThan(18);
      expect(values.filter(({ size }) => size < 32)).toEqual([]);
    }
  });

  test("upright the four headline bullets have one scale, in the whole width", () => {
    const [scene] = scenesOf(manyUnits(3), UPRIGHT, ["headline"]);
    if (!scene) throw new Error("no scene");
    const { container } = render(<SceneView scene={scene} page={0} {...UPRIGHT} demo={false} />);
    const tracks = [...container.querySelectorAll('[data-unit] rect[fill*="plan"]')];
    expect(tracks.map((track) => track.getAttribute("width"))).toEqual([
      "952",
      "952",
      "952",
      "952",
    ]);
    expect(tracks.map((track) => placeOf(track).x)).toEqual([0, 0, 0, 0]);
  });

  test("values are at least 32 px", () => {
    const [scene] = scenesOf(yunling({ quarter: "2026Q3" }), WIDE, ["investment"]);
    const values = (scene ? texts(scene, 0, WIDE) : []).filter(({ text }) =>
      /^[+−]?[\d,]+\.\d%?$/.test(text),
    );
    expect(values.length).toBeGreaterThan(40);
    expect(values.filter(({ size }) => size < 32)).toEqual([]);
  });
});

describe("a few units", () => {
  const few = (count: number) =>
    manyUnits(12, {
      choice: { counties: Array.from({ length: count }, (_, index) => `u${index + 1}`) },
    });
  const named = (count: number, id: SceneId, canvas: Size = WIDE) => {
    const [scene] = scenesOf(few(count), canvas, [id]);
    return (scene ? texts(scene, 0, canvas) : []).filter(({ text }) => /^第\d+县$/.test(text));
  };

  test.each(["investment", "rates", "enterprises", "lamps"] as const)(
    "stand larger and away from the top in %s",
    (id) => {
      const [one, five] = [named(1, id), named(5, id)];
      expect(one.every(({ size }) => size > 41)).toBe(true);
      expect(one[0]?.y).toBeGreaterThan(200);
      expect(five.every(({ size }) => size < 37)).toBe(true);
      expect(five[0]?.y).toBeLessThan(120);
    },
  );

  test("keep their columns where larger ones would not fit", () => {
    const [wide, narrow] = [WIDE, NARROW].map((canvas) => {
      const [scene] = scenesOf(yunling({ counties: ["990101", "990102"] }), canvas, ["investment"]);
      return (scene ? texts(scene, 0, canvas) : []).map(({ text }) => text);
    });
    expect(wide).toEqual(expect.arrayContaining(["137.9", "158.0", "+3.9"]));
    expect(narrow).toContain("137.9/158.0");
  });
});

describe("the units of the investment scene", () => {
  const definition = (snapshot: Snapshot, canvas: Size) =>
    scenesOf(snapshot, canvas, ["investment"])[0]?.foot.definition;
  const drawn = (snapshot: Snapshot, canvas: Size) =>
    scenesOf(snapshot, canvas, ["investment"]).flatMap((scene) => texts(scene, 0, canvas));

  test.each([
    ["16:9", yunling(), WIDE, true],
    ["4:3", yunling(), NARROW, false],
    ["a few on 4:3", yunling({ counties: ["990101", "990102"] }), NARROW, false],
    [
      "30 units with long names",
      manyUnits(30, { name: (index) => LONG[index % 3] ?? "" }),
      WIDE,
      false,
    ],
  ] as const)("are said of columns that are drawn: %s", (_, snapshot, canvas, hasGap) => {
    expect(drawn(snapshot, canvas).some(({ text }) => text === "与序时")).toBe(hasGap);
    expect(definition(snapshot, canvas)?.includes("与序时为个百分点")).toBe(hasGap);
    expect(drawn(snapshot, canvas).some(({ text }) => /^完成(\/计划)?$/.test(text))).toBe(
      definition(snapshot, canvas)?.startsWith("金额为亿元"),
    );
  });

  test("are not said without data", () => {
    expect(definition(yunling({ counties: ["990110"] }), WIDE)).toBe(
      "累计完成投资÷年度计划投资；序时按月均分",
    );
  });
});

test("the key of 投资 shortens the figure's own words for 序时 and nothing else", () => {
  const [scene] = scenesOf(yunling({ quarter: "2026Q3" }), WIDE, ["investment"]);
  const words = (scene ? texts(scene, 0, WIDE) : []).map(({ text }) => text);
  expect(words).toContain("序时（计划的75.0%）");
  expect(words).toContain("累计完成 / 年度计划");
});

describe("changes on the headline that are not quite comparable", () => {
  test.each([
    ["16:9", WIDE],
    ["4:3", NARROW],
  ])("are said so under the scene, so that no line wraps, on %s", (_, canvas) => {
    const [scene] = scenesOf(yunling(), canvas, ["headline"]);
    const drawn = scene ? texts(scene, 0, canvas).map(({ text }) => text) : [];
    expect(drawn.filter((text) => text.startsWith("同比"))).toHaveLength(4);
    expect(drawn.filter((text) => text.includes("单位不同"))).toEqual([]);
    expect(scene?.foot.coverage).toBe(
      "11/12个单位已报，棠里县未报；四上企业11月已报2/12；同比的单位与上年不同",
    );
  });
});

test("a headline line that is too long breaks before its amount, not within it", () => {
  const [scene] = scenesOf(yunling({ counties: ["990110"] }), WIDE, ["headline"]);
  const drawn = scene ? texts(scene, 0, WIDE).map(({ text }) => text) : [];
  expect(drawn).toEqual(expect.arrayContaining(["最近一次：2026年8月", "41.79亿元"]));
});

describe("the lamp board", () => {
  test.each([
    ["16:9", WIDE],
    ["4:3", NARROW],
  ])("names rates in full, clear of each other, on %s", (_, canvas) => {
    const heads = scenesOf(yunling(), canvas, ["lamps"])
      .flatMap((scene) => texts(scene, 0, canvas))
      .filter(({ text }) => text.endsWith("率"));
    expect(heads.map(({ text }) => text)).toEqual([
      "开工率",
      "竣工率",
      "投资完成率",
      "四上目标完成率",
    ]);
    expect(heads.every(({ left }, index) => left > (heads[index - 1]?.right ?? -1))).toBe(true);
  });
});

describe("units", () => {
  const NAMES = Array.from({ length: 40 }, (_, index) => `第${index + 1}县`).sort();

  test.each(["investment", "enterprises", "lamps"] as const)(
    "are all named once, over the pages of %s",
    (id) => {
      const [scene] = scenesOf(manyUnits(40), WIDE, [id]);
      const named = scene ? allTexts(scene, WIDE).filter(({ text }) => /^第\d+县$/.test(text)) : [];
      expect(named.map(({ text }) => text).sort()).toEqual(NAMES);
    },
  );

  test("are named in both halves of 开工 and 竣工", () => {
    const [scene] = scenesOf(manyUnits(40), WIDE, ["rates"]);
    const named = scene ? allTexts(scene, WIDE).filter(({ text }) => /^第\d+县$/.test(text)) : [];
    expect(named.map(({ text }) => text).sort()).toEqual([...NAMES, ...NAMES].sort());
  });

  test.each(["investment", "rates", "enterprises", "lamps"] as const)(
    "that have not reported are 未报 in %s, never 0",
    (id) => {
      const [scene] = scenesOf(manyUnits(7), WIDE, [id]);
      const drawn = scene ? texts(scene, 0, WIDE) : [];
      const row = drawn.find(({ text }) => text === `第${UNREPORTED + 1}县`);
      // In a half-page plot the unit stands in another row of the other half, so its own words are
      // those right of its name.
      const own = drawn
        .filter(
          ({ y, left }) =>
            row && Math.abs(y - row.y) < 8 && left > row.left && left < row.left + 860,
        )
        .map(({ text }) => text);
      expect(own).toContain("未报");
      expect(own.filter((text) => /\d/.test(text))).toEqual([]);
      expect(document.querySelector("[data-missing]")).not.toBeNull();
    },
  );

  test("with a true 0 say 0", () => {
    const [scene] = scenesOf(manyUnits(7), WIDE, ["enterprises"]);
    const drawn = scene ? texts(scene, 0, WIDE) : [];
    const row = drawn.find(({ text }) => text === "第1县");
    expect(
      drawn.filter(({ y, text }) => row && Math.abs(y - row.y) < 8 && text === "0"),
    ).toHaveLength(2);
  });
});

describe("words in the place of a picture", () => {
  test("are under a hatch where something is missing, and not where all is well", () => {
    const hatched = (snapshot: Snapshot) => {
      const [scene] = scenesOf(snapshot, WIDE, ["attention"]);
      document.body.replaceChildren();
      expect(scene ? texts(scene, 0, WIDE) : []).toHaveLength(1);
      return document.querySelector("[data-missing]") !== null;
    };
    expect(hatched(yunling({ counties: ["990110"] }))).toBe(true);
    expect(hatched(yunling({ counties: ["990101"] }))).toBe(false);
  });
});

describe("a picture", () => {
  test.each([
    ["demo figures", true],
    ["real ones", false],
  ])("of %s says so once a plot", (_, demo) => {
    for (const scene of scenesOf(manyUnits(12), WIDE)) {
      const marks = texts(scene, 0, WIDE, demo).filter(({ isWatermark }) => isWatermark);
      expect(marks).toHaveLength(demo ? (scene.id === "rates" ? 2 : 1) : 0);
      expect(marks.filter(({ size }) => size > 150 || size < 90)).toEqual([]);
    }
  });

  test("is one image with the scene's words, and takes no keys", () => {
    const [scene] = scenesOf(manyUnits(12), WIDE, ["investment"]);
    if (!scene) throw new Error("no scene");
    const { container } = render(
      <SceneView scene={scene} page={0} width={1792} height={710} demo={false} />,
    );
    const svg = container.querySelector("svg");
    expect(svg?.getAttribute("aria-label")).toBe(`${scene.message}。${scene.takeaway}`);
    expect(container.querySelectorAll("[tabindex], a, button, foreignObject")).toHaveLength(0);
    expect(container.querySelectorAll("animate, [style*=animation]")).toHaveLength(0);
  });

  test("of a page that is no more shows the last one", () => {
    const [scene] = scenesOf(manyUnits(13), WIDE, ["lamps"]);
    const last = scene ? texts(scene, 1, WIDE).map(({ text }) => text) : [];
    document.body.replaceChildren();
    expect(scene ? texts(scene, 9, WIDE).map(({ text }) => text) : []).toEqual(last);
  });

  test("of a rate that nobody reported says 未报 in its panel", () => {
    const [scene] = scenesOf(view(xiangxi(), { quarter: "2021Q3" }), WIDE, ["trends"]);
    expect((scene ? texts(scene, 0, WIDE) : []).filter(({ text }) => text === "未报")).toHaveLength(
      1,
    );
  });

  test("keeps the 序时 of the three trends on one scale, on pages of their own", () => {
    const [scene] = scenesOf(manyUnits(4), NARROW, ["trends"]);
    const ticks = scene?.pages.map((_, page) =>
      texts(scene, page, NARROW)
        .filter(({ text }) => /^\d+%?$/.test(text))
        .map(({ text, y }) => `${text} ${Math.round(y)}`),
    );
    expect(ticks?.[0]?.length).toBeGreaterThan(3);
    expect(ticks?.[1]).toEqual(ticks?.[0]);
    expect(ticks?.[2]).toEqual(ticks?.[0]);
  });
});
