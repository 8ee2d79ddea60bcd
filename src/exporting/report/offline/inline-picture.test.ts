import { describe, expect, test } from "vitest";
import type { Picture } from "../../picture/frame";
import { inlinePictures } from "./inline-picture";

const FONT = '@font-face{font-family:"Noto";src:url(data:font/woff2;base64,AA==)}';

function picture(drawing: string, { foot = "来源", style = "" } = {}): Picture {
  const lines = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="20mm" height="10mm" viewBox="0 0 60 30" role="img" font-family="'A'">`,
    "<title>开工率：&lt;甲&gt;</title>",
    "<desc>全市85.3%。</desc>",
    "<metadata>{&quot;Title&quot;:&quot;&lt;b&gt;&quot;}</metadata>",
    ...(style === "" ? [] : [`<style>${style}</style>`]),
    drawing,
    `<g transform="translate(1 20)"><text>${foot}</text></g>`,
    "</svg>",
    "",
  ];
  return { svg: lines.join("\n"), widthMm: 20, heightMm: 10 };
}

const PATTERN = '<defs><pattern id="p1"/></defs><rect fill="url(#p1)"/>';

describe("pictures in a page", () => {
  test("share no id, of one figure or of two", () => {
    const drawn = ["a", "b"].flatMap(
      (key) => inlinePictures([picture(PATTERN), picture(PATTERN)], key).drawings,
    );
    const ids = drawn.flatMap(({ text }) =>
      [...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id),
    );
    expect(new Set(ids).size).toBe(ids.length);
    for (const { text } of drawn)
      for (const [, id] of text.matchAll(/url\(#([^)]+)\)/g)) expect(text).toContain(`id="${id}"`);
  });

  test("leave a text alone that only looks like a reference", () => {
    const text = "<text>=&quot;url(#p1)&quot; id=&quot;p1&quot;</text>";
    expect(inlinePictures([picture(text)], "a").drawings[0]?.text).toContain(text);
  });

  test("say once where their numbers come from, and markup in it stays a text", () => {
    const { drawings } = inlinePictures([picture(""), picture("")], "a");
    expect(drawings.map(({ text }) => text.match(/<metadata>.*<\/metadata>/)?.[0])).toEqual([
      '<metadata>{"Title":"&lt;b&gt;"}</metadata>',
      undefined,
    ]);
  });

  test("share what is the same in each part, and keep what is not", () => {
    const { drawings } = inlinePictures(
      [picture("<g><text>1</text></g>"), picture("<rect/>"), picture("", { foot: "其他" })],
      "a",
    );
    expect(drawings.map(({ text }) => text.slice(text.lastIndexOf('<g transform="tra')))).toEqual([
      '<g transform="translate(1 20)"><g id="a-1"><text>来源</text></g></g></svg>',
      '<g transform="translate(1 20)"><use href="#a-1"/></g></svg>',
      '<g transform="translate(1 20)"><text>其他</text></g></svg>',
    ]);
  });

  test("hand over the fonts that they need, each once, and keep no style sheet", () => {
    const { drawings, fontRules } = inlinePictures(
      [picture("", { style: FONT }), picture("", { style: FONT + FONT })],
      "a",
    );
    expect(fontRules).toEqual([FONT]);
    expect(drawings.map(({ text }) => text).join("")).not.toContain("<style");
  });

  test("are ours, or an error", () => {
    expect(() =>
      inlinePictures([{ svg: "<svg><script/></svg>", widthMm: 1, heightMm: 1 }], "a"),
    ).toThrow("no picture of ours");
  });
});
