import { expect, test } from "vitest";
import { ISSUE, entry } from "../../domain/fixtures/ledger";
import { figureTable } from "../tables/figure-table";
import { sourceOf } from "./fixtures/source";
import { batchTagsFigure, leadersFigure } from "./groups";

const SOURCE = sourceOf([
  entry({ id: "a", leader: "甲", batchTags: ["快速推进", "按期开工"] }, [
    ISSUE,
    { ...ISSUE, id: "i2" },
  ]),
  entry({ id: "b", leader: "甲", batchTags: ["快速推进"], invested: [] }),
  entry({ id: "c", leader: null }),
]);

test("by leader, nobody last and without a list of their own", () => {
  const figure = leadersFigure(SOURCE);
  const { rowHead, columns, rows } = figureTable(figure);
  expect([rowHead, ...columns.map(({ head }) => head)].join(" ")).toBe(
    "联系领导 红灯 黄灯 绿灯 无灯 红牌 有逾期问题 项目 逾期问题",
  );
  expect(rows.map(({ name, cells }) => [name, cells.join(" ")])).toEqual([
    ["甲", "0 0 1 1 0 1 2 2"],
    ["未明确", "0 0 1 0 0 0 1 0"],
  ]);
  expect(rows[0]?.projects?.[2]).toEqual({ leader: ["甲"], lamp: ["green"] });
  expect(rows[1]?.projects?.every((projects) => projects === null)).toBe(true);
  expect(figure.message).toBe("1位领导，没有红灯，1个有逾期问题");
  expect(figure.takeaway).toBe(
    "截至2021年9月底，全市项目有1位联系领导，联系2个项目。有逾期问题的项目最多的是甲，1个。",
  );
});

test("nobody is named at all: said, not drawn as none", () => {
  const figure = leadersFigure(sourceOf([entry({ leader: null })]));
  expect(figure.message).toBe("没有联系领导的项目");
  expect(figureTable(figure).rows.map(({ name }) => name)).toEqual(["未明确"]);
});

test("六个一批 have no sum: a project stands under each of its tags", () => {
  const figure = batchTagsFigure(SOURCE);
  expect(figureTable(figure).rows.map(({ name, cells }) => [name, cells.at(6)])).toEqual([
    ["按期开工", "1"],
    ["快速推进", "2"],
  ]);
  expect(figure.takeaway).toBe(
    "截至2021年9月底，全市项目按六个一批：按期开工1个，快速推进2个。一个项目可以列入几批，各批相加不等于项目总数。",
  );
  expect(batchTagsFigure(sourceOf([entry()])).body.kind).toBe("empty");
});
