import { describe, expect, test } from "vitest";
import { month, oneUnit } from "../../domain/fixtures/build";
import { project } from "../../domain/fixtures/ledger";
import type { Project, Revision } from "../../domain/ledger/project";
import { projectInvestmentFigure } from "./invested";

const { dataset } = oneUnit({ "2021-09": { "investment.done": 1 } });
const figure = (changes: Partial<Project>, revisions: readonly Revision[] = []) =>
  projectInvestmentFigure({
    project: project(changes),
    revisions,
    month: month("2021-09"),
    dataset,
  });

const points = (changes: Partial<Project>, key: string, revisions: readonly Revision[] = []) => {
  const { body } = figure(changes, revisions);
  if (body.kind !== "trend") return body.kind;
  const line = body.panels[0]?.lines.find((own) => own.key === key);
  return line?.points.map((point) => point && `${point.text}${point.flag?.word ?? ""}`) ?? null;
};

const invested = [
  { month: month("2020-12"), value: 9000 },
  { month: month("2021-06"), value: 20_000 },
  { month: month("2021-08"), value: 31_000 },
  { month: month("2021-09"), value: 30_000 },
];

describe("cumulative investment", () => {
  test("a month without a report is a gap; last year's is another line; a fall is 核减", () => {
    const gaps = (count: number) => Array.from({ length: count }, () => null);
    const reported = ["20,000", null, "31,000", "30,000核减"];
    expect(points({ invested }, "done")).toEqual([...gaps(5), ...reported, ...gaps(3)]);
    expect(figure({ invested }).notes).toContain("1—5月、7月未报，线在此断开，不按0画。");
  });

  test("a corrected month is marked, with what it was", () => {
    const revisions = [
      { month: month("2021-08"), value: 31_000, was: 13_000, reportedAt: "2021-10-02T00:00:00Z" },
    ];
    expect(points({ invested }, "done", revisions)).toContain("31,000已更正");
    expect(figure({ invested }, revisions).notes).toContain(
      "2021年8月由13,000万元更正为31,000万元。",
    );
  });
});

describe("against its plan", () => {
  test("序时 and the project's own curve, in whole 万元", () => {
    const curve = [0, 0, 5, 10, 20, 30, 40, 50, 60, 80, 90, 100];
    const plans = [{ year: 2021, investment: 100, curve }];
    expect(points({ plans }, "curve")).toEqual(curve.map(String));
    expect(points({ plans }, "pace")).toContain("75");
    expect(points({ plans: [{ year: 2021, investment: 100, curve: null }] }, "curve")).toBeNull();
  });

  test("without a plan there is neither plan nor 序时 to draw, and it says so", () => {
    expect(points({ plans: [] }, "pace")).toBeNull();
    expect(figure({ plans: [] }).notes[0]).toBe("不在2021年清单，没有年度计划，不画计划和序时。");
    expect(points({ plans: [], invested: [] }, "done")).toBe("empty");
  });

  test("invested above 总投资 is drawn as reported, and said", () => {
    expect(figure({ totalInvestment: 1000 }).notes).toContain(
      "历年完成投资合计30,000万元，超过总投资1,000万元，照报的画。",
    );
  });

  test("not reported is a message, not a 0", () => {
    const { message, notes, subtitle } = figure({ invested: [] });
    expect([message, notes]).toEqual(["9月未报", ["1—9月都未报，不按0画。"]]);
    expect(subtitle.text).toBe("2021年1月起累计，万元；阶梯线为计划，点线为序时");
  });

  test("of a year whose list it is not on, no report is owed", () => {
    const { message, notes, subtitle } = figure({ plans: [], invested: [] });
    expect(message).toBe("不在2021年清单");
    expect(notes).toEqual(["不在2021年清单，没有年度计划，不画计划和序时。"]);
    expect(subtitle.text).toBe("2021年1月起累计，万元");
  });
});
