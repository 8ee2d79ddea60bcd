import { describe, expect, test } from "vitest";
import { addressAsMeant, listOf, optionOf, readAsMeant } from "./as-meant";

const digits = (text: string) => (/^\d+$/.test(text) ? text : null);

test.each([
  ["12", "12"],
  [" 12 ", "12"],
  ["１２", "12"],
  ["12。", "12"],
  ["12，", "12"],
  ["12）】》”’", "12"],
  ["“12”", "12"],
  ["(12).", "12"],
  ["12请各单位核对，谢谢", "12"],
  ["12（见附件）", "12"],
  ["1\u200b2\ufeff", "12"],
  ["%31%32", "12"],
  ["%2531%2532", "12"],
  ["12%E3%80%82", "12"],
  ["x12", null],
  ["12x", null],
  ["", null],
  ["。", null],
  ["%", null],
  ["请核对12", null],
  ["12或1234", null],
])("%s means %s", (text, meant) => {
  expect(readAsMeant(text, digits)).toBe(meant);
});

test("behind a comma of a list stands a member, behind that of a single value the next sentence", () => {
  const list = (text: string) => (/^[\d,]+$/.test(text) ? text : null);
  expect(readAsMeant("12，请核对", list)).toBe("12");
  expect(readAsMeant("12，云麓区", list, "list")).toBeNull();
  expect(readAsMeant("12，34。请核对", list, "list")).toBe("12,34");
});

test("what means something as it is written is never read otherwise", () => {
  expect(readAsMeant("１２。", (text) => text)).toBe("１２。");
});

test("options", () => {
  expect(optionOf(["ytd", "quarter"], "quarter。")).toBe("quarter");
  expect(optionOf(["ytd", "investmentRate"], "InvestmentRate")).toBe("investmentRate");
  expect(optionOf(["ytd"], "toString")).toBeNull();
});

test("a list's parts, whatever stands between them", () => {
  expect(listOf(",a, b;c|d\te,,")).toEqual(["a", "b", "c", "d", "e"]);
});

describe("addresses", () => {
  test.each([
    ["/counties%E3%80%82", "?a=1", "/counties?a=1"],
    ["/counties/", "", "/counties"],
    ["/quality。", "?month=2026-09", "/quality?month=2026-09"],
    ["/projects。", "?stage=started", "/projects?stage=started"],
    ["/projects/YL-0059%E3%80%82", "?lamp=red", "/projects/YL-0059?lamp=red"],
    ["//counties", "", "/counties"],
    ["/counties/990101%EF%BC%89", "?a=1", "/counties/990101?a=1"],
    ["/wall%20", "?scenes=lamps", "/wall?scenes=lamps"],
    ["/report%EF%BC%8C%E8%AF%B7%E7%9C%8B", "", "/report"],
    ["/counties%3Fquarter=2026Q3", "", "/counties?quarter=2026Q3"],
    ["/%E3%80%82", "", "/"],
    ["/counties/%EF%BC%89", "?a=1", "/counties?a=1"],
    ["/index.html", "?a=1", "/?a=1"],
    ["/counties.html", "", "/counties"],
    ["/counties/index.html", "", "/counties"],
    ["/counties;jsessionid=12AB", "?a=1", "/counties?a=1"],
    ["/counties&a=1&b=2", "", "/counties?a=1&b=2"],
    ["/counties&a=1", "?b=2", "/counties?a=1&b=2"],
    ["/counties**", "", "/counties"],
    ["/counties%60", "", "/counties"],
  ])("%s%s is %s", (path, search, meant) => {
    expect(addressAsMeant(path, search)).toBe(meant);
  });

  test.each([
    ["/", ""],
    ["/projects/YL-0009-1", "?lamp=red"],
    ["/counties/411400-direct", "?quarter=2026Q3%E3%80%82"],
    ["/wrong/page", "?a"],
    ["/%E6%B1%87%E6%8A%A5", ""],
    ["/%", ""],
  ])("%s%s stays", (path, search) => {
    expect(addressAsMeant(path, search)).toBe(path + search);
  });
});
