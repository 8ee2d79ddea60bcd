import fc from "fast-check";
import { expect, test } from "vitest";
import { parseSearch, stringifySearch } from "./search";
import { formatSort, knownNames, nextSort, parseSort } from "./sort";

const names = fc.stringMatching(/^[a-z]{1,8}$/).filter((name) => !(name in {}));
const values = fc.string({ unit: "grapheme", minLength: 1, maxLength: 60 });

test("parse∘format = id, for any text in any parameter", () => {
  fc.assert(
    fc.property(fc.dictionary(names, values), (search) => {
      expect(parseSearch(stringifySearch(search))).toEqual({ ...search });
    }),
  );
});

test("values are written plainly: no quotes, codes stay text, commas stay readable", () => {
  expect(
    stringifySearch({
      region: "411400",
      counties: "411481,411400-direct",
      sort: "-investmentRate,name",
    }),
  ).toBe("?region=411400&counties=411481,411400-direct&sort=-investmentRate,name");
  expect(parseSearch("?region=411402&basis=ytd")).toEqual({ region: "411402", basis: "ytd" });
});

test("absent and empty values are left out; of a repeated name the first counts", () => {
  expect(stringifySearch({ a: undefined, b: "", c: null })).toBe("");
  expect(parseSearch("?quarter=2020Q3&quarter=2021Q1")).toEqual({ quarter: "2020Q3" });
});

test("broken escapes don't throw", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 40 }), (text) => {
      expect(parseSearch(`?counties=%%&${text}`)["counties"]).toBe("%%");
    }),
  );
  expect(parseSearch("?counties=%%")).toEqual({ counties: "%%" });
});

test("sort: parse∘format = id; unknown columns are named", () => {
  const columns = ["name", "investmentRate", "startRate"];
  const keys = fc.array(
    fc.record({ column: fc.constantFrom(...columns), descending: fc.boolean() }),
    { maxLength: 4 },
  );
  fc.assert(
    fc.property(keys, (sort) => {
      expect(parseSort(formatSort(sort), columns)).toEqual({ keys: sort, unknown: [] });
    }),
  );
  expect(parseSort("foo,-name,-bar", columns)).toEqual({
    keys: [{ column: "name", descending: true }],
    unknown: ["foo", "bar"],
  });
  expect(parseSort(undefined, columns)).toEqual({ keys: [], unknown: [] });
});

test("sort and columns are read as meant", () => {
  const columns = ["name", "investmentRate"];
  expect(parseSort("－investmentRate，name。", columns)).toEqual({
    keys: [
      { column: "investmentRate", descending: true },
      { column: "name", descending: false },
    ],
    unknown: [],
  });
  expect(knownNames("name、foo、foo", columns)).toEqual({ known: ["name"], unknown: ["foo"] });
  expect(knownNames("，", columns)).toEqual({ known: [], unknown: [] });
});

test("an ampersand from a page's source separates; a query encoded as a whole is one", () => {
  expect(parseSearch("?a=1&amp;b=2&amp;amp;c=3")).toEqual({ a: "1", b: "2", c: "3" });
  expect(parseSearch("?quarter%3D2026Q2%26basis%3Dquarter")).toEqual({
    quarter: "2026Q2",
    basis: "quarter",
  });
  expect(parseSearch("?status&=1")).toEqual({ status: "", "": "1" });
});

test.each([
  "?quarter=2026Q2%26basis%3Dquarter%26counties%3D990101%2C990102&sort=-added",
  "?quarter=2026Q2%2526basis%253Dquarter%2526counties%253D990101%252C990102&sort=-added",
  "?quarter=2026Q2%26amp;basis=quarter%26counties=990101,990102&sort=-added",
])("an ampersand that was encoded separates before a name that the app knows: %s", (text) => {
  expect(parseSearch(text)).toEqual({
    quarter: "2026Q2",
    basis: "quarter",
    counties: "990101,990102",
    sort: "-added",
  });
});

test("an address in a stranger's value stays there", () => {
  const from = "https://portal.example/?a=1&region=1";
  expect(parseSearch(`?from=${encodeURIComponent(from)}`)).toEqual({ from });
  expect(parseSearch("?quarter=2026Q2%26utm%3Dmail")).toEqual({ quarter: "2026Q2&utm=mail" });
});

test.each([
  "?quarter＝2026Q2&basis=quarter",
  "?quarter=2026Q2＆basis＝quarter",
  "?quarter＝2026Q2＆basis=quarter",
  "?quarter=2026Q2;basis=quarter",
  "?QUARTER=2026Q2&Basis=quarter",
  "??quarter=2026Q2&basis=quarter",
  "?/quarter=2026Q2&&basis=quarter",
])("names and separators are read as meant: %s", (query) => {
  expect(parseSearch(query)).toEqual({ quarter: "2026Q2", basis: "quarter" });
});

test("brackets behind a name make a list of its values", () => {
  expect(parseSearch("?counties[]=a&counties[]=b&counties%5B%5D=c")).toEqual({ counties: "a,b,c" });
  expect(parseSearch("?counties=a&counties=b")).toEqual({ counties: "a" });
});

test("what is no parameter keeps its name, and what follows no separator its value", () => {
  expect(parseSearch("?Other=1&x[]=2&a=1;b=2＆c")).toEqual({
    Other: "1",
    "x[]": "2",
    a: "1;b=2＆c",
  });
});

test("a click on a head goes: high to low, low to high, the table's own order", () => {
  const first = nextSort([], "startRate");
  const second = nextSort(first, "startRate");
  expect([first, second, nextSort(second, "startRate")]).toEqual([
    [{ column: "startRate", descending: true }],
    [{ column: "startRate", descending: false }],
    [],
  ]);
  expect(nextSort(first, "name")).toEqual([{ column: "name", descending: true }]);
});

test("a flag has no value and stays; other empty values go", () => {
  expect(parseSearch("?status&office=xiangxi")).toEqual({ status: "", office: "xiangxi" });
  expect(stringifySearch({ status: "", office: "xiangxi", quarter: "" })).toBe(
    "?status&office=xiangxi",
  );
});
