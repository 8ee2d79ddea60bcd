import { expect, test } from "vitest";
import { leavingWords } from "./leaving-projects";

test("what leaves the board is named, of many the first twelve", () => {
  const named = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ name: `${index + 1}号桥` }));
  expect(leavingWords([])).toBeNull();
  expect(leavingWords(named(2))).toBe(
    "2个项目这次没有报，审核通过、发布以后离开看板：1号桥、2号桥。",
  );
  expect(leavingWords(named(13))).toMatch(/：1号桥.*12号桥等13个。$/);
});
