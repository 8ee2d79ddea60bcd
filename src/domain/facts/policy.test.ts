import { expect, test } from "vitest";
import { month } from "../fixtures/build";
import { formatPercent } from "../numbers/format";
import { DEFAULT_POLICY, lampRuleWords, paceCurve, printedWord, timeProgressAt } from "./policy";

test("序时进度 is m/12 by default", () => {
  const shown = ["2021-01", "2021-03", "2021-08", "2021-09", "2021-12"].map((at) =>
    formatPercent(timeProgressAt(DEFAULT_POLICY, month(at))),
  );
  expect(shown).toEqual(["8.3%", "25.0%", "66.7%", "75.0%", "100.0%"]);
});

test("an office's own curve is used as written and may exceed 100: 120 % over the year", () => {
  const curve = [10, 20, 30, 40, 50, 60, 70, 80, 90.5, 100, 110, 120];
  const policy = { ...DEFAULT_POLICY, timeProgress: paceCurve(curve) };
  expect(formatPercent(timeProgressAt(policy, month("2021-12")))).toBe("120.0%");
  expect(formatPercent(timeProgressAt(policy, month("2021-09")))).toBe("90.5%");
});

test("defaults are those of the definitions", () => {
  const { timeProgress: _, ...rest } = DEFAULT_POLICY;
  expect(rest).toEqual({
    completionDenominator: "planned",
    lamp: { basis: "gap", yellow: 0, red: 10 },
    lampAgainst: "time",
    lampFor: ["start", "completion", "investment", "enterprises"],
    rankGroups: "apart",
    monthFrom: "half",
    unitWord: "县（市、区）",
    regionWord: "全市",
  });
});

test.each([
  ["全市", "市级公布"],
  ["全州", "州级公布"],
  ["全省", "省级公布"],
])("a total printed for %s is marked %s", (regionWord, word) => {
  expect(printedWord({ ...DEFAULT_POLICY, regionWord })).toBe(word);
});

test("the lamp rule in words names its thresholds", () => {
  expect(lampRuleWords(DEFAULT_POLICY)).toBe("低于序时为黄，低超过10个百分点为红");
  const yinchuan = lampRuleWords({
    ...DEFAULT_POLICY,
    lamp: { basis: "gap", yellow: 10, red: 30 },
  });
  expect(yinchuan).toContain("10个百分点为黄");
  expect(yinchuan).toContain("30个百分点为红");
  const wuhan = lampRuleWords({ ...DEFAULT_POLICY, lamp: { basis: "ratio", yellow: 80, red: 60 } });
  expect(wuhan).toMatch(/80%为绿.*60%为黄.*60%为红/);
  expect(wuhan).not.toContain("百分点");
});
