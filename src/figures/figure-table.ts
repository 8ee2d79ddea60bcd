/** The table of a figure: the same data, one row per unit with a row header, the region last. */
import { DASH } from "../domain/format";
import { LAMP_WORD } from "../domain/lamp";
import { type Figure, type LampRow, type LampsBody, type Row, type RowsBody, type TrendBody, figureTitle } from "./figure";

export interface FigureTable {
  readonly caption: string;
  readonly takeaway: string;
  /** The head of the first column, then one per value column. */
  readonly rowHead: string;
  readonly columns: readonly { readonly key: string; readonly head: string }[];
  readonly rows: readonly { readonly key: string; readonly name: string; readonly cells: readonly string[] }[];
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
    case "empty":
      return { ...head, rowHead: "单位", columns: [], rows: [] };
  }
}

function rowsTable(body: RowsBody): Pick<FigureTable, "rowHead" | "columns" | "rows"> {
  const columns = body.columns.filter((column) => column.place !== "plotOnly");
  const toRow = (row: Row) => ({
    key: row.key,
    name: row.name,
    cells: columns.map((column) => {
      const cell = row.cells[column.key];
      if (!cell) return DASH;
      return column.kind === "lamp" && cell.lamp ? LAMP_WORD[cell.lamp] : cell.text;
    }),
  });
  const rows = body.groups.flatMap((group) => group.rows);
  return {
    rowHead: "单位",
    columns: columns.map(({ key, head }) => ({ key, head })),
    rows: [...rows, ...(body.total ? [body.total] : [])].map(toRow),
  };
}

function trendTable(body: TrendBody): Pick<FigureTable, "rowHead" | "columns" | "rows"> {
  const lines = body.panels.flatMap((panel) => panel.lines.map((line) => ({ panel, line })));
  return {
    rowHead: "季度",
    columns: lines.map(({ panel, line }) => ({
      key: `${panel.key}.${line.key}`,
      head: panel.head ? `${panel.head} ${line.name}` : line.name,
    })),
    rows: body.categories.map((name, index) => ({
      key: name,
      name,
      cells: lines.map(({ line }) => {
        const point = line.points[index];
        return point ? `${point.text}${point.flag ? ` ${point.flag}` : ""}` : DASH;
      }),
    })),
  };
}

function lampsTable(body: LampsBody): Pick<FigureTable, "rowHead" | "columns" | "rows"> {
  const toRow = (row: LampRow) => ({
    key: row.key,
    name: row.name,
    cells: row.cells.map((cell) => (cell.lamp === "none" ? cell.text : `${cell.text} ${LAMP_WORD[cell.lamp]}`)),
  });
  return {
    rowHead: "单位",
    columns: body.columns.map(({ key, head }) => ({ key, head })),
    rows: [...body.groups.flatMap((group) => group.rows), ...(body.total ? [body.total] : [])].map(toRow),
  };
}
