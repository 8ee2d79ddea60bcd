import { expect, test } from "vitest";
import { withoutBlankEnds } from "./blank-ends";

test("what nobody sees is no text: spaces of any width, marks of no width, empty letters", () => {
  const blanks = [
    " ",
    "\u3000",
    "\u200B",
    "\u200D",
    "\u2060",
    "\uFEFF",
    "\t\n",
    "\u3164",
    "\u2800",
    " \u3000\u200B ",
  ];
  expect(blanks.map(withoutBlankEnds)).toEqual(blanks.map(() => ""));
});

test("only the ends are taken", () => {
  expect(withoutBlankEnds("\u3000缺\u3000批文\u200B\n")).toBe("缺\u3000批文");
  expect(withoutBlankEnds("已核实")).toBe("已核实");
});
