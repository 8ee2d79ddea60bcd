import { describe, expect, test } from "vitest";
import { parseDataset } from "./parse";
import { TRIAL_DATASET, TRIAL_REGIONS } from "../../../tests/support/trial-office";

const REGIONS = TRIAL_REGIONS;

const read = (regions: readonly object[]) =>
  parseDataset({ ...TRIAL_DATASET, regions }, Date.UTC(2026, 11, 1));
const withRegions = (...regions: readonly object[]) => read([...REGIONS, ...regions]);

function refusal(...regions: readonly object[]): string {
  try {
    withRegions(...regions);
  } catch (error) {
    return String(error);
  }
  return expect.fail("the regions were accepted");
}

describe("regions: what a sum would have to guess is refused", () => {
  test("a code listed twice is named with both names", () => {
    const message = refusal({ ...REGIONS[1], name: "甲区" });
    expect(message).toContain("990101出现了2次");
    expect(message).toContain("甲县");
    expect(message).toContain("甲区");
  });

  test("a root without units, whether nothing else is listed or only another tree", () => {
    expect(() => read([REGIONS[0]])).toThrow(
      "regions 应有root（990000）直属的单位，收到的1个地区中没有一个的parent是它。",
    );
    const other = [
      { ...REGIONS[0], code: "970000", name: "邻市" },
      { ...REGIONS[1], code: "970101", parent: "970000" },
    ];
    expect(() => read([REGIONS[0], ...other])).toThrow("收到的3个地区");
  });

  test("listed twice alike is refused too: a supplier's program that does so does other things", () => {
    expect(refusal(REGIONS[1])).toContain("990101出现了2次");
  });

  test.each([
    ["of an unknown parent", { ...REGIONS[1], code: "990103", parent: "990009" }, "“990009”"],
    ["without a parent and without units", { ...REGIONS[1], code: "990103", parent: null }, "空值"],
  ])("a unit %s would be missing from every sum", (_, region, found) => {
    const message = refusal(region);
    expect(message).toContain("regions[3].parent 应为regions中的代码");
    expect(message).toContain(found);
  });

  test("a unit that is its own parent, and a longer circle", () => {
    expect(refusal({ ...REGIONS[1], code: "990103", parent: "990103" })).toContain("990103→990103");
    const circle = [
      { ...REGIONS[1], code: "a", parent: "b" },
      { ...REGIONS[1], code: "b", parent: "a" },
    ];
    expect(refusal(...circle)).toContain("a→b→a");
  });

  test("the root may name what is above it, and another tree may stand beside", () => {
    const regions = [
      { ...REGIONS[0], parent: "980000" },
      ...REGIONS.slice(1),
      { ...REGIONS[0], code: "970000", name: "邻市" },
      { ...REGIONS[1], code: "970101", name: "丙县", parent: "970000" },
    ];
    const dataset = read(regions);
    expect(dataset.regions.map(({ parent }) => parent)).toEqual([
      null,
      "990000",
      "990000",
      null,
      "970000",
    ]);
    expect(dataset.problems).toEqual([]);
  });
});

describe("names", () => {
  const namesOf = (name: unknown) => withRegions({ ...REGIONS[1], code: "990103", name });

  test.each([
    ["empty", "", "990103"],
    ["blank", "  ", "990103"],
    ["missing", undefined, "990103"],
    ["a number", 3, "990103"],
    ["with controls and marks of direction", "丙\u0000县\u202E", "丙县"],
    ["with a line break", "丙\n县", "丙县"],
    ["as long as a page", "丙".repeat(500), `${"丙".repeat(40)}…`],
  ])("%s", (_, name, shown) => {
    const { regions, problems } = namesOf(name);
    expect(regions[3]?.name).toBe(shown);
    expect(problems).toMatchObject([{ weight: "dropped", where: "regions[3].name" }]);
  });

  test("of another encoding than UTF-8", () => {
    expect(namesOf("\uFFFD\uFFFD县").problems).toMatchObject([{ what: "990103的名称有乱码" }]);
  });

  test("spaces around a name are nothing to speak of", () => {
    const { regions, problems } = namesOf(" 丙县 ");
    expect([regions[3]?.name, problems]).toEqual(["丙县", []]);
  });

  test("two units of one name carry their codes, so that no two are alike", () => {
    const { regions, problems } = namesOf("甲县");
    expect(regions.map(({ name }) => name)).toEqual([
      "试点市",
      "甲县（990101）",
      "乙县",
      "甲县（990103）",
    ]);
    expect(problems).toMatchObject([
      { weight: "joined", where: "regions", what: "990101、990103同名（甲县）" },
    ]);
  });

  test("a unit of its region's name carries its code; the same name elsewhere is another place", () => {
    const same = namesOf("试点市");
    expect(same.regions[3]?.name).toBe("试点市（990103）");
    expect(same.problems).toHaveLength(1);
    const nested = withRegions({ ...REGIONS[1], code: "990101-1", name: "乙县", parent: "990101" });
    expect(nested.problems).toEqual([]);
  });

  test("a unit may have the office's own short name, unless another unit could be meant by it", () => {
    const more = (code: string, name: string, short: unknown) => ({
      ...REGIONS[1],
      code,
      name,
      short,
    });
    const { regions, problems } = withRegions(
      more("990103", "双江拉祜族佤族布朗族傣族自治县", " 双江\u200b "),
      more("990104", "云岭经济技术开发区", "甲县"),
      more("990105", "东区管理委员会", "管委会"),
      more("990106", "西区管理委员会", "管委会"),
      more("990107", "丙县", " "),
      more("990108", "丁县", 8),
    );
    expect(regions.slice(3).map(({ short }) => short)).toEqual([
      "双江",
      null,
      null,
      null,
      null,
      null,
    ]);
    expect(problems.map(({ weight, what }) => [weight, what])).toEqual([
      ["dropped", "990104的简称“甲县”也指别的单位"],
      ["dropped", "990105的简称“管委会”也指别的单位"],
      ["dropped", "990106的简称“管委会”也指别的单位"],
      ["dropped", expect.stringContaining("8")],
    ]);
  });

  test.each([undefined, "2", 1.5])("an order of %j is the place in the list", (order) => {
    const { regions, problems } = withRegions({
      ...REGIONS[1],
      code: "990103",
      name: "丙县",
      order,
    });
    expect(regions[3]?.order).toBe(3);
    expect(problems).toMatchObject([{ weight: "dropped", where: "regions[3].order" }]);
  });
});
