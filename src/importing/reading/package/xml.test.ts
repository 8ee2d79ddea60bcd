import { strToU8 } from "fflate";
import { describe, expect, test } from "vitest";
import { readXml, xmlText } from "./xml";

/** What goes by: +name, -name, and texts. */
function events(xml: string): string[] {
  const all: string[] = [];
  readXml(xml, {
    open: (name) => all.push(`+${name}`),
    close: (name) => all.push(`-${name}`),
    text: (text) => all.push(text),
  });
  return all;
}

/** An attribute of the first tag. */
function attribute(xml: string, name: string): string | null {
  let value: string | null = null;
  readXml(xml, {
    open: (_, attributes) => {
      value = attributes(name);
    },
  });
  return value;
}

test("tags without their prefix, texts with their entities", () => {
  const all = events('<?xml version="1.0"?><x:a>1&lt;2<b/><!-- <c> --><![CDATA[<&>]]></x:a>');
  expect(all.join(" ")).toBe("+a 1 < 2 +b -b <&> -a");
});

test.each([
  ["<a b='1' c=\"2\"/>", "c", "2"],
  ['<a x:b="&#x4E00;&#20108;"/>', "b", "一二"],
  ['<a sheetId="1" r:id="rId7"/>', "id", "rId7"],
  ['<a b = "1>2"/>', "b", "1>2"],
  ['<a c="b=1"/>', "b", null],
  ["<a/>", "b", null],
])("%s has %s: %s", (xml, name, value) => {
  expect(attribute(xml, name)).toBe(value);
});

test("an unknown entity stays as it is, and a number of no character is none", () => {
  expect(events("<a>&xxe;&#xD800;&amp</a>").join("")).toBe("+a&xxe;\ufffd&amp-a");
});

describe("refuses", () => {
  test.each([
    "",
    "text",
    "<a>",
    "</a>",
    "<a",
    "<a><b></a></b>",
    '<a b="',
    "<!-- <a/>",
    "<![CDATA[ <a/>",
    '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>',
    "<a>".repeat(300) + "</a>".repeat(300),
  ])("%s", (xml) => {
    expect(() => events(xml)).toThrow("文件已损坏");
  });
});

test("the text of a part is UTF-8, or UTF-16 by its mark, and never guessed", () => {
  expect(xmlText(strToU8("一"))).toBe("一");
  expect(xmlText(Uint8Array.of(0xff, 0xfe, 0, 0x4e))).toBe("一");
  expect(xmlText(Uint8Array.of(0xfe, 0xff, 0x4e, 0))).toBe("一");
  expect(() => xmlText(Uint8Array.of(0xd6, 0xd8))).toThrow("文件已损坏");
});
