import { describe, expect, test } from "vitest";
import { type Office, officeOf, record, unit, units, view } from "../../domain/fixtures/build";
import type { Figure } from "../figure";
import { investmentTrendFigure } from "./investment-trend";
import { rateTrendFigure } from "./trend";

/** The year before to its end, this year to October. */
function office(): Office {
  const done = (at: string, value: number) =>
    record("u1", at, { "investment.planned": 1000, "investment.done": value });
  const records = [
    done("2025-09", 700),
    done("2025-10", 790),
    done("2025-12", 990),
    done("2026-09", 750),
    done("2026-10", 850),
  ];
  return officeOf({ units: [unit("u1")], records });
}

function lags({ body }: Figure, panel: string): Record<string, (number | undefined)[]> {
  const lines =
    body.kind === "trend" ? (body.panels.find(({ key }) => key === panel)?.lines ?? []) : [];
  return Object.fromEntries(
    lines.map(({ key, points }) => [key, points.map((point) => point?.lag)]),
  );
}

describe("a quarter that is not over", () => {
  test("stands at its month, with the 序时 of that month; the year before stands at its end", () => {
    expect(lags(rateTrendFigure(view(office())), "investment")).toEqual({
      pace: [0, 0, 0, 2 / 3],
      2026: [undefined, undefined, 0, 2 / 3],
      2025: [undefined, undefined, 0, 0],
    });
  });

  test("has the plan of the whole year", () => {
    const found = lags(investmentTrendFigure(view(office())), "investment");
    expect(found["plan-2026"]?.at(-1)).toBe(0);
    expect(found["pace-2026"]?.at(-1)).toBe(2 / 3);
    expect(found["done-2026"]?.at(-1)).toBe(2 / 3);
  });

  test("an earlier month that is asked for stands there too", () => {
    expect(
      lags(rateTrendFigure(view(office(), { quarter: "2025Q4", asof: "2025-10" })), "investment")[
        "2025"
      ]?.at(-1),
    ).toBe(2 / 3);
  });
});

test("a unit without a plan takes nothing from what was done; a plan of fewer units is not drawn beside it, and that is said", () => {
  const done = (county: string, month: string, planned: number | null, yi: number) =>
    record(county, month, { "investment.planned": planned, "investment.done": yi * 10_000 });
  const records = [
    ...["u1", "u2"].map((county) => done(county, "2026-06", 1_000_000, 37)),
    done("u1", "2026-09", null, 76),
    done("u2", "2026-09", 500_000, 25),
  ];
  const figure = investmentTrendFigure(view(officeOf({ units: units(2), records })));
  const lines = figure.body.kind === "trend" ? (figure.body.panels[0]?.lines ?? []) : [];
  const texts = (role: string) =>
    lines.find((line) => line.role === role)?.points.map((point) => point?.text ?? null);
  expect([texts("current"), texts("plan"), texts("pace")]).toEqual([
    ["74.0", "101.0"],
    ["200.0", null],
    ["100.0", null],
  ]);
  expect(figure.message).toBe("101.0亿元，完成率50.0%（1/2个单位已报）");
  expect(figure.notes).toContain("有的季度计划未报齐，不画计划和序时。");
  expect(figure.stamp.coverage).toBe("2/2个单位已报");
});

test("the notes speak of the flags that the points carry", () => {
  const done = (county: string, at: string, value: number) =>
    record(county, at, { "investment.planned": 1000, "investment.done": value });
  const notesOf = (records: readonly ReturnType<typeof record>[]) =>
    investmentTrendFigure(view(officeOf({ units: units(2), records }))).notes.slice(1);
  expect(notesOf([done("u1", "2026-06", 100), done("u2", "2026-06", 100)])).toEqual([]);
  expect(notesOf([done("u1", "2026-06", 100)])).toEqual([
    "有的季度单位未报齐，只计已报单位，与其他季度不完全可比。",
  ]);
  expect(notesOf([done("u1", "2026-06", -100), done("u2", "2026-06", 0)])).toEqual([
    "标“核减”的点比前期少。",
  ]);
});
