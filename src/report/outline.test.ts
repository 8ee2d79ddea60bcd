import { describe, expect, test } from "vitest";
import { quarter, view } from "../domain/fixtures/build";
import { shangqiu202009, xiangxi } from "../domain/fixtures/real-notices";
import type { Snapshot } from "../domain/facts/snapshot";
import type { FigureId } from "../figures/figure";
import { FIGURES } from "../figures/registry";
import type { ReportItem } from "./item";
import { demoWordsOf, reportOutline } from "./outline";

const SHANGQIU = view(shangqiu202009());

function item(snapshot: Snapshot, id: FigureId): ReportItem {
  return {
    id: `${id} ${snapshot.scope.quarter}`,
    office: snapshot.dataset.id,
    addedAt: "2020-10-09T08:00:00+08:00",
    path: `/figures/${id}`,
    search: {},
    content: { kind: "figure", figure: FIGURES[id].build(snapshot) },
  };
}

const outlineOf = (...items: readonly ReportItem[]) => reportOutline({ name: "三季度汇报", items });

describe("an outline", () => {
  test("numbers figures in the tray's order, and says what they are of", () => {
    const { parts, period, office, asOf, isDemo } = outlineOf(
      item(SHANGQIU, "start-rate"),
      item(SHANGQIU, "lamps"),
    );
    expect(parts.map(({ label }) => label)).toEqual(["图1", "图2"]);
    expect({ period, office, asOf, isDemo }).toEqual({
      period: "2020年三季度累计",
      office: "商丘市",
      asOf: "数据截至2020年9月",
      isDemo: false,
    });
  });

  test("names every period, region and source where they are several, and which figure is of which", () => {
    const other = view(xiangxi(), { quarter: quarter("2021Q3") });
    const { period, office, sources } = outlineOf(
      item(SHANGQIU, "start-rate"),
      item(other, "start-rate"),
    );
    expect(period).toBe("2021年三季度累计、2020年三季度累计");
    expect(office).toBe("商丘市、湘西州");
    expect(sources.map(({ of }) => of)).toEqual(["图1", "图2"]);
  });

  test("names the first three of many regions and periods, and how many they are", () => {
    const quarters = ["2021Q3", "2021Q2", "2021Q1", "2020Q4"];
    const items = quarters.map((one, index) => {
      const { content, ...rest } = item(SHANGQIU, "start-rate");
      if (content.kind !== "figure") throw new Error("a figure");
      const { figure } = content;
      const stamp = { ...figure.stamp, region: `甲${index}县`, quarter: quarter(one) };
      return { ...rest, content: { ...content, figure: { ...figure, stamp } } };
    });
    expect(outlineOf(...items)).toMatchObject({
      office: "甲0县、甲1县、甲2县等4个地区",
      period: "2021年三季度累计、2021年二季度累计、2021年一季度累计等4个期间",
    });
    expect(outlineOf(...items.slice(1)).office).toBe("甲1县、甲2县、甲3县");
  });

  test("says a definition once, and of nothing in particular where all of it is of this", () => {
    const { definitions } = outlineOf(item(SHANGQIU, "start-rate"), item(SHANGQIU, "start-rate"));
    const words = definitions.map((one) => one.words);
    expect(new Set(words).size).toBe(words.length);
    expect(definitions.every(({ of }) => of === "")).toBe(true);
  });

  test("says whether all of it is invented, or some", () => {
    const { dataset, ...facts } = shangqiu202009();
    const demo = item(view({ ...facts, dataset: { ...dataset, mode: "demo" } }), "lamps");
    const real = item(SHANGQIU, "lamps");
    expect(demoWordsOf(outlineOf(real))).toBe("");
    expect(demoWordsOf(outlineOf(demo))).toBe("演示数据（虚构）");
    expect(demoWordsOf(outlineOf(demo, real))).toBe("含演示数据（虚构）");
  });

  test("of nothing is empty", () => {
    expect(outlineOf()).toEqual({
      title: "三季度汇报",
      office: "",
      period: "",
      asOf: "",
      versions: [],
      isDemo: false,
      parts: [],
      definitions: [],
      sources: [],
    });
  });
});
