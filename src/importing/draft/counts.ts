/** Counts in prose, 一、续建项目（20个） and 合计：60个, held against the rows. */
import { squash } from "../cells/squash";
import { type Desk, placeAt } from "./desk";

/** Says where a section or a sum names another number of projects than it has rows. */
export function checkCounts({ table, problems }: Desk): void {
  const before = new Map<number, number>();
  let members = 0;
  for (const { kind, row } of table.rows) {
    before.set(row, members);
    if (kind === "project") members += 1;
  }
  for (const row of table.rows) {
    if (row.kind !== "total" && row.kind !== "section") continue;
    const named = /(\d{1,6})个/.exec(squash(row.label).slice(0, 200))?.[1];
    if (named === undefined) continue;
    const until = before.get(row.scope.last + 1) ?? members;
    const found = until - (before.get(row.scope.first) ?? 0);
    if (found === Number(named)) continue;
    problems.add({
      weight: "explain",
      kind: "count",
      per: String(row.row),
      at: placeAt(table, row.row, 0),
      say: (where) =>
        `${where}「${row.label.slice(0, 40)}」写的是${named}个，表里有${found}个项目。请核实，或写一句说明。`,
    });
  }
}
