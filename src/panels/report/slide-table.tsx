import { statusText } from "../../figures/status-words";
import { type Sheet, columnHead } from "../../figures/tables/sheet";
import { DASH } from "../../domain/numbers/format";
import { type SlideTable as TablePlan, shortStatus } from "../../exporting/report/deck-table";
import { slide as TYPE } from "../../ui/tokens/files.json";
import { sized } from "./sized";
import styles from "./slide-tile.module.css";

export interface SlideTableProps {
  readonly sheet: Sheet;
  readonly table: TablePlan;
}

/** The columns and rows that the deck has on this slide; a cell without a number is —. */
export function SlideTable({ sheet, table }: SlideTableProps) {
  const { columns, rows, hasStatus, widths, leftOut } = table;
  const heads = columns.flatMap((index) => sheet.columns[index] ?? []);
  const whole = widths.reduce((sum, width) => sum + width, 0);
  return (
    <>
      <table className={styles["table"]} style={sized(TYPE.table.comfortable)}>
        <colgroup>
          {widths.map((width, index) => (
            // Columns have no name but their place.
            // oxlint-disable-next-line react/no-array-index-key
            <col key={index} style={{ width: `${(width / whole) * 100}%` }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            <th scope="col">{sheet.rowHead}</th>
            {heads.map((column) => (
              <th key={column.key} scope="col">
                {columnHead(column)}
              </th>
            ))}
            {hasStatus && <th scope="col">状态</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key} data-total={row.isTotal || undefined}>
              <th scope="row">{row.name}</th>
              {columns.map((index) => (
                <td key={index}>{row.cells[index]?.text || DASH}</td>
              ))}
              {hasStatus && (
                <td title={statusText(row.status)}>{shortStatus(row, widths.at(-1) ?? 0)}</td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {leftOut !== "" && <p style={sized(TYPE.foot)}>{leftOut}</p>}
    </>
  );
}
