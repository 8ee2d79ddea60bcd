import type { Region } from "../domain/county";
import type { Snapshot } from "../domain/snapshot";
import { measureSections } from "../figures/measures";
import table from "../ui/table.module.css";
import { Explained } from "./explanation";
import styles from "./plain-table.module.css";

/** Every measure of one unit; each value opens its 数字由来. */
export function MeasuresTable({ snapshot, county }: { snapshot: Snapshot; county: Region }) {
  const sections = measureSections(snapshot, county);
  return (
    <div className={styles["scroll"]} tabIndex={0} role="region" aria-label="各项数，可滚动">
      <table className={table["table"]}>
        <caption className="visually-hidden">{county.name}各项数</caption>
        <thead>
          <tr className={table["columnHead"]}>
            <th scope="col" className={table["corner"]}>
              指标
            </th>
            <th scope="col">数</th>
            <th scope="col" className={table["left"]}>
              单位
            </th>
            <th scope="col">同比增减</th>
          </tr>
        </thead>
        {sections.map(({ group, head, period, rows }) => (
          <tbody key={group}>
            <tr className={table["rowGroup"]}>
              <th colSpan={4} scope="rowgroup">
                {head}
                <span>{period}</span>
              </th>
            </tr>
            {rows.map((row) => (
              <tr key={row.measure}>
                <th scope="row" className={table["name"]}>
                  {row.name}
                </th>
                <td className={row.reported ? table["strong"] : table["none"]}>
                  <Explained snapshot={snapshot} of={row.ref} label={`${row.name}${row.text}，看数字由来`}>
                    {row.text}
                  </Explained>
                </td>
                <td className={table["left"]}>{row.reported ? row.unit : ""}</td>
                <td>{row.yearOnYear}</td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}
