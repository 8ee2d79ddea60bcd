import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { code, month, quarter, view } from "../domain/fixtures/build";
import { shangqiu201910 } from "../domain/fixtures/real-notices";
import { monthOf, monthsOfQuarter } from "../domain/facts/period";
import type { ScopeChoice } from "../domain/facts/scope";
import { completeScope, readScope, writeScope } from "./scope-search";
import { parseSearch, stringifySearch } from "./search";

const codes = fc.stringMatching(/^[A-Za-z0-9-]{1,32}$/).map(code);
const quarters = fc
  .tuple(fc.integer({ min: 1990, max: 2999 }), fc.integer({ min: 1, max: 4 }))
  .map(([year, number]) => quarter(`${year}Q${number}`));
/** A month always comes with its quarter, as the app writes it. */
const periods = quarters.chain((of) =>
  fc.constantFrom(
    {},
    { quarter: of },
    ...monthsOfQuarter(of).map((asof) => ({ quarter: of, asof })),
  ),
);
const rest = fc.record(
  {
    region: codes,
    basis: fc.constant("quarter" as const),
    counties: fc.uniqueArray(codes, { minLength: 1, maxLength: 5 }),
    direct: fc.constant("without" as const),
  },
  { requiredKeys: [] },
);
const choices: fc.Arbitrary<ScopeChoice> = fc
  .tuple(periods, rest)
  .map(([period, others]) => ({ ...period, ...others }));

test("read∘write = id, through the address bar", () => {
  fc.assert(
    fc.property(choices, (choice) => {
      expect(readScope(parseSearch(stringifySearch(writeScope(choice))))).toEqual({
        choice,
        problems: [],
      });
    }),
  );
});

test("累计 is the default and is left out", () => {
  expect(stringifySearch(writeScope({ quarter: quarter("2020Q3"), basis: "ytd" }))).toBe(
    "?quarter=2020Q3",
  );
});

test("any text in any parameter is either read or named, never thrown", () => {
  const texts = fc.record(
    {
      region: fc.string(),
      quarter: fc.string(),
      asof: fc.string(),
      basis: fc.string(),
      counties: fc.string(),
      direct: fc.string(),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(texts, (search) => {
      const { choice, problems } = readScope(search);
      const given = Object.values(search).filter((text) => text !== "").length;
      const asofGivesQuarter = choice.asof !== undefined && !search.quarter ? 1 : 0;
      expect(Object.keys(choice).length + problems.length - asofGivesQuarter).toBe(given);
    }),
  );
});

describe("what is dropped is named with what stands instead", () => {
  test.each([
    [{ quarter: "2020Q9" }, "网址中的季度“2020Q9”无效，已改为最新季度；其他条件保留。"],
    [{ basis: "x" }, "网址中的累计或当季“x”无效，已改为累计；其他条件保留。"],
    [{ counties: "%%" }, "网址中的单位“%%”无效，已改为全部单位；其他条件保留。"],
    [{ asof: "2020-13" }, "网址中的截至月份“2020-13”无效，已改用本季最新月份；其他条件保留。"],
    [{ region: "a b" }, "网址中的地区“a b”无效，已改为全部；其他条件保留。"],
    [{ direct: "1" }, "网址中的直属单位范围“1”无效，已改为含直属；其他条件保留。"],
  ])("%j", (search, sentence) => {
    expect(readScope({ ...search })).toEqual({ choice: {}, problems: [sentence] });
  });

  test("a month outside the quarter, and a value too long to show", () => {
    expect(readScope({ quarter: "2020Q3", asof: "2020-04" }).problems).toHaveLength(1);
    expect(readScope({ counties: "!".repeat(9999) }).problems.join("").length).toBeLessThan(100);
  });
});

describe("what is certain is read without a word", () => {
  const read = (query: string) => readScope(parseSearch(query));
  const both = [code("990101"), code("990102")];

  test.each([
    "?counties=990101%252C990102",
    "?counties=990101，990102",
    "?counties=990101、990102。",
    "?counties=990101；990102",
    "?counties=990101, 990102",
    "?counties=990101,990102,",
    "?counties=９９０１０１,990102）",
    "?counties=990101,990102请各单位核对",
    "?counties=990101,\u200b990102",
    "?counties=990101,990102,990101",
    "?counties%3D990101%2C990102",
    "?x=1&amp;counties=990101,990102",
    '?counties="990101","990102"',
    "?counties=990101%2B990102",
    "?counties=990101+990102",
    "?counties[]=990101&counties[]=990102",
    "?counties=990101,990102**",
  ])("units: %s", (query) => {
    expect(read(query)).toEqual({ choice: { counties: both }, problems: [] });
  });

  test.each([
    "2026Q2。",
    "2026q2",
    "２０２６Ｑ２",
    "2026Q2，",
    "“2026Q2”",
    "2026-Q2",
    "2026Q2 ",
    "2026%512",
    "2026Q2（截至6月）",
    "2026年二季度",
    "2026年2季度",
    "2026年第二季度",
    "2026年第2季度",
    "2026Q2**",
    "2026Q2`",
    "2026Q2|",
    "2026Q2~",
    "2026Q2\\",
    "**2026Q2**",
  ])("a quarter: %s", (text) => {
    expect(readScope({ quarter: text })).toEqual({
      choice: { quarter: quarter("2026Q2") },
      problems: [],
    });
  });

  test.each([
    "2026-08。",
    "2026-8",
    "2026/08",
    "202608",
    "２０２６－０８",
    "2026–08",
    "2026-08-31",
    "2026/8/31",
    "2026年8月",
    "2026年08月31日",
  ])("a month: %s", (text) => {
    expect(readScope({ asof: text }).choice.asof).toBe(month("2026-08"));
  });

  test.each(["990100/", "990100#", "990100/#", "990100/。", "990100%2F"])(
    "a region: %s",
    (text) => {
      expect(readScope({ region: text })).toEqual({
        choice: { region: code("990100") },
        problems: [],
      });
    },
  );

  test.each([{ basis: "Quarter" }, { basis: "QUARTER。" }])(
    "an option in another case: %j",
    (search) => {
      expect(readScope(search)).toEqual({ choice: { basis: "quarter" }, problems: [] });
    },
  );

  test("a hyphen that a text program has made a dash of, and other members", () => {
    expect(
      readScope({ region: "411400–direct）", basis: "quarter。", direct: "without）" }),
    ).toEqual({
      choice: { region: code("411400-direct"), basis: "quarter", direct: "without" },
      problems: [],
    });
  });

  test("what is not certain is named as it was written", () => {
    const { choice, problems } = readScope({
      quarter: "2026Q2或2026Q3",
      counties: "990101,云麓区",
      basis: "当季",
    });
    expect(choice).toEqual({});
    expect(problems.map((problem) => /“(.*)”/.exec(problem)?.[1])).toEqual([
      "2026Q2或2026Q3",
      "当季",
      "990101,云麓区",
    ]);
  });
});

test("a month alone brings its quarter", () => {
  expect(readScope({ asof: "2020-08" }).choice).toEqual({
    quarter: quarter("2020Q3"),
    asof: month("2020-08"),
  });
  expect(monthOf(2020, 8)).toBe("2020-08");
});

test("what leaves the app is complete", () => {
  const { scope } = view(shangqiu201910(), { counties: ["411481"] });
  expect(stringifySearch(completeScope(scope, "shangqiu", month("2019-12")))).toBe(
    "?office=shangqiu&region=411400&quarter=2019Q4&basis=ytd&counties=411481",
  );
  expect(stringifySearch(completeScope(scope, null, null))).not.toContain("office");
});

test("a link out of an unfinished quarter names the month, since a later one will come", () => {
  const { scope } = view(shangqiu201910());
  expect(stringifySearch(completeScope(scope, null, month("2019-10")))).toBe(
    "?region=411400&quarter=2019Q4&asof=2019-10&basis=ytd",
  );
});
