import { useState } from "react";
import { yearOf } from "../../domain/facts/period";
import { editionWords } from "../../domain/facts/version";
import type { ProjectDetail } from "../../domain/ledger/listed";
import { investedHistory } from "../../figures/project/history";
import { TextButton } from "../../ui/button";
import table from "../../ui/table.module.css";
import { DemoTag } from "../demo-tag";
import { Panel } from "../grid";
import plain from "../plain-table.module.css";
import { useView } from "../view";
import styles from "./history.module.css";

/** 数字由来 of the investment: each month's value, and whether it was corrected or came late. */
export function ProjectHistory({ detail }: { detail: ProjectDetail }) {
  const { dataset } = useView();
  const [all, setAll] = useState(false);
  const whole = investedHistory(detail.project, detail.revisions, dataset.timeZone);
  const [newest] = whole;
  const ofYear = whole.filter(({ month }) => newest && yearOf(month) === yearOf(newest.month));
  const hasMore = ofYear.length < whole.length;
  const rows = all ? whole : ofYear;
  return (
    <Panel
      label="各月投资和数字由来"
      actions={
        hasMore && (
          <TextButton aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? "收起" : `全部${whole.length}个月`}
          </TextButton>
        )
      }
      title={
        <>
          各月投资和数字由来 <DemoTag />
        </>
      }
    >
      {rows.length === 0 ? (
        <p>没有报过完成投资。未报不等于零。</p>
      ) : (
        <div className={plain["scroll"]} tabIndex={0} role="region" aria-label="各月投资，可滚动">
          <table className={`${table["table"]} ${styles["history"]}`}>
            <caption className="visually-hidden">各月累计完成投资，万元</caption>
            <thead>
              <tr className={table["columnHead"]}>
                <th scope="col" className={table["corner"]}>
                  月份
                </th>
                <th scope="col">1月起累计（万元）</th>
                <th scope="col">比当年上次报的</th>
                <th scope="col" className={table["left"]}>
                  由来
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ label, text, added, origin, isRevised }) => (
                <tr key={label}>
                  <th scope="row" className={table["name"]}>
                    {label}
                  </th>
                  <td className={isRevised ? table["strong"] : undefined}>{text}</td>
                  <td>{added ?? "—"}</td>
                  <td className={`${table["left"]} ${styles["origin"]}`}>{origin}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <p
        className={plain["note"]}
      >{`来源：${dataset.sourceTitle}（项目台账），${editionWords(dataset)}。`}</p>
    </Panel>
  );
}
