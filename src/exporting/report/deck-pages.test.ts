import { expect, test } from "vitest";
import fc from "fast-check";
import { contentsPages, linePages, paragraphPages } from "./deck-pages";

const sentence = fc.integer({ min: 1, max: 900 }).map((length) => `${"县".repeat(length)}。`);
const paragraph = fc.array(sentence, { minLength: 1, maxLength: 6 }).map((all) => all.join(""));

test("paragraphs lose nothing, and only what began before is continued", () => {
  fc.assert(
    fc.property(fc.array(paragraph, { minLength: 1, maxLength: 8 }), (texts) => {
      const shown = paragraphPages(texts).flat();
      const joined: string[] = [];
      for (const { text, isContinued } of shown)
        if (isContinued) joined.push((joined.pop() ?? "") + text);
        else joined.push(text);
      expect(joined).toEqual(texts);
      expect(shown.every(({ text }) => text !== "")).toBe(true);
    }),
  );
});

test("a paragraph too long for one slide goes on where a sentence ends", () => {
  const long = `${"甲".repeat(300)}。${"乙".repeat(300)}。`;
  expect(paragraphPages(["短。", long])).toEqual([
    [
      { text: "短。", isContinued: false },
      { text: `${"甲".repeat(300)}。`, isContinued: false },
    ],
    [{ text: `${"乙".repeat(300)}。`, isContinued: true }],
  ]);
});

test("lines are never torn", () => {
  fc.assert(
    fc.property(fc.array(paragraph, { maxLength: 30 }), (texts) => {
      expect(linePages(texts).flat()).toEqual(texts);
    }),
  );
});

test.each([
  [0, []],
  [14, [14]],
  [15, [8, 7]],
  [32, [11, 11, 10]],
])("%s entries of contents stand on slides of %j", (entries, pages) => {
  expect(contentsPages(entries)).toEqual(pages);
});
