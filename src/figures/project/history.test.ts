import { expect, test } from "vitest";
import { month } from "../../domain/fixtures/build";
import { investedHistory } from "./history";

test("newest first, with what was added within the year and where each value came from", () => {
  const invested = [
    { month: month("2020-12"), value: 900 },
    { month: month("2021-01"), value: 100 },
    { month: month("2021-02"), value: 80 },
  ];
  const revisions = [
    { month: month("2021-01"), value: 100, was: 90, reportedAt: "2021-02-20T09:00:00+08:00" },
    { month: month("2021-02"), value: 80, was: null, reportedAt: "2021-04-01T09:00:00+08:00" },
  ];
  const rows = investedHistory({ invested }, revisions, "Asia/Shanghai");
  expect(rows.map(({ label, text, added, origin }) => [label, text, added, origin])).toEqual([
    ["2021年2月", "80", "−20", "补报（2021年4月1日09:00）"],
    ["2021年1月", "100", null, "更正，原90万元（2021年2月20日09:00）"],
    ["2020年12月", "900", null, "月报"],
  ]);
});
