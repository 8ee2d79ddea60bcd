import { expect, test } from "vitest";
import { openProject } from "../../domain/fixtures/ledger";
import type { Project } from "../../domain/ledger/project";
import { figureTable } from "../tables/figure-table";
import { sourceOf } from "./fixtures/source";
import { reserveFigure } from "./reserve";

const reserve = (id: string, library: Project["library"]) => ({
  project: openProject({ id, library }),
  issues: [],
  revisions: [],
});

test("entered, with all procedures or without, and not entered; who says nothing is none of these", () => {
  const figure = reserveFigure(
    sourceOf([
      reserve("a", { level: "province", entered: "2021-03-01", complete: true }),
      reserve("b", { level: "province", entered: "2021-03-01", complete: false }),
      reserve("c", { level: "county", entered: null, complete: false }),
      reserve("d", null),
    ]),
  );
  const { rows } = figureTable(figure);
  expect(rows.map(({ name, cells }) => [name, cells.join(" ")])).toEqual([
    ["县级库", "0 0 1 0 1"],
    ["市级库", "0 0 0 0 0"],
    ["省级库", "1 1 0 2 2"],
    ["国家库", "0 0 0 0 0"],
    ["合计", "1 1 1 2 3"],
  ]);
  expect(rows[2]?.projects?.[3]).toEqual({ kind: ["reserve"], library: ["province"] });
  expect(rows.at(-1)?.projects?.[2]).toEqual({ kind: ["reserve"], library: ["none"] });
  expect(figure.message).toBe("已入库2个，未入库1个");
  expect(figure.takeaway).toBe(
    "截至2021年9月底，全市储备项目已入库手续齐全1个，已入库手续未齐1个，未入库1个，另有1个未报入库情况。已入库的：省级库2个。",
  );
});

test("nobody says whether they are entered: that is not 未入库", () => {
  const figure = reserveFigure(sourceOf([reserve("a", null)]));
  expect(figure).toMatchObject({
    message: "都未报入库情况",
    takeaway: "截至2021年9月底，全市储备项目有1个未报入库情况。",
    body: { kind: "empty", title: "台账里没有报了入库情况的储备项目" },
  });
});
