import { strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { GALLERY } from "../charts/fixtures/gallery";
import { TRACES_PART } from "../exporting/pptx/traces";
import { shownValues } from "../figures/tables/shown-values";
import {
  CONTEXT,
  altered,
  deckOf,
  metadataOf,
  offlinePageOf,
  oldMetadata,
  pngOf,
  svgOf,
} from "../exporting/fixtures/told";
import { readTraces } from "./read-file";
import { TraceRefusal } from "./refusal";

async function reasonFor(bytes: Uint8Array, name = "a.png"): Promise<string> {
  try {
    await readTraces(bytes, name);
    return "read";
  } catch (error) {
    return error instanceof TraceRefusal ? error.reason : String(error);
  }
}

describe("a picture of ours", () => {
  test.each([
    ["PNG", pngOf()],
    ["SVG", svgOf()],
  ])("as %s says figure, edition, view and values", async (_, bytes) => {
    const { traces, altered: others } = await readTraces(bytes, "a");
    expect(others).toBe(0);
    expect(traces).toHaveLength(1);
    expect(traces[0]).toMatchObject({
      figure: "investment-plan",
      title: "完成投资：7个单位超序时，州直欠16.3个百分点",
      office: "xiangxi",
      revision: "r7",
      exportedAt: "2026-10-09T08:05:00+08:00",
      isDemo: false,
      values: shownValues(GALLERY.real),
      address: {
        host: "10.1.2.3",
        path: "/figures/investment-plan",
        search: { office: "xiangxi", region: "433100", quarter: "2021Q3", basis: "ytd" },
      },
    });
  });

  test("of the time of the hash alone says no values", async () => {
    const [trace] = (await readTraces(pngOf(oldMetadata()), "a")).traces;
    expect(trace).toMatchObject({ figure: null, values: null, revision: "r7" });
    expect(trace?.valueHash).toMatch(/^[\da-f]{64}$/);
  });

  test("that another program saved anew still is one, in whatever order it says all", async () => {
    const saved = [...altered(metadataOf(), "Software", "GIMP")].reverse();
    expect(await reasonFor(pngOf([...saved, ["Comment", "Created with GIMP"]]))).toBe("read");
  });
});

describe("a deck", () => {
  test("says what each of its figures says, the picture of one not again", async () => {
    const { traces } = await readTraces(await deckOf(), "a.pptx");
    expect(traces.map(({ figure }) => figure)).toEqual(["investment-plan", "lamps"]);
    expect(traces[1]?.values).toEqual(shownValues(GALLERY.lamps));
  });

  test("of somebody else's is read by the pictures that were put into it", async () => {
    const foreign = zipSync({
      "ppt/presentation.xml": strToU8("<p/>"),
      "ppt/media/image1.png": pngOf(),
      "ppt/media/image2.png": pngOf(altered(metadataOf(), "Revision", "r9")),
      "ppt/media/image3.png": strToU8("no picture"),
      "ppt/media/image4.png": pngOf([]),
    });
    const { traces, altered: others } = await readTraces(foreign, "a.pptx");
    expect([traces.length, others]).toEqual([1, 1]);
  });

  test("without any of ours is told, and one whose statements were changed", async () => {
    const parts = unzipSync(await deckOf([GALLERY.lamps]));
    expect(await reasonFor(zipSync({ ...parts, [TRACES_PART]: strToU8("<traces/>") }))).toBe(
      "noneInDeck",
    );
    const changed = new TextDecoder()
      .decode(parts[TRACES_PART])
      .replace(CONTEXT.office, "shangqiu");
    expect(await reasonFor(zipSync({ ...parts, [TRACES_PART]: strToU8(changed) }))).toBe("altered");
  });
});

describe("an offline page", () => {
  const figures = ["investment-plan", "enterprises-added"] as const;
  const page = offlinePageOf(figures);

  test("says what each of its figures says, as a browser saves it anew too", async () => {
    const saved = page.replace(
      "<!doctype html>",
      "<!DOCTYPE html>\n<!-- saved from url=(0014)about:internet -->",
    );
    for (const text of [page, saved]) {
      const { traces, altered: others } = await readTraces(strToU8(text), "汇报.html");
      expect(traces.map(({ figure }) => figure)).toEqual(figures);
      expect(traces[0]?.values?.rows).toHaveLength(11);
      expect(others).toBe(0);
    }
  });

  test("of which one figure's statements were changed is read by the others", async () => {
    const changed = page.replace('"Revision":"', '"Revision":"9');
    const { traces, altered: others } = await readTraces(strToU8(changed), "a.html");
    expect([traces.map(({ figure }) => figure), others]).toEqual([["enterprises-added"], 1]);
  });

  test("without a figure says so; a text in it is none, whatever it holds", async () => {
    const hostile = offlinePageOf([], new TextDecoder().decode(svgOf()));
    expect(hostile).toContain("&lt;metadata&gt;");
    expect(await reasonFor(strToU8(hostile), "a.html")).toBe("noneInPage");
  });

  test("of somebody else's is none of ours", async () => {
    const foreign = page.replace('name="generator"', 'name="author"');
    expect(await reasonFor(strToU8(foreign), "a.html")).toBe("workbook");
  });
});

describe("what was altered", () => {
  const texts = metadataOf();
  test.each([
    ["Permalink", "http://10.1.2.3/figures/lamps?quarter=2021Q3"],
    ["Revision", "r8"],
    ["Values", '{"unit":"","rowHead":"","columns":[],"rows":[]}'],
    ["ValueHash", "0".repeat(64)],
    ["Seal", "0".repeat(64)],
    ["Seal", null],
    ["Values", null],
    ["Figure", null],
    ["Title", null],
  ])("%s as %s", async (key, text) => {
    expect(await reasonFor(pngOf(altered(texts, key, text)))).toBe("altered");
    expect(await reasonFor(svgOf(altered(texts, key, text)))).toBe("altered");
  });

  test("a statement that stands there twice", async () => {
    expect(await reasonFor(pngOf([...texts, ["Revision", "r7"]]))).toBe("altered");
  });

  test("an old picture that says no link, or no hash", async () => {
    expect(await reasonFor(pngOf(altered(oldMetadata(), "Permalink", null)))).toBe("altered");
    expect(await reasonFor(pngOf(altered(oldMetadata(), "ValueHash", "x")))).toBe("altered");
  });
});

describe("what is none", () => {
  test.each([
    ["a screenshot", pngOf([]), "a.png", "foreign"],
    [
      "a drawing",
      strToU8('<?xml version="1.0"?><svg><metadata>x</metadata></svg>'),
      "a",
      "foreign",
    ],
    ["JPEG", Uint8Array.of(0xff, 0xd8, 0xff, 0xe0), "a.png", "otherPicture"],
    ["half a picture", pngOf().subarray(0, 100), "a.png", "broken"],
    ["half a deck", strToU8("PK\u0003\u0004"), "a.pptx", "broken"],
    ["nothing", new Uint8Array(), "a.png", "empty"],
    ["a workbook", zipSync({ "xl/workbook.xml": strToU8("<w/>") }), "a.xlsx", "workbook"],
    ["an old workbook", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0), "a.xls", "workbook"],
    ["a locked deck", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0), "a.pptx", "locked"],
    ["a list", strToU8("单位,完成\n甲县,1"), "a.csv", "workbook"],
    ["an office file", strToU8("{}"), "a.office.json", "officeFile"],
    ["a tray's file", strToU8("{}"), "三季度.汇报.json", "trayFile"],
    ["a document", zipSync({ "word/document.xml": strToU8("<w/>") }), "a.docx", "noneInDeck"],
    ["a zip", zipSync({ "a.txt": strToU8("a") }), "a.zip", "noneInZip"],
    ["a program", Uint8Array.of(0x4d, 0x5a, 0xff), "a.exe", "unknown"],
  ])("%s", async (_, bytes, name, reason) => {
    expect(await reasonFor(bytes, name)).toBe(reason);
  });
});
