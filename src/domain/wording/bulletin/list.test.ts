/** The rules of the 其中 list, each with data of its own. */
import { describe, expect, test } from "vitest";
import { addedRuns } from "./added";
import { runsText } from "./runs";
import type { Region, RegionKind } from "../../facts/county";
import {
  type Choice,
  type Values,
  officeOf,
  printed,
  record,
  unit,
  units,
  view,
} from "../../fixtures/build";
import type { Policy } from "../../facts/policy";

type Row = readonly [name: string, added: number | null, kind?: RegionKind];

interface Office {
  rows: readonly Row[];
  choice?: Choice;
  policy?: Partial<Policy>;
  printedTotal?: number;
}

function rowsOf(...rows: readonly Row[]): readonly Row[] {
  return rows;
}

const ADDED = "enterprises.industry.added";

function unitsOf(rows: readonly Row[]): Region[] {
  return rows.map(([name, , kind], index) =>
    unit(`c${index + 1}`, { name, kind: kind ?? "county" }),
  );
}

/** What is said of one category's additions by September, without period and full stop. */
function said({ rows, choice, policy, printedTotal }: Office): string {
  const office = officeOf({
    units: unitsOf(rows),
    records: rows.map(([, added], index) => record(`c${index + 1}`, "2021-09", { [ADDED]: added })),
    printed: printedTotal === undefined ? [] : [printed("root", "2021-09", ADDED, printedTotal)],
    policy: { unitWord: "县（区）", ...policy },
  });
  const text = runsText(addedRuns(view(office, choice)) ?? []);
  return text.replace(/^1—9月份，/, "").replace(/。$/, "");
}

describe("order and equal values", () => {
  test("from high to low, whatever the office's order", () => {
    expect(
      said({
        rows: rowsOf(["甲县", 1], ["乙县", 9], ["丙县", 4]),
      }),
    ).toBe("全市新增规上工业企业14家，其中乙县9家，丙县4家，甲县1家");
  });

  test("equal values keep the office's order and are joined", () => {
    const rows = rowsOf(["丁市", 3], ["甲县", 5], ["乙区", 3], ["丙县", 3]);
    expect(said({ rows })).toBe("全市新增规上工业企业14家，其中甲县5家，丁市、乙区、丙县各3家");
  });

  test("a county, a zone and 市直 of equal value are not joined; the zone stands after the counties though its order is lower", () => {
    const rows = rowsOf(
      ["示范区", 2, "zone"],
      ["高新区", 2, "zone"],
      ["市直", 2, "direct"],
      ["甲县", 2],
      ["乙县", 1],
    );
    expect(said({ rows })).toBe(
      "全市新增规上工业企业9家，其中甲县2家，示范区、高新区各2家，市直2家，乙县1家",
    );
  });

  test("forty units: everyone with a value is named, thousands with separators", () => {
    const rows = Array.from({ length: 40 }, (_, index): Row => [`第${index + 1}县`, 2000 - index]);
    const text = said({ rows });
    expect(text).toMatch(/^全市新增规上工业企业79,220家，其中第1县2,000家，第2县1,999家，/);
    expect(text.match(/第\d+县/g)).toHaveLength(40);
    expect(text).toMatch(/第40县1,961家$/);
  });
});

describe("zeros", () => {
  test.each([
    [1, "乙1县为0"],
    [2, "乙1县、乙2县为0"],
    [4, "乙1县、乙2县、乙3县、乙4县为0"],
    [5, "其他县（区）为0"],
  ])("%i", (count, words) => {
    const zeros = Array.from({ length: count }, (_, index): Row => [`乙${index + 1}县`, 0]);
    expect(said({ rows: [["甲县", 3], ...zeros] })).toBe(
      `全市新增规上工业企业3家，其中甲县3家，${words}`,
    );
  });

  test("the zone is named last among few zeros, and is one of the others among many; 市直 is no county", () => {
    const few = rowsOf(["示范区", 0, "zone"], ["甲县", 3], ["乙县", 0]);
    expect(said({ rows: few })).toBe("全市新增规上工业企业3家，其中甲县3家，乙县、示范区为0");
    const four = rowsOf(["乙县", 0], ["丙县", 0], ["丁县", 0], ["示范区", 0, "zone"]);
    expect(said({ rows: [["甲县", 3], ...four, ["市直", 0, "direct"]] })).toBe(
      "全市新增规上工业企业3家，其中甲县3家，其他县（区）、市直为0",
    );
  });

  test("the unit word is the office's, of chosen units it says so", () => {
    const rows: Row[] = [
      ["甲县", 3],
      ...["乙", "丙", "丁", "戊", "己", "庚"].map((name): Row => [`${name}旗`, 0]),
    ];
    expect(said({ rows, policy: { unitWord: "旗县" } })).toBe(
      "全市新增规上工业企业3家，其中甲县3家，其他旗县为0",
    );
    const counties = ["c1", "c2", "c3", "c4", "c5", "c6"];
    expect(said({ rows, choice: { counties } })).toBe(
      "所选6个单位新增规上工业企业3家，其中甲县3家，其他所选县（区）为0",
    );
  });

  test("nothing but zeros has no list", () => {
    expect(
      said({
        rows: rowsOf(["甲县", 0], ["乙县", 0]),
      }),
    ).toBe("全市无新增规上工业企业");
    expect(
      said({
        rows: rowsOf(["甲县", 0], ["乙县", 0], ["丙县", null]),
      }),
    ).toBe("全市已报2/3个单位无新增规上工业企业，丙县未报");
  });
});

describe("who has not reported", () => {
  const zeros = ["乙", "丙", "丁", "戊", "己"].map((name): Row => [`${name}县`, 0]);

  test("is never among the zeros, is named, and the sum says its coverage", () => {
    expect(
      said({
        rows: rowsOf(["甲县", 3], ["乙县", 0], ["丙县", null]),
      }),
    ).toBe("全市已报2/3个单位合计新增规上工业企业3家，其中甲县3家，乙县为0，丙县未报");
    expect(said({ rows: [["甲县", 3], ...zeros, ["庚县", null], ["市直", null, "direct"]] })).toBe(
      "全市已报6/8个单位合计新增规上工业企业3家，其中甲县3家，其他已报县（区）为0，庚县、市直未报",
    );
    expect(
      said({
        rows: rowsOf(["甲县", 3], ["丙县", null]),
      }),
    ).toBe("全市已报1/2个单位合计新增规上工业企业3家，其中甲县3家，丙县未报");
  });

  test("of chosen units", () => {
    const rows = rowsOf(["甲县", 3], ["乙县", null], ["丙县", 1]);
    expect(said({ rows, choice: { counties: ["c1", "c2"] } })).toBe(
      "所选2个单位中已报1/2个单位合计新增规上工业企业3家，其中甲县3家，乙县未报",
    );
  });

  test("a printed total is marked, with the sum of those who report beside it", () => {
    expect(
      said({
        rows: rowsOf(["甲县", 3], ["乙县", 0], ["丙县", null]),
        printedTotal: 8,
      }),
    ).toBe(
      "全市新增规上工业企业8家（市级公布），已报2/3个单位合计3家，其中甲县3家，乙县为0，丙县未报",
    );
    expect(
      said({
        rows: rowsOf(["甲县", null], ["乙县", null]),
        printedTotal: 8,
      }),
    ).toBe("全市新增规上工业企业8家（市级公布），各单位未分报");
    expect(
      said({
        rows: rowsOf(["甲县", 3], ["乙县", 0]),
        printedTotal: 8,
      }),
    ).toBe("全市新增规上工业企业3家，其中甲县3家，乙县为0");
  });

  test("不适用 is neither listed nor counted", () => {
    const list = [
      unit("c1", { name: "甲县" }),
      unit("c2", { name: "乙县" }),
      unit("c3", { name: "市直", kind: "direct", reports: ["investment"] }),
    ];
    const office = officeOf({
      units: list,
      records: [record("c1", "2021-09", { [ADDED]: 3 }), record("c2", "2021-09", { [ADDED]: 0 })],
    });
    expect(runsText(addedRuns(view(office)) ?? [])).toBe(
      "1—9月份，全市新增规上工业企业3家，其中甲县3家，乙县为0。",
    );
    expect(addedRuns(view(office, { counties: ["c3"] }))).toBeNull();
  });
});

describe("revisions below zero", () => {
  test("come after the positive values, before the zeros", () => {
    const rows = rowsOf(["甲县", -2], ["乙县", 0], ["丙县", 5], ["丁县", -1], ["戊县", -2]);
    expect(said({ rows })).toBe(
      "全市新增规上工业企业0家，其中丙县5家，丁县核减1家，甲县、戊县各核减2家，乙县为0",
    );
  });

  test("a sum below zero is 核减, and then the positive values say 新增", () => {
    expect(
      said({
        rows: rowsOf(["甲县", -4], ["乙县", 1], ["丙县", 1]),
      }),
    ).toBe("全市新增规上工业企业核减2家，其中乙县、丙县各新增1家，甲县核减4家");
  });
});

describe("one unit and one quarter", () => {
  const values: Values = { "enterprises.industry.added": 2, "enterprises.trade.added": 0 };

  test("one unit is called by its name and has no list, whether it is the only choice or not", () => {
    const office = officeOf({ units: units(1), records: [record("u1", "2021-01", values)] });
    expect(runsText(addedRuns(view(office)) ?? [])).toBe(
      "1月份，全市新增规上工业企业2家；无新增限上批零住餐企业。",
    );
  });

  test("a single quarter says its months, and who lacks the earlier end", () => {
    const before = [
      record("u1", "2021-06", { [ADDED]: 5 }),
      record("u2", "2021-06", { [ADDED]: 4 }),
    ];
    const now = [
      record("u1", "2021-09", { [ADDED]: 8 }),
      record("u2", "2021-09", { [ADDED]: 3 }),
      record("u3", "2021-09", { [ADDED]: 6 }),
    ];
    const snapshot = view(officeOf({ units: units(4), records: [...before, ...now] }), {
      basis: "quarter",
    });
    expect(runsText(addedRuns(snapshot) ?? [])).toBe(
      "7—9月份，全市已报2/4个单位合计新增规上工业企业2家，其中u13家，u2核减1家，u3上季未报，u4未报。",
    );
  });
});
