import { expect, test } from "vitest";
import { month, oneUnit } from "../../domain/fixtures/build";
import { project } from "../../domain/fixtures/ledger";
import { figureTable } from "../tables/figure-table";
import { figureSheet } from "../tables/figure-sheet";
import { projectScheduleFigure } from "./schedule";

const { dataset } = oneUnit({ "2021-09": { "investment.done": 1 } });
const FIGURE = projectScheduleFigure({
  project: project({ completionActual: null, productionActual: null }),
  month: month("2021-09"),
  dataset,
});

test("text, table and sheet say the same days, and an unknown one is a dash or empty, never a day", () => {
  expect(FIGURE.takeaway).toBe(
    "开工：计划2021-03-31，实际2021-04-15，推迟15天；竣工：计划2022-06-30，距计划272天。",
  );
  expect(figureTable(FIGURE).rows.map(({ name, cells }) => [name, ...cells])).toEqual([
    ["开工", "2021-03-31", "2021-04-15", "推迟15天"],
    ["竣工", "2022-06-30", "—", "距计划272天"],
  ]);
  expect(figureSheet(FIGURE).rows[1]?.cells.map(({ text }) => text)).toEqual([
    "2022-06-30",
    "",
    "距计划272天",
  ]);
});
