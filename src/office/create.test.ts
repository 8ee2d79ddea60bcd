import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { divisionsText } from "../../scripts/build-divisions";
import { tableOf } from "../importing/fixtures/drafts";
import { contentOf } from "./content";
import { createFromTable, createOffice, newUnitCode } from "./create";
import { type Prefecture, divisions, shortAutonomous } from "./divisions";
import { foldJournal } from "./fold";
import { importingOfficeOf } from "./stored";

const GIVEN = { id: "e0", at: "2026-11-30T08:00:00+08:00" };

async function prefectureOf(code: string): Promise<Prefecture> {
  const found = (await divisions.load()).find((prefecture) => prefecture.code === code);
  if (!found) throw new Error(`${code} is in the list`);
  return found;
}

test("the list is the one that the script writes, and holds prefectures with their counties", async () => {
  expect(readFileSync("src/office/divisions.json", "utf8")).toBe(divisionsText());
  const list = await divisions.load();
  // 333 prefectures and the four 直辖市.
  expect(list).toHaveLength(337);
  const names = new Map(list.map(({ code, counties }) => [code, counties.map(({ name }) => name)]));
  expect(names.get("411400" as Prefecture["code"])).toHaveLength(9);
  expect(names.get("500100" as Prefecture["code"])).toContain("城口县");
  // 东莞, 中山 and 儋州 have none.
  expect([...names].filter(([, counties]) => counties.length === 0).map(([code]) => code)).toEqual([
    "441900",
    "442000",
    "460400",
  ]);
  expect([...names.values()].flat().filter((name) => /开发区|街道|镇$/.test(name))).toEqual([]);
});

test("湘西: counties, zones and direct units in order, with codes of their own", async () => {
  const created = createOffice({
    ...GIVEN,
    prefecture: await prefectureOf("433100"),
    name: "湘西州",
    zones: ["湘西高新区"],
    direct: ["州直"],
  });
  expect(created).toMatchObject({
    office: "433100",
    title: "湘西州重点项目推进看板",
    region: { code: "433100", name: "湘西州", aliases: ["湘西土家族苗族自治州"] },
    policy: { unitWord: "县（市）", regionWord: "全州" },
  });
  expect(created.units.map(({ code, name, kind, order }) => [code, name, kind, order])).toEqual([
    ["433101", "吉首市", "county", 1],
    ["433122", "泸溪县", "county", 2],
    ["433123", "凤凰县", "county", 3],
    ["433124", "花垣县", "county", 4],
    ["433125", "保靖县", "county", 5],
    ["433126", "古丈县", "county", 6],
    ["433127", "永顺县", "county", 7],
    ["433130", "龙山县", "county", 8],
    ["433100-z1", "湘西高新区", "zone", 9],
    ["433100-d1", "州直", "direct", 10],
  ]);
  const state = foldJournal([created]);
  expect(contentOf(state)).toBeNull();
  expect(importingOfficeOf(state).region.aliases).toEqual(["湘西土家族苗族自治州"]);
});

test("every prefecture of the list makes an office", async () => {
  for (const prefecture of await divisions.load()) {
    const created = createOffice({ ...GIVEN, prefecture, direct: ["市直"] });
    expect(created.units.length).toBe(prefecture.counties.length + 1);
  }
});

test("a name twice, a blank one and no unit at all are refused in words", async () => {
  const prefecture = await prefectureOf("433100");
  expect(() => createOffice({ ...GIVEN, prefecture, zones: ["吉首市"] })).toThrow(
    "名称「吉首市」已有单位使用",
  );
  expect(() => createOffice({ ...GIVEN, prefecture, zones: [" 高新区"] })).toThrow("单位没有建立");
  expect(() => createOffice({ ...GIVEN, prefecture: { ...prefecture, counties: [] } })).toThrow(
    "至少要有一个下属单位",
  );
});

test("short forms only where they are certain", () => {
  expect(
    [
      "湘西土家族苗族自治州",
      "黔东南苗族侗族自治州",
      "博尔塔拉蒙古自治州",
      "海西蒙古族藏族自治州",
      "芷江侗族自治县",
      "大厂回族自治县",
      "鄂温克族自治旗",
      "吉首市",
    ].map(shortAutonomous),
  ).toEqual(["湘西州", "黔东南州", "博尔塔拉州", "海西州", "芷江县", "大厂县", null, null]);
});

test("from a table: its units in its order, by names alone", () => {
  const table = tableOf(
    "2025年1-9月情况\n县区 | 项目个数\n泾县 | 3\n旌德县 | 2\n经开区 | 1\n市直 | 1\n合计 | 7",
  );
  const created = createFromTable(table, { ...GIVEN, name: "宣城市" });
  expect(created.office).toBe("office-e0");
  expect(created.region).toMatchObject({ code: "region", name: "宣城市" });
  expect(created.units.map(({ code, name, kind }) => [code, name, kind])).toEqual([
    ["unit-1", "泾县", "county"],
    ["unit-2", "旌德县", "county"],
    ["unit-3", "经开区", "zone"],
    ["unit-4", "市直", "direct"],
  ]);
  const none = tableOf("2025年1-9月情况\n项目名称 | 总投资（万元）\n东河水库 | 3");
  expect(() => createFromTable(none, { ...GIVEN, name: "宣城市" })).toThrow("至少要有一个下属单位");
});

test("a unit that is added later has a code that nobody had", () => {
  const id = "0123456789abcdef0123456789abcdef";
  expect(newUnitCode(id)).toBe("unit-0123456789abcdef0123456789a");
});
