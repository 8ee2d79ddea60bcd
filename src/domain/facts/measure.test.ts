import { expect, test } from "vitest";
import { CATEGORIES } from "./enterprise";
import { MEASURES, type Measure, measureInfo, measureName, parseMeasure } from "./measure";

test("the five categories have the names of the definitions", () => {
  expect(
    CATEGORIES.map(({ id, full, short, sign, inSentences }) => [
      id,
      full,
      short,
      sign,
      inSentences,
    ]),
  ).toEqual([
    ["industry", "规上工业", "工业", "工", "规上工业企业"],
    ["construction", "资质内建筑业", "建筑业", "建", "资质内建筑企业"],
    ["trade", "限上批零住餐", "批零住餐", "商", "限上批零住餐企业"],
    ["realEstate", "房地产开发", "房地产", "房", "房地产企业"],
    ["services", "规上服务业", "服务业", "服", "规上服务业企业"],
  ]);
});

test.each([
  ["projects.total", "项目个数"],
  ["projects.totalInvestment", "总投资"],
  ["starts.planned", "年度计划新开工"],
  ["starts.due", "截至本期应开工"],
  ["starts.done", "累计已开工"],
  ["completions.planned", "年度计划竣工"],
  ["completions.due", "截至本期应竣工"],
  ["completions.done", "累计已竣工"],
  ["investment.planned", "年度计划投资"],
  ["investment.due", "截至本期目标"],
  ["investment.done", "累计完成投资"],
  ["enterprises.industry.added", "规上工业累计新增"],
] as const)("%s is %s", (measure, name) => {
  expect(measureInfo(measure).name).toBe(name);
});

test("what flows and what stands: done, due, added, removed flow; planned, target, total, stock stand", () => {
  const flowing = MEASURES.filter((measure) => measureInfo(measure).nature === "flow").map(
    (measure) => measure.split(".").pop(),
  );
  const standing = MEASURES.filter((measure) => measureInfo(measure).nature === "standing").map(
    (measure) => measure.split(".").pop(),
  );
  expect(new Set(flowing)).toEqual(new Set(["done", "due", "added", "removed"]));
  expect(new Set(standing)).toEqual(
    new Set(["planned", "target", "total", "totalInvestment", "stock"]),
  );
});

test("money is counted in 万元, projects and enterprises in their own words", () => {
  const money = MEASURES.filter((measure) => measureInfo(measure).unit === "wan");
  expect(money).toEqual([
    "projects.totalInvestment",
    "investment.planned",
    "investment.due",
    "investment.done",
  ]);
  expect(measureInfo("enterprises.total.stock").unit).toBe("enterprises");
  expect(measureInfo("projects.total").unit).toBe("projects");
});

test("there are 2 + 9 + 6 × 4 measures, each with its own path, and each path is found again", () => {
  expect(new Set(MEASURES).size).toBe(35);
  expect(MEASURES.map((measure) => parseMeasure(measure))).toEqual(MEASURES);
});

test.each([
  "",
  "projects",
  "rate.start",
  "rank.investment",
  "enterprises.added",
  "constructor",
  "starts.removed",
])("%j is no measure", (path) => {
  expect(parseMeasure(path)).toBeNull();
});

test("the name of a single quarter's figure never says 累计 or 截至本期", () => {
  for (const measure of MEASURES)
    expect(measureName(measure, "quarter")).not.toMatch(/累计|截至本期/);
  expect(measureName("investment.done", "quarter")).toBe("当季完成投资");
  const standing: Measure = "investment.planned";
  expect(measureName(standing, "quarter")).toBe("年度计划投资");
  expect(measureName("starts.done", "ytd")).toBe("累计已开工");
});
