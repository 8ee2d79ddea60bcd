import { LampMark } from "../../charts/base/lamp-mark";
import type { Region } from "../../domain/facts/county";
import { LAMP_WORD } from "../../domain/rates/lamp";
import { RATES } from "../../domain/rates/rates";
import type { Snapshot } from "../../domain/facts/snapshot";
import { countyHistory } from "../../figures/tables/history";
import table from "../../ui/table.module.css";
import styles from "../plain-table.module.css";

/** One unit's rates and ranks, quarter by quarter, newest first. */
export function HistoryTable({ snapshot, county }: { snapshot: Snapshot; county: Region }) {
  const rows = countyHistory(snapshot, county);
  const [first] = rows;
  if (!first) return <p>还没有任何季度的数。</p>;
  return (
    <div className={styles["scroll"]} tabIndex={0} role="region" aria-label="历季名次，可滚动">
      <table className={table["table"]}>
        <caption className="visually-hidden">{county.name}历季比率和名次</caption>
        <thead>
          <tr className={table["columnHead"]}>
            <th scope="col" className={table["corner"]}>
              季度
            </th>
            <th scope="col">完成投资（亿元）</th>
            {first.rates.flatMap(({ id }) => [
              <th key={id} scope="col" className={table["start"]}>
                {RATES[id].name}
              </th>,
              <th key={`${id}-lamp`} scope="col" className={table["left"]}>
                灯
              </th>,
              <th key={`${id}-rank`} scope="col">
                名次
              </th>,
            ])}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.quarter}>
              <th scope="row" className={table["name"]}>
                {row.label}
              </th>
              <td>{row.done}</td>
              {row.rates.flatMap(({ id, text, lamp, rank, change }) => [
                <td key={id} className={`${table["start"]} ${table["strong"]}`}>
                  {text}
                </td>,
                <td key={`${id}-lamp`} className={table["left"]}>
                  {lamp === "none" ? "—" : <LampMark lamp={lamp} label={LAMP_WORD[lamp]} />}
                </td>,
                <td key={`${id}-rank`}>
                  {rank}
                  <span className={styles["suffix"]}>{change}</span>
                </td>,
              ])}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
