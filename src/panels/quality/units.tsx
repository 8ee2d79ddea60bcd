import type { Snapshot } from "../../domain/facts/snapshot";
import { REPORT_FAULT_WORD } from "../../domain/ledger/quality";
import { formatCount } from "../../domain/numbers/format";
import type { QualityContent } from "../../figures/ledger/quality-sheet";
import { type UnitFindings, unitFindings } from "../../figures/ledger/quality-units";
import { keysOf } from "../../lib/record";
import { QUALITY_PATH } from "../../navigation/pages";
import { writeQualitySearch } from "../../navigation/quality-search";
import table from "../../ui/table.module.css";
import { DemoTag } from "../demo-tag";
import { Panel } from "../grid";
import { ViewLink } from "../view-link";
import styles from "./units.module.css";

const FAULTS = keysOf(REPORT_FAULT_WORD);

export interface QualityUnitsProps {
  readonly snapshot: Snapshot;
  /** With at least one finding. */
  readonly content: QualityContent;
}

/** 各单位: how many of the findings shown are whose; each leads to its own. */
export function QualityUnits({ snapshot, content: { view, choice } }: QualityUnitsProps) {
  const rows = unitFindings(snapshot, view);
  return (
    <Panel
      label="各单位"
      title={
        <>
          各单位 <DemoTag />
        </>
      }
    >
      <div className={styles["scroll"]} tabIndex={0} role="region" aria-label="各单位，可滚动">
        <table className={`${table["table"]} ${styles["units"]}`}>
          <caption className="visually-hidden">各单位的数据质量，处</caption>
          <thead>
            <tr className={table["columnHead"]}>
              <th scope="col" className={table["corner"]}>
                单位
              </th>
              {FAULTS.map((fault) => (
                <th key={fault} scope="col">
                  {REPORT_FAULT_WORD[fault]}
                </th>
              ))}
              <th scope="col">其他</th>
              <th scope="col">合计</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <UnitRow key={row.code ?? ""} row={row} patch={writeQualitySearch(choice)} />
            ))}
          </tbody>
        </table>
      </div>
      <p className={styles["note"]}>单位：处；漏报、迟报、错报、重报都是疑似。</p>
    </Panel>
  );
}

interface UnitRowProps {
  readonly row: UnitFindings;
  readonly patch: ReturnType<typeof writeQualitySearch>;
}

function UnitRow({ row: { code, name, faults, others, findings }, patch }: UnitRowProps) {
  return (
    <tr>
      <th scope="row" className={table["name"]}>
        {code === null ? (
          name
        ) : (
          <ViewLink path={QUALITY_PATH} patch={{ ...patch, counties: code }}>
            {name}
          </ViewLink>
        )}
      </th>
      {FAULTS.map((fault) => (
        <td key={fault}>{formatCount(faults[fault])}</td>
      ))}
      <td>{formatCount(others)}</td>
      <td>
        <b>{formatCount(findings)}</b>
      </td>
    </tr>
  );
}
