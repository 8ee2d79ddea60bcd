import { describe, expect, test } from "vitest";
import { watermarkMarkup } from "./watermark";

const TEXT = "内部资料 何审言 2026年10月9日08:05";
const A4 = { width: 442, height: 300, fill: "#111820" };

/** Where each text begins, and its size. */
function textsOf(markup: string) {
  return [
    ...markup.matchAll(/translate\(([\d.]+) ([\d.]+)\) rotate\(-24\)" font-size="([\d.]+)"/g),
  ].map(([, x, y, size]) => ({ x: Number(x), y: Number(y), size: Number(size) }));
}

describe.each([
  ["a page", { ...A4, length: 22 }],
  ["a slide", { ...A4, width: 960, height: 540, length: 22 }],
  ["a long text on a narrow picture", { ...A4, width: 215, height: 900, length: 70 }],
  ["a low picture", { ...A4, height: 60, length: 22 }],
])("%s", (_, request) => {
  test("is covered, and nothing reaches beyond its edges", () => {
    const texts = textsOf(watermarkMarkup({ ...request, text: TEXT }));
    expect(texts.length).toBeGreaterThan(0);
    for (const { x, y, size } of texts) {
      const long = request.length * size;
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x + long * Math.cos((24 / 180) * Math.PI)).toBeLessThanOrEqual(request.width + 0.1);
      expect(y).toBeLessThanOrEqual(request.height);
      expect(y - long * Math.sin((24 / 180) * Math.PI)).toBeGreaterThanOrEqual(-0.1);
    }
  });
});

test("half of a picture is nowhere without it", () => {
  const { height } = A4;
  const lines = textsOf(watermarkMarkup({ ...A4, text: TEXT, length: 22 })).map(({ y }) => y);
  const edges = [0, ...lines, height];
  const gaps = edges.slice(1).map((edge, index) => edge - (edges[index] ?? 0));
  expect(Math.max(...gaps)).toBeLessThan(height / 2);
});

test("what it says is no markup", () => {
  expect(watermarkMarkup({ ...A4, text: "<b>&\"'", length: 6 })).not.toContain("<b>");
});
