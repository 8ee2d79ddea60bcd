/** The table of a figure: the same data, one row per unit with a row header, the region last. */
import type { LedgerChoice } from "../../domain/ledger/filters";
import { DASH } from "../../domain/numbers/format";
import { LAMP_WORD } from "../../domain/rates/lamp";
import {
  type Column,
  type Figure,
  type LampRow,
  type LampsBody,
  type MilestonesBody,
  type Row,
  type RowsBody,
  type TrendBody,
  type TrendLine,
  figureTitle,
} from "../figure";
import { MILESTONE_COLUMNS } from "../project/milestone-columns";

export interface FigureTable {
  readonly caption: string;
  readonly takeaway: string;
  /** The head of the first column, then one per value column. */
  readonly rowHead: string;
  readonly columns: readonly { readonly key: string; readonly head: string }[];
  readonly rows: readonly {
    readonly key: string;
    readonly name: string;
    readonly cells: readonly string[];
    /** The projects of the ledger behind each cell, where the figure counts such. */
    readonly projects?: readonly (LedgerChoice | null)[];
  }[];
}

/** The figure's data as text, as displayed. An empty figure has no rows. */
export function figureTable(figure: Figure): FigureTable {
  const head = { caption: figureTitle(figure), takeaway: figure.takeaway };
  switch (figure.body.kind) {
    case "rows":
      return { ...head, ...rowsTable(figure.body) };
    case "trend":
      return { ...head, ...trendTable(figure.body) };
    case "lamps":
      return { ...head, ...lampsTable(figure.body) };
    case "milestones":
      return { ...head, ...milestonesTable(figure.body) };
    case "empty":
      return { ...head, rowHead: "单位", columns: [], rows: [] };
  }
}

/** The columns that a table shows: all but the short forms that only a plot needs. */
export function tableColumns(body: RowsBody): Column[] {
  return body.columns.filter((column) => column.place !== "plotOnly");
}

/** Every unit in the figure's order, then the region where it has a row. */
export function tableRows<Item>(body: {
  readonly groups: readonly { readonly rows: readonly Item[] }[];
  readonly total: Item | null;
}): readonly Item[] {
  const rows = body.groups.flatMap((group) => group.rows);
  return body.total === null ? rows : [...rows, body.total];
}

/** A column per line of a trend, headed by its panel where there are several. */
export function lineColumns(body: TrendBody): { key: string; head: string; line: TrendLine }[] {
  return body.panels.flatMap((panel) =>
    panel.lines.map((line) => ({
      key: `${panel.key}.${line.key}`,
      head: panel.head ? `${panel.head} ${line.name}` : line.name,
      line,
    })),
  );
}

function rowsTable(body: RowsBody): Pick<FigureTable, "rowHead" | "columns" | "rows"> {
  const columns = tableColumns(body);
  const toRow = (row: Row) => ({
    key: row.key,
    name: row.name,
    cells: columns.map((column) => {
      const cell = row.cells[column.key];
      if (!cell) return DASH;
      return column.kind === "lamp" && cell.lamp ? LAMP_WORD[cell.lamp] : cell.text;
    }),
    projects: columns.map(({ key }) => row.cells[key]?.projects ?? null),
  });
  return {
    rowHead: body.rowHead ?? "单位",
    columns: columns.map(({ key, head }) => ({ key, head })),
    rows: tableRows(body).map(toRow),
  };
}

function trendTable(body: TrendBody): Pick<FigureTable, "rowHead" | "columns" | "rows"> {
  const lines = lineColumns(body);
  return {
    rowHead: body.categoryHead ?? "季度",
    columns: lines.map(({ key, head }) => ({ key, head })),
    rows: body.categories.map((name, index) => ({
      key: name,
      name,
      cells: lines.map(({ line }) => {
        const point = line.points[index];
        return point ? `${point.text}${point.flag ? ` ${point.flag.word}` : ""}` : DASH;
      }),
    })),
  };
}

function milestonesTable({
  milestones,
}: MilestonesBody): Pick<FigureTable, "rowHead" | "columns" | "rows"> {
  return {
    rowHead: "节点",
    columns: MILESTONE_COLUMNS,
    rows: milestones.rows.map(({ key, word, planned, actual, text }) => ({
      key,
      name: word,
      cells: [planned ?? DASH, actual ?? DASH, text],
    })),
  };
}

function lampsTable(body: LampsBody): Pick<FigureTable, "rowHead" | "columns" | "rows"> {
  const toRow = (row: LampRow) => ({
    key: row.key,
    name: row.name,
    cells: row.cells.map((cell) =>
      cell.lamp === "none" ? cell.text : `${cell.text} ${LAMP_WORD[cell.lamp]}`,
    ),
  });
  return {
    rowHead: "单位",
    columns: body.columns.map(({ key, head }) => ({ key, head })),
    rows: tableRows(body).map(toRow),
  };
}
