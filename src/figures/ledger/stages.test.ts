import { expect, test } from "vitest";
import { code } from "../../domain/fixtures/build";
import { entry } from "../../domain/fixtures/ledger";
import { figureTable } from "../tables/figure-table";
import { sourceOf } from "./fixtures/source";
import { stagesFigure } from "./stages";

const ENTRIES = [
  entry({ id: "a" }),
  entry({ id: "b", startActual: null }),
  entry({ id: "c", county: code("u2"), startActual: "2020-03-01" }),
];

test("each unit in its place, one without projects too, and what the list is asked for", () => {
  const figure = stagesFigure(sourceOf(ENTRIES));
  const { rows, columns } = figureTable(figure);
  expect(columns.map(({ head }) => head)).toEqual(["前期", "开工", "在建", "竣工", "投产", "合计"]);
  expect(rows.map(({ name, cells }) => [name, cells.join(" ")])).toEqual([
    ["u1", "1 1 0 0 0 2"],
    ["u2", "0 0 1 0 0 1"],
    ["u3", "0 0 0 0 0 0"],
    ["全市", "1 1 1 0 0 3"],
  ]);
  expect(rows[0]?.projects?.[0]).toEqual({ counties: ["u1"], stage: ["preparation"] });
  expect(rows[2]?.projects?.every((projects) => projects === null)).toBe(true);
  expect(figure.message).toBe("3个项目，前期1个");
  expect(figure.takeaway).toBe(
    "截至2021年9月底，全市项目3个：前期1个，开工1个，在建1个。前期项目最多的是u1，1个。",
  );
});

test("of a unit that the office does not have: in the sum, under no unit, and said", () => {
  const figure = stagesFigure(sourceOf([...ENTRIES, entry({ id: "d", county: code("x9") })]));
  expect(figureTable(figure).rows.at(-1)?.cells.at(-1)).toBe("4");
  expect(figure.notes).toContain("1个项目的单位不在单位表中，只计入合计，不画在单位下。");
});

test("without projects nothing is drawn; where filters leave none, that is said instead", () => {
  expect(stagesFigure(sourceOf([]))).toMatchObject({
    message: "没有项目",
    body: { kind: "empty", title: "台账里没有项目" },
  });
  const filtered = stagesFigure(sourceOf([], "2021-09", { choice: { stage: ["building"] } }));
  expect(filtered.body).toMatchObject({ title: "没有符合条件的项目" });
  expect(filtered.subtitle.text).toBe("截至2021年9月底，个；按单位顺序；筛选：阶段：在建");
});
