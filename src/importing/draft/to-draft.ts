/** Table → Draft: what a table says, each value with its cell, and what is wrong with it. */
import { parseMonth } from "../../domain/facts/period";
import type { Steps } from "../../lib/steps";
import { type ImportingOffice, unitNames } from "../recognise/office";
import { isAmount } from "../recognise/resolve";
import type { Column, Table } from "../recognise/table";
import { checkCounts } from "./counts";
import { type Desk, headWords, placeAt } from "./desk";
import type { Draft, Weight } from "./draft";
import { printedOf } from "./printed";
import { type Problems, problemList } from "./problems";
import { draftProjects } from "./projects";
import { checkSums } from "./sums";
import { measureSources, unitRows, unitValues } from "./unit-values";

/** What the table says. Linear in its cells. */
export function* draftSteps(table: Table, office: ImportingOffice): Steps<Draft> {
  const problems = problemList();
  const month = monthOfTable(table);
  const base = { file: table.file, sheet: table.grid.name, kind: table.kind, title: table.title };
  const nothing = { values: [], printed: [], projects: [], sums: [], notes: [] };
  if (table.kind === "none" || month === null) {
    sayUnclear(table, problems);
    return { ...base, ...nothing, month, problems: problems.list() };
  }
  const desk: Desk = {
    table,
    office,
    names: unitNames(office),
    profile: table.settings,
    problems,
    notes: [],
    year: Number(month.slice(0, 4)),
    month,
    unitRows: mergedUnitRows(table),
  };
  sayTable(desk);
  const drafted = table.kind === "ledger" ? yield* ledgerDraft(desk) : unitsDraft(desk);
  keepTableNotes(desk);
  return { ...base, ...nothing, ...drafted, month, notes: desk.notes, problems: problems.list() };
}

function monthOfTable({ year, months }: Table): Draft["month"] {
  if (!year || !months) return null;
  return parseMonth(`${year.value}-${String(months.value.to).padStart(2, "0")}`);
}

function sayUnclear({ kind, year, months, grid }: Table, problems: Problems): void {
  const where = grid.name === "" ? "这张表" : `表「${grid.name}」`;
  const say = (weight: Weight, ask: "head" | "year" | "month", text: string) =>
    problems.add({ weight, kind: ask, at: null, say: () => text, ask: { kind: ask } });
  if (kind === "none") {
    // A cover or a page of instructions is no table that somebody misses.
    say(
      hasNumbers(grid) ? "block" : "hint",
      "head",
      `${where}没有认出表头，没有导入。如果它是要导入的表，请在表格上点出表头所在的行。`,
    );
    return;
  }
  if (!year)
    say(
      "block",
      "year",
      `${where}没有写明年份（标题、列头、表名、文件名里都没有），没有导入。请指定是哪一年。`,
    );
  if (!months)
    say(
      "block",
      "month",
      `${where}没有写明月份（标题、列头、表名、文件名里都没有），没有导入。请指定截至几月。`,
    );
}

function hasNumbers({ rows }: Table["grid"]): boolean {
  let numbers = 0;
  for (const row of rows)
    for (const cell of row) {
      if (cell.kind === "number") numbers += 1;
      if (numbers >= FEW) return true;
    }
  return false;
}

const FEW = 4;

function unitsDraft(desk: Desk): Pick<Draft, "values" | "printed" | "sums"> {
  const rows = unitRows(desk);
  const sources = measureSources(desk);
  const values = unitValues(desk, rows, sources);
  const single = sources.flatMap(({ expected }) => (expected.length === 1 ? expected : []));
  return {
    values,
    printed: printedOf(desk, rows, { values, sources }),
    sums: checkSums(desk, single),
  };
}

function* ledgerDraft(desk: Desk): Steps<Pick<Draft, "projects" | "sums">> {
  const projects = yield* draftProjects(desk);
  const amounts = desk.table.columns.filter(({ role }) => isAmount(role));
  checkCounts(desk);
  return {
    projects,
    sums: checkSums(
      desk,
      amounts.map((column) => ({ column, isMoney: true })),
    ),
  };
}

/** What is to be known of the table as a whole. */
function sayTable({ table, problems }: Desk): void {
  const { contradictions, profile, rows } = table;
  const hint = (kind: string, text: string) =>
    problems.add({ weight: "hint", kind, at: null, say: () => text });
  if (contradictions.length > 0)
    hint(
      "period",
      `按${table.year?.value}年${table.months?.value.to}月导入；${contradictions.slice(0, 4).join("，")}，与此不同，请核实。`,
    );
  if (profile && profile.added.length > 0)
    hint(
      "added",
      `比上次多了${profile.added.length}列：${profile.added.slice(0, 8).join("、")}。其余照常导入。`,
    );
  if (profile && profile.missing.length > 0)
    hint(
      "missing",
      `比上次少了${profile.missing.length}列：${profile.missing.slice(0, 8).join("、")}。其余照常导入。`,
    );
  sayHidden(table, hint);
  for (const column of unknownColumns(table))
    problems.add({
      weight: "hint",
      kind: "unknownColumn",
      at: placeAt(table, table.head?.last ?? 0, column.index),
      say: (where, count) => `有${count}列没有认出（${where}），没有导入。需要的话，请点列头指定。`,
    });
  for (const row of rows)
    if (row.kind === "unclear")
      problems.add({
        weight: "hint",
        kind: "unclearRow",
        at: placeAt(table, row.row, 0),
        say: (where, count) => `有${count}行没有认出是单位、项目还是合计（${where}），没有导入。`,
      });
}

/** What a workbook hides is read all the same: somebody should know. */
function sayHidden(
  { grid, offset, rows, columns }: Table,
  hint: (kind: string, text: string) => void,
): void {
  if (grid.isHidden)
    hint(
      "hiddenSheet",
      `表「${grid.name}」在工作簿里是隐藏的，也已读取。请确认它是不是要导入的表。`,
    );
  const hiddenRows = rows.filter(
    ({ kind, row }) => (kind === "unit" || kind === "project") && grid.hiddenRows.has(row),
  );
  if (hiddenRows.length > 0)
    hint(
      "hiddenRows",
      `有${hiddenRows.length}行在表里是隐藏的（第${hiddenRows
        .slice(0, 8)
        .map(({ row }) => row + offset + 1)
        .join("、")}行），也已计入。请确认。`,
    );
  const hidden = columns.filter(
    ({ role, index }) =>
      role.kind !== "unknown" && role.kind !== "other" && grid.hiddenColumns.has(index),
  );
  if (hidden.length > 0)
    hint(
      "hiddenColumns",
      `有${hidden.length}列在表里是隐藏的（${hidden.slice(0, 8).map(headWords).join("、")}），也已计入。请确认。`,
    );
}

function unknownColumns({ columns }: Table): readonly Column[] {
  return columns.filter(({ role }) => role.kind === "unknown");
}

function keepTableNotes({ table, notes }: Desk): void {
  for (const { row, text } of table.notes)
    notes.push({ at: placeAt(table, row, 0), text: text.slice(0, 500), unit: null, about: null });
}

/** Where one cell names the unit of several rows. */
function mergedUnitRows({ grid, columns }: Table): ReadonlyMap<number, number> {
  const column = columns.find(({ role }) => role.kind === "unit")?.index;
  const rows = new Map<number, number>();
  if (column === undefined) return rows;
  let left = 2 * grid.rows.length;
  for (const span of grid.merges) {
    if (span.left > column || span.right < column || span.left !== span.right) continue;
    for (
      let row = span.top;
      row <= Math.min(span.bottom, grid.rows.length - 1) && left > 0;
      row += 1
    ) {
      left -= 1;
      if (!rows.has(row)) rows.set(row, span.top);
    }
  }
  return rows;
}
