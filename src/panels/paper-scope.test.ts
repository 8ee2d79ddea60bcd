import { expect, test } from "vitest";
import { code, quarter } from "../domain/fixtures/build";
import { shangqiu202009 } from "../domain/fixtures/real-notices";
import { month } from "../domain/fixtures/build";
import type { Scope } from "../domain/facts/scope";
import { paperScope } from "./paper-scope";

const { dataset } = shangqiu202009();
const SCOPE: Scope = {
  region: dataset.root,
  quarter: quarter("2020Q3"),
  basis: "ytd",
  counties: null,
  asof: null,
  direct: "with",
};
const codes = dataset.regions.filter(({ parent }) => parent !== null).map((one) => one.code);
const said = (change: Partial<Scope>) =>
  paperScope(dataset, { ...SCOPE, ...change }, month("2020-09")).split("　");

test("a printed page says whose figures it shows, which, and how new", () => {
  expect(said({})).toEqual([dataset.title, "2020年三季度累计", "数据截至2020年9月"]);
  expect(said({ counties: codes.slice(0, 1), basis: "quarter" }).slice(1, 3)).toEqual([
    "2020年三季度当季",
    dataset.regions[1]?.name,
  ]);
  expect(said({ counties: codes.slice(0, 7) })[2]).toMatch(/等7个单位$/);
  expect(said({ region: code("x"), direct: "without" })).toEqual([
    dataset.title,
    "x",
    "2020年三季度累计",
    "不含直属",
    "数据截至2020年9月",
  ]);
});

test("invented figures say so before anything else, and no month is said where there is none", () => {
  expect(paperScope({ ...dataset, mode: "demo" }, SCOPE, null)).toBe(
    `演示数据（虚构）　${dataset.title}　2020年三季度累计`,
  );
});
