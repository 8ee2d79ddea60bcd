import { useState } from "react";
import type { ShownValues, ValueChanges } from "../../figures/tables/shown-values";
import { TextButton } from "../../ui/button";
import table from "../../ui/table.module.css";
import { cameAndWent } from "./change-words";
import styles from "./changes-table.module.css";

/** As many as are taken in at a glance. */
const FIRST = 8;

export interface ChangesTableProps {
  readonly changes: ValueChanges;
  /** As they were: they say what the rows are, and in which unit. */
  readonly values: Pick<ShownValues, "rowHead" | "unit">;
  /** The figure's title. */
  readonly of: string;
  /** Where they were so: 图里, 汇报里. */
  readonly before: string;
}

/** Each changed value: as it was, and today. */
export function ChangesTable({
  changes,
  values: { rowHead, unit },
  of,
  before,
}: ChangesTableProps) {
  const [showsAll, setShowsAll] = useState(false);
  const { values } = changes;
  const shown = showsAll ? values : values.slice(0, FIRST);
  return (
    <>
      {values.length > 0 && (
        <div
          className={`${table["scroll"]} ${styles["changes"]}`}
          tabIndex={0}
          role="region"
          aria-label={`${of}：变了的数，可滚动`}
        >
          <table className={table["table"]}>
            <caption className="visually-hidden">{`${of}：变了的数`}</caption>
            <thead>
              <tr className={table["columnHead"]}>
                <th scope="col" className={table["corner"]}>
                  {rowHead}
                </th>
                <th scope="col" className={table["left"]}>
                  项
                </th>
                <th scope="col">{before}</th>
                <th scope="col">现在</th>
              </tr>
            </thead>
            <tbody>
              {shown.map(({ row, column, was, now }) => (
                <tr key={`${row} ${column}`}>
                  <th scope="row" className={table["name"]}>
                    {row}
                  </th>
                  <td className={table["left"]}>{column}</td>
                  <td>{was}</td>
                  <td className={table["strong"]}>{now}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {values.length > shown.length && (
        <p>
          <TextButton
            onClick={() => setShowsAll(true)}
          >{`显示全部${values.length}个变了的数`}</TextButton>
        </p>
      )}
      {values.length > 0 && unit !== "" && (
        <p className={styles["note"]}>{`数的单位与${before}相同：${unit}，另有写明的除外。`}</p>
      )}
      {cameAndWent(changes, before).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </>
  );
}
