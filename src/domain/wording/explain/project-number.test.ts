import { describe, expect, test } from "vitest";
import { month, oneUnit } from "../../fixtures/build";
import { project } from "../../fixtures/ledger";
import type { Project, Revision } from "../../ledger/project";
import { type ProjectNumber, explainProjectNumber } from "./project-number";

const { dataset } = oneUnit({ "2021-09": { "investment.done": 1 } });

function told(
  number: ProjectNumber,
  changes: Partial<Project> = {},
  revisions: readonly Revision[] = [],
) {
  const of = { number, project: project(changes), revisions, month: month("2021-09"), dataset };
  const { value, parts, warnings, sections } = explainProjectNumber(of);
  const text = Object.fromEntries(sections.map(({ label, text: own }) => [label, own]));
  return { value, parts, warnings, text };
}

test("every number says whose it is, and from which month's report of the ledger", () => {
  for (const number of ["total", "plan", "done", "rate", "invested"] as const) {
    const { text } = told(number, { unit: "交通局", county: dataset.root });
    expect(text["来源"]).toMatch(/（项目台账），报告期2021年9月，版本/);
    expect(text["所属单位"]).toContain("责任单位交通局");
  }
  expect(told("total", { county: "x9" as never }).text["所属单位"]).toBe("单位不明（x9）。");
});

describe("累计完成投资", () => {
  const august = { month: month("2021-08"), value: 20_000 };

  test("from a report of the month, with the last one before", () => {
    const invested = [august, { month: month("2021-09"), value: 30_000 }];
    expect(told("done", { invested })).toMatchObject({
      value: "30,000万元（3亿元）",
      text: { 由来: "月报", 上次报的: "2021年8月20,000万元。" },
    });
  });

  test("corrected: what it was, and when", () => {
    const revision = {
      month: month("2021-09"),
      value: 30_000,
      was: 31_000,
      reportedAt: "2021-10-08T09:00:00+08:00",
    };
    expect(told("done", {}, [revision]).text["由来"]).toBe(
      "更正，原31,000万元（2021年10月8日09:00）",
    );
  });

  test("not reported is no 0: why, and what was reported last", () => {
    const { value, text } = told("done", { invested: [august] });
    expect([value, text["为何没有"]]).toEqual([
      "未报",
      "2021年9月未报，最近一次2021年8月20,000万元。",
    ]);
    expect(told("done", { invested: [] }).text["为何没有"]).toBe("2021年9月未报。");
  });
});

describe("投资完成率", () => {
  test("by both amounts, against 序时", () => {
    expect(told("rate")).toMatchObject({
      value: "75.0%",
      parts: { numerator: "完成30,000万元", denominator: "计划40,000万元" },
    });
    expect(told("rate").text["与序时"]).toContain("序时进度75.0%");
  });

  test("without plan or report there is none", () => {
    const plans = [{ year: 2021, investment: 0, curve: null }];
    expect([told("rate", { plans }).value, told("rate", { plans: [] }).value]).toEqual([
      "无投资计划",
      "无投资计划",
    ]);
    expect(told("rate", { invested: [] })).toMatchObject({ value: "未报", parts: null });
  });
});

test("历年完成投资合计 names its years, and that it is above 总投资", () => {
  const invested = [
    { month: month("2020-11"), value: 1000 },
    { month: month("2020-12"), value: 90_000 },
    { month: month("2021-09"), value: 30_000 },
  ];
  const { value, text, warnings } = told("invested", { invested });
  expect([value, text["各年"]]).toEqual([
    "120,000万元（12亿元）",
    "2020年12月90,000万元；2021年9月30,000万元。",
  ]);
  expect(warnings).toEqual(["超过总投资100,000万元，照报的计。"]);
  expect(told("invested", { invested: [] }).value).toBe("未报");
});
