import { describe, expect, test } from "vitest";
import { shangqiu202009 } from "../domain/fixtures/real-notices";
import {
  isBare,
  keepable,
  keptText,
  keptWords,
  readKept,
  resetChoice,
  writeChoice,
} from "./kept-choice";
import { readScope, writeScope } from "./scope-search";
import { parseSearch } from "./search";

const { dataset } = shangqiu202009();
const units = dataset.regions.filter(({ parent }) => parent === dataset.root);
const [first, second] = units.map(({ code }) => code);
const KEPT = `?basis=quarter&counties=${first},${second}`;

describe("isBare", () => {
  test.each([
    ["", true],
    ["?office=shangqiu&fault=slow&sort=-added&columns=added&preset=slide", true],
    ["?counties=", true],
    ["?quarter=2020Q3", false],
    ["?basis=ytd", false],
    ["?counties=nonsense", false],
    [`?region=${dataset.root}`, false],
  ])("%j: %s", (search, bare) => expect(isBare(parseSearch(search))).toBe(bare));
});

test("a choice of all units and 累计 is written only where a default would stand in its place", () => {
  expect(writeChoice({ basis: "ytd" }, true)).toMatchObject({ basis: "ytd" });
  expect(writeChoice({}, true)).toMatchObject({ basis: "ytd" });
  expect(writeChoice({}, false)).toEqual(writeScope({}));
  expect(writeChoice({ basis: "quarter" }, true)).toEqual(writeScope({ basis: "quarter" }));
});

describe("重置 leads", () => {
  const from = (text: string, hasDefault: boolean) => {
    const search = parseSearch(text);
    return resetChoice({ search, choice: readScope(search).choice }, hasDefault);
  };

  test.each([
    ["?region=411402&quarter=2020Q3", "to the default, which may have another region", true, {}],
    ["?region=411402", "to the default", true, {}],
    ["?region=411402&quarter=2020Q3", "to all units of the region", false, { region: "411402" }],
    ["?quarter=2020Q3", "to all units", false, {}],
    ["?region=411402", "nowhere", false, null],
    ["?sort=-added", "nowhere", true, null],
  ])("%s: %s (a default: %s)", (text, _, hasDefault, choice) =>
    expect(from(text, hasDefault)).toEqual(choice),
  );
});

describe("readKept", () => {
  test("gives back what was kept, in display order", () => {
    const kept = readKept(`?counties=${second},${first}&basis=quarter`, dataset);
    expect(kept?.problems).toEqual([]);
    expect(keptText(kept?.choice ?? {})).toBe(KEPT);
    expect(keptWords(kept?.choice ?? {}, dataset)).toBe(
      `${units[0]?.name}、${units[1]?.name} · 当季`,
    );
  });

  test("leaves out and names units that the office no longer has", () => {
    const kept = readKept(`?counties=${first},999999`, dataset);
    expect(keptText(kept?.choice ?? {})).toBe(`?counties=${first}`);
    expect(kept?.problems).toEqual([
      "默认范围中的单位“999999”已不在数据中，已略去；其他默认保留。",
    ]);
  });

  test("never keeps a quarter or a month", () => {
    expect(
      keptText(readKept("?quarter=2020Q3&asof=2020-08&basis=quarter", dataset)?.choice ?? {}),
    ).toBe("?basis=quarter");
  });

  test.each([
    null,
    "",
    "nonsense",
    "?basis=1",
    "?counties=%00",
    "?region=1",
    "{}",
    `?counties=${units.map(({ code }) => code).join(",")}`,
  ])("%j is no default", (text) => expect(readKept(text, dataset)).toBeNull());
});

test("what is in view is kept without quarter, month and what is the default anyway", () => {
  const scope = {
    region: dataset.root,
    asof: null,
    quarter: "2020Q3" as never,
    basis: "ytd",
    counties: null,
    direct: "with",
  } as const;
  expect(keptText(keepable(scope, dataset))).toBe("");
  const { choice } = readScope(parseSearch(KEPT));
  const chosen = {
    ...scope,
    basis: "quarter",
    counties: choice.counties ?? null,
    direct: "without",
  } as const;
  expect(keptText(keepable(chosen, dataset))).toBe(`${KEPT}&direct=without`);
  expect(keptWords(keepable(chosen, dataset), dataset)).toBe(
    `${units[0]?.name}、${units[1]?.name} · 不含直属 · 当季`,
  );
});
