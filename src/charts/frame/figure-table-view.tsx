import type { ComponentType, ReactNode } from "react";
import type { LedgerChoice } from "../../domain/ledger/filters";
import type { Figure } from "../../figures/figure";
import { figureTable } from "../../figures/tables/figure-table";
import styles from "./figure-table-view.module.css";

export interface FigureTableViewProps {
  readonly figure: Figure;
  /** A number that opens the projects of the ledger that it counts. */
  readonly Projects?: ComponentType<{
    readonly projects: LedgerChoice;
    readonly children: string;
  }>;
}

/** The same data as a table: caption, takeaway, one row per unit, the region last. */
export function FigureTableView({ figure, Projects }: FigureTableViewProps): ReactNode {
  const table = figureTable(figure);
  const hasTotal =
    (figure.body.kind === "rows" || figure.body.kind === "lamps") && figure.body.total !== null;
  const totalKey = hasTotal ? table.rows.at(-1)?.key : undefined;
  return (
    <>
      <p className={styles["takeaway"]}>{table.takeaway}</p>
      {/* A wide or long table scrolls here, so it must be reachable by keys. */}
      <div
        className={styles["scroller"]}
        role="group"
        aria-label={`数据表：${table.caption}`}
        tabIndex={0}
      >
        <table className={styles["table"]}>
          <caption className={styles["caption"]}>{table.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{table.rowHead}</th>
              {table.columns.map((column) => (
                <th key={column.key} scope="col">
                  {column.head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row) => (
              <tr key={row.key} className={row.key === totalKey ? styles["total"] : undefined}>
                <th scope="row">{row.name}</th>
                {row.cells.map((cell, index) => {
                  const projects = row.projects?.[index];
                  return (
                    <td key={table.columns[index]?.key ?? index}>
                      {Projects && projects ? (
                        <Projects projects={projects}>{cell}</Projects>
                      ) : (
                        cell
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
