/** 分项四舍五入，合计可能略有出入: where it is said, and where it isn't. */
import { describe, expect, test } from "vitest";
import { type Values, officeOf, printed, record, units, view } from "../../domain/fixtures/build";
import { explain } from "../../domain/wording/explain/explain";
import { comparisonTable } from "./comparison";
import { DEFAULT_COLUMNS } from "./comparison-columns";
import { comparisonSheet } from "./comparison-sheet";
import { FIGURE_IDS } from "../figure";
import { FIGURES } from "../registry";

const NOTE = "分项四舍五入，合计可能略有出入。";

function officeWith(
  rows: readonly Values[],
  totals: Parameters<typeof officeOf>[0]["printed"] = [],
) {
  return officeOf({
    units: units(rows.length),
    records: rows.map((values, index) => record(`u${index + 1}`, "2021-09", values)),
    printed: totals,
  });
}

/** u1 and u2: 0.44亿元 each (0.4 + 0.4 against 0.9) of a plan of 2亿元. */
const HALVES: Values[] = [
  { "investment.planned": 20_000, "investment.done": 4400 },
  { "investment.planned": 20_000, "investment.done": 4400 },
];

function notedIn(
  rows: readonly Values[],
  totals?: Parameters<typeof officeOf>[0]["printed"],
): string[] {
  const snapshot = view(officeWith(rows, totals));
  return FIGURE_IDS.filter((id) => FIGURES[id].build(snapshot).notes.includes(NOTE));
}

describe("figures", () => {
  test("with amounts of units and of the region say it", () => {
    expect(notedIn(HALVES)).toEqual(["investment-plan", "investment-rate"]);
    expect(FIGURES["investment-plan"].build(view(officeWith(HALVES))).notes).toEqual([
      "与序时之差为个百分点。",
      NOTE,
    ]);
  });

  test("do not where the parts as shown add up", () => {
    expect(
      notedIn([{ "investment.planned": 20_000, "investment.done": 5000 }, HALVES[0] ?? {}]),
    ).toEqual([]);
  });

  test("do not where the total is printed, or over other units", () => {
    const pair = [
      printed("root", "2021-09", "investment.done", 13_000),
      printed("root", "2021-09", "investment.planned", 60_000),
    ];
    expect(notedIn([...HALVES, {}], pair)).toEqual([]);
    // 投资完成率 lists the parts of its rate, 完成投资 what all have done.
    expect(notedIn([...HALVES, { "investment.done": 4400 }])).toEqual([
      "investment-plan",
      "investment-rate",
    ]);
  });
});

test("县区对比 says it in its sheet, of the columns that it shows", () => {
  const snapshot = view(officeWith(HALVES));
  const notes = (columns: readonly string[]) =>
    comparisonSheet(snapshot, comparisonTable(snapshot, columns)).notes;
  expect(notes(DEFAULT_COLUMNS).at(-1)).toBe(NOTE);
  expect(notes(["investmentPlanned", "investmentRate"])).not.toContain(NOTE);
});

describe("数字由来", () => {
  const said = (done: number, quantity: "investment" | "investment.done") => {
    const rows = [done, done].map((value): Values => ({
      "investment.planned": 20_000,
      "investment.done": value,
    }));
    return explain(view(officeWith(rows)), { unit: "total", quantity }).sections.find(
      ({ label }) => label === "谁在其中",
    )?.text;
  };

  test("says it of the amounts that it lists, which have two decimals", () => {
    expect(said(4444, "investment.done")).toBe(`2个单位已报，相加得到。${NOTE}`);
    expect(said(4400, "investment.done")).toBe("2个单位已报，相加得到。");
    expect(said(4444, "investment")).toBe(`2个单位，分子、分母都已报。${NOTE}`);
    expect(said(4400, "investment")).toBe("2个单位，分子、分母都已报。");
  });
});
