import type { Region } from "../../domain/facts/county";
import type { Snapshot } from "../../domain/facts/snapshot";
import { measureSections } from "../../figures/tables/measures";
import table from "../../ui/table.module.css";
import { Explained } from "../explanation/explanation";
import styles from "../plain-table.module.css";

/**
 * Every measure of one unit, a table for each group, in two columns where there is room; each value
 * opens its 数字由来.
 */
export function MeasuresTable({ snapshot, county }: { snapshot: Snapshot; county: Region }) {
  const sections = measureSections(snapshot, county);
  return (
    <div className={styles["columns"]}>
      {sections.map(({ group, head, period, rows }) => (
        <table key={group} className={`${table["table"]} ${table["fixed"]} ${styles["measures"]}`}>
          <caption className="visually-hidden">
            {county.name}各项数：{head}
          </caption>
          <colgroup>
            <col />
            <col />
            <col />
            <col />
          </colgroup>
          <thead>
            <tr className={table["rowGroup"]}>
              <th scope="col">
                {head}
                <span>{period}</span>
              </th>
              <th scope="col">数</th>
              <th scope="col" className={table["left"]}>
                单位
              </th>
              <th scope="col">同比增减</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.measure}>
                <th scope="row" className={table["name"]}>
                  {row.name}
                </th>
                <td className={row.reported ? table["strong"] : table["none"]}>
                  <Explained
                    snapshot={snapshot}
                    of={row.ref}
                    label={`${row.name}${row.text}，看数字由来`}
                  >
                    {row.text}
                  </Explained>
                </td>
                <td className={table["left"]}>{row.reported ? row.unit : ""}</td>
                <td>{row.yearOnYear}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </div>
  );
}
