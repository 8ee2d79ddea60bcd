/** The tables of an HTML text → grids: of pages that call themselves .xls, and of what was pasted. */
import { Parser } from "htmlparser2";
import type { Grid } from "../../grid";
import { fullAllowance } from "../grid-builder";
import { MOST_NESTED_TAGS, MOST_SHEETS, MOST_TABLES } from "../limits";
import { FileRefusal } from "../refusal";
import { linesAbove } from "./lines-above";
import { MOST_REACH, type TableBuilder, reach, tableBuilder } from "./table-builder";

/** A table while its tags go by. */
interface OpenTable {
  readonly number: number;
  readonly builder: TableBuilder;
  cell: { text: string; readonly columns: number; readonly rows: number } | null;
}

type Tag = Readonly<Record<string, string>>;

/** What holds no text of the page. */
const SILENT = new Set(["script", "style", "head", "title", "xml", "template", "noscript"]);

/**
 * The tables that hold anything, in the order of their beginnings: 表1, 表2. A table within another
 * is one of its own. Throws `FileRefusal` where there is none.
 */
export function htmlGrids(html: string): Grid[] {
  const page = pageTables();
  let [depth, silent] = [0, 0];
  const parser = new Parser({
    onopentag: (name, tag) => {
      depth += 1;
      if (depth > MOST_NESTED_TAGS) throw new FileRefusal("broken");
      // A head may lack its closing tag; the body or a table then ends it.
      if (ENDS_HEAD.has(name)) silent = 0;
      if (SILENT.has(name)) silent += 1;
      else if (silent === 0) page.open(name, tag);
    },
    onclosetag: (name) => {
      depth -= 1;
      if (SILENT.has(name)) silent = Math.max(0, silent - 1);
      else if (silent === 0) page.close(name);
    },
    ontext: (text) => {
      if (silent === 0) page.text(text.replaceAll(/[ \t\r\n\f]+/g, " "));
    },
  });
  parser.end(html);
  return named(page.tables());
}

const ENDS_HEAD = new Set(["body", "table"]);

/** The tables of a page while its tags go by. */
function pageTables() {
  const allowance = fullAllowance();
  const open: OpenTable[] = [];
  const done: OpenTable[] = [];
  const above = linesAbove();
  let count = 0;
  const startTable = () => {
    count += 1;
    if (count > MOST_TABLES) throw new FileRefusal("tooManySheets");
    open.push({ number: count, builder: tableBuilder(allowance, above.take()), cell: null });
  };
  const endTable = () => {
    const table = open.pop();
    if (!table) return;
    endCell(table);
    done.push(table);
  };
  const breakAbove = (name: string) => above.add(BLOCKS.has(name) ? "\n" : "");
  return {
    open: (name: string, tag: Tag) => {
      const table = open.at(-1);
      if (name === "table") startTable();
      else if (table) openIn(table, name, tag);
      else breakAbove(name);
    },
    close: (name: string) => {
      const table = open.at(-1);
      if (name === "table") endTable();
      else if (table) closeIn(table, name);
      else breakAbove(name);
    },
    text: (words: string) => {
      const table = open.at(-1);
      if (!table) above.add(words);
      else if (table.cell) table.cell.text += words;
    },
    tables: () =>
      done.sort((one, other) => one.number - other.number).map(({ builder }) => builder),
  };
}

function named(builders: readonly TableBuilder[]): Grid[] {
  const grids = builders.map((builder) => builder.build("")).filter(({ rows }) => rows.length > 0);
  if (grids.length === 0) throw new FileRefusal("noTable");
  if (grids.length > MOST_SHEETS) throw new FileRefusal("tooManySheets");
  return grids.map((grid, index) => ({ ...grid, name: `表${index + 1}` }));
}

function endCell(table: OpenTable): void {
  const { cell } = table;
  if (cell) table.builder.cell(lines(cell.text), cell.columns, cell.rows);
  table.cell = null;
}

/** Blanks around a line break are the source's, not the table's. */
function lines(text: string): string {
  return text
    .split("\n")
    .map((line) => line.trim().replaceAll("\u00a0", " "))
    .join("\n")
    .trim();
}

function openIn(table: OpenTable, name: string, tag: Tag): void {
  if (name === "tr") {
    endCell(table);
    table.builder.startRow(/display\s{0,9}:\s{0,9}none/i.test(tag.style ?? ""));
  } else if (name === "td" || name === "th") {
    endCell(table);
    table.cell = {
      text: "",
      columns: reach(tag.colspan, MOST_REACH.columns),
      rows: reach(tag.rowspan, MOST_REACH.rows),
    };
  } else if (table.cell && BREAKS.has(name)) table.cell.text += "\n";
}

/** Each begins a line. */
const BREAKS = new Set(["br", "p", "div", "li"]);
const BLOCKS = new Set([...BREAKS, "h1", "h2", "h3", "h4", "h5", "h6", "center", "hr"]);

function closeIn(table: OpenTable, name: string): void {
  if (name === "td" || name === "th" || name === "tr") endCell(table);
}
