import { expect, test } from "vitest";
import { officeWith } from "../fixtures/grids";
import { YUNLING, ledgerGrid } from "../fixtures/ledger-table";
import { SHANGQIU, projectsGrid, xiangxiGrid } from "../fixtures/tables";
import { unitsFound } from "./found-units";
import { recognise } from "./recognise";

const NOBODY = officeWith("某州", []);

test("an office that knows no unit yet reads them off its first table, in its order", () => {
  const table = recognise(xiangxiGrid(), { file: "", office: NOBODY });
  const found = unitsFound(table);
  expect(found.map(({ name }) => name)).toEqual([
    "吉首市",
    "泸溪县",
    "凤凰县",
    "古丈县",
    "花垣县",
    "保靖县",
    "永顺县",
    "龙山县",
    "湘西高新区",
    "州直",
  ]);
  expect(found.slice(-2).map(({ kind }) => kind)).toEqual(["zone", "direct"]);
});

test("全市 is a sum and no unit; a ledger names each of its units once", () => {
  const projects = recognise(projectsGrid(), { file: "", office: NOBODY });
  expect(
    unitsFound(projects)
      .map(({ name }) => name)
      .sort(),
  ).toEqual(SHANGQIU.units.map(({ name }) => name).sort());
  const ledger = recognise(ledgerGrid().grid, { file: "", office: NOBODY });
  expect(unitsFound(ledger)).toHaveLength(YUNLING.units.length);
});
