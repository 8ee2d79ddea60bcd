import { describe, expect, test } from "vitest";
import { month } from "../../domain/fixtures/build";
import { project } from "../../domain/fixtures/ledger";
import type { Project } from "../../domain/ledger/project";
import { milestonesOf } from "./milestones";

const at = (changes: Partial<Project>, when = "2021-09") =>
  milestonesOf(project(changes), month(when));
const rows = (changes: Partial<Project>, when?: string) =>
  at(changes, when).rows.map(({ word, state, text }) => `${word} ${state} ${text}`);
const NOTHING = {
  startPlanned: null,
  startActual: null,
  completionPlanned: null,
  completionActual: null,
  productionActual: null,
};

describe("planned against actual", () => {
  test("late, early, on the day", () => {
    expect(rows({ productionActual: null })).toEqual(["开工 late 推迟15天", "竣工 late 推迟63天"]);
    expect(rows({ ...NOTHING, startPlanned: "2021-03-31", startActual: "2021-03-31" })[0]).toBe(
      "开工 onTime 按计划",
    );
    expect(rows({ ...NOTHING, startPlanned: "2021-03-31", startActual: "2021-03-21" })[0]).toBe(
      "开工 early 提前10天",
    );
  });

  test("past its plan and not come; still ahead", () => {
    expect(
      rows({ ...NOTHING, startPlanned: "2021-09-29", completionPlanned: "2021-12-31" }),
    ).toEqual(["开工 overdue 已过计划2天", "竣工 ahead 距计划91天"]);
  });

  test("without any day 开工 and 竣工 stand and say so; 投产 has no plan and stays out", () => {
    expect(rows(NOTHING)).toEqual([
      "开工 unknown 计划和实际日期都未填",
      "竣工 unknown 计划和实际日期都未填",
    ]);
    expect(rows({ ...NOTHING, productionActual: "2021-08-01" })[2]).toBe(
      "投产 unplanned 没有计划日期",
    );
  });
});

test("the message is what stands out most", () => {
  expect(at({}).message).toBe("竣工推迟63天");
  expect(at({ completionActual: null, completionPlanned: "2021-08-31" }).message).toBe(
    "竣工已过计划31天",
  );
  expect(at(NOTHING).message).toBe("日期都未填");
  expect(at({ ...NOTHING, startActual: "2021-02-01" }).message).toBe("没有计划日期");
});

describe("the time line", () => {
  test("holds whole years, from the earliest day to the report month at least", () => {
    expect(at({ ...NOTHING, startActual: "2018-05-01" })).toMatchObject({
      from: "2018-01-01",
      to: "2021-12-31",
      now: "2021-09-30",
    });
    expect(at(NOTHING)).toMatchObject({ from: "2021-01-01", to: "2021-12-31" });
  });

  test("says of days in the wrong order that they are drawn as reported", () => {
    expect(at({ startActual: "2021-08-01", completionActual: "2021-07-01" }).notes).toEqual([
      "实际开工晚于实际竣工，照报的画。",
    ]);
    expect(at({ ...NOTHING, completionActual: "2021-07-01" }).notes).toEqual([
      "已竣工，没有实际开工日期。",
    ]);
    expect(at({ ...NOTHING, startActual: "2019-05-01" }).notes).toEqual([
      "往年开工，2021年为续建。",
    ]);
  });
});
