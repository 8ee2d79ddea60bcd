import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { COLUMN_IDS } from "../domain/ledger/columns";
import { FILTER_IDS, LEDGER_FILTERS } from "../domain/ledger/filters";
import { readLedgerSearch, writeLedgerSearch } from "./ledger-search";
import { parseSearch, stringifySearch } from "./search";

const read = (query: string) => readLedgerSearch(parseSearch(query));

const OWN = FILTER_IDS.filter((id) => id !== "counties");
const choice = fc
  .subarray([...OWN], { maxLength: 4 })
  .chain((ids) =>
    fc.tuple(
      ...ids.map((id) => {
        const words = Object.keys(LEDGER_FILTERS[id].options ?? {});
        const any =
          words.length > 0
            ? fc.constantFrom(...words)
            : fc.stringMatching(/^[一-龥a-z,%（）() ，]{1,8}$/u);
        return fc
          .uniqueArray(any, { minLength: 1, maxLength: 3 })
          .map((some) => [id, some] as const);
      }),
    ),
  )
  .map((pairs) => Object.fromEntries(pairs));
const sort = fc.uniqueArray(
  fc.record({ column: fc.constantFrom(...COLUMN_IDS), descending: fc.boolean() }),
  { selector: ({ column }) => column, maxLength: 3 },
);

test("what the app writes is read back as it is, whatever the data's own words are", () => {
  fc.assert(
    fc.property(choice, sort, fc.stringMatching(/^[一-龥a-z]{0,6}$/u), (chosen, order, text) => {
      const written = stringifySearch(writeLedgerSearch({ choice: chosen, sort: order, text }));
      const { problems, ...found } = readLedgerSearch(parseSearch(written));
      expect(found).toEqual({ choice: chosen, sort: order, text });
      expect(problems).toEqual([]);
    }),
  );
});

test("nothing chosen is nothing written", () => {
  expect(stringifySearch(writeLedgerSearch({ choice: {}, sort: [], text: "" }))).toBe("");
  expect(read("")).toEqual({ choice: {}, sort: [], text: "", problems: [] });
});

describe("as meant", () => {
  test.each([
    ["?stage=started，building", { stage: ["started", "building"] }],
    ["?Stage=STARTED", { stage: ["started"] }],
    ["?stage=在建、前期", { stage: ["building", "preparation"] }],
    ["?redcard=open", { redCard: ["open"] }],
    ["?fundgroup=专项债", { fundGroup: ["bond"] }],
    ["?stage=started。", { stage: ["started"] }],
    ["?list=应开未开", { list: ["startOverdue"] }],
    ["?leader=%25E5%2589%25AF%25E5%25B8%2582%25E9%2595%25BF", { leader: ["副市长"] }],
    ["?leader=甲，乙", { leader: ["甲，乙"] }],
    ["?lamp=red;stage=started", { lamp: ["red"], stage: ["started"] }],
    ["?lamp=red&amp;issueKind=land", { lamp: ["red"], issueKind: ["land"] }],
  ])("%s", (query, chosen) => {
    const { choice: found, problems } = read(query);
    expect([found, problems]).toEqual([chosen, []]);
  });
});

test("what there is not is dropped and named, the rest holds", () => {
  const {
    choice: found,
    sort: order,
    problems,
  } = read("?stage=gone,started,胡说&lamp=blue&sort=-size,name&unit=交通局");
  expect(found).toEqual({ stage: ["started"], unit: ["交通局"] });
  expect(order).toEqual([{ column: "name", descending: false }]);
  expect(problems).toEqual([
    "网址中的阶段“gone”无效，已略去；其他条件保留。",
    "网址中的阶段“胡说”无效，已略去；其他条件保留。",
    "网址中的亮灯“blue”无效，已略去；其他条件保留。",
    "网址中的排序“size”无效，已略去；其他条件保留。",
  ]);
});

test("the names of all filters are known to the address, in any case", () => {
  for (const id of OWN) expect(parseSearch(`?${id.toUpperCase()}=x`)).toEqual({ [id]: "x" });
});
