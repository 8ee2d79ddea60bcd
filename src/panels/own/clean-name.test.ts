import { expect, test } from "vitest";
import { name } from "../../office/forms";
import { cleanName } from "./clean-name";

test.each([
  ["泾\u200b县", "泾县"],
  ["\ufeff 泾县\u00ad\t", "泾县"],
  ["\u202e高新\u2066区\ufffd", "高新区"],
  ["泾\ud83d县", "泾县"],
  ["泾县\u2028", "泾县"],
  ["县 直", "县 直"],
  ["𠮷县", "𠮷县"],
])("%j is sent as a name that the journal takes", (typed, clean) => {
  expect(cleanName(typed)).toBe(clean);
  expect(name.safeParse(cleanName(typed)).success).toBe(true);
});

test("of invisible characters alone no name is left", () => {
  expect(cleanName("\u200b \ufffd")).toBe("");
});
