import { type Source, enterpriseCountWord } from "../../domain/facts/dataset";
import { definitionSections } from "../../domain/wording/definitions";
import { GROUP_WORD } from "../../domain/facts/measure";
import { officeMoment } from "../../domain/wording/times";
import { publishedWords } from "../../domain/facts/version";
import { isPresent } from "../../lib/array";
import { monthLabel } from "../../domain/facts/period";
import { Lead } from "../../panels/lead";
import { FailureMessage } from "../../panels/trouble/failure-message";
import { Panel } from "../../panels/grid";
import { ReconcileTable } from "../../panels/tables/reconcile-table";
import { LedgerQualityLine } from "../../panels/quality/quality-line";
import { TraceButton } from "../../panels/trace/open-button";
import { useSnapshot } from "../../panels/use-snapshot";
import { DemoTag } from "../../panels/demo-tag";
import { useView } from "../../panels/view";
import table from "../../ui/table.module.css";
import styles from "./policy-page.module.css";

/** 口径说明: every definition, rule and source in force, and what doesn't agree. */
export function PolicyPage() {
  const { dataset } = useView();
  const { version, timeZone } = dataset;
  const published = version && [publishedWords(version, timeZone), version.note];
  return (
    <>
      <Lead
        sentence="口径说明：每个数怎么算、从哪里来"
        line={[
          dataset.title,
          `数据版本${dataset.revision}`,
          ...(published ?? []).filter(isPresent),
          `生成于${officeMoment(dataset.generatedAt, timeZone)}`,
        ].join("　")}
      />
      {dataset.mode === "demo" && (
        <p className={styles["demo"]}>
          <DemoTag /> 以下规则真实有效，数字是虚构的。
        </p>
      )}
      <div className={styles["sections"]}>
        {definitionSections(dataset.policy).map(({ id, title, items }) => (
          <Panel key={id} title={title} label={title}>
            <dl className={styles["list"]}>
              {items.map(({ term, text }) => (
                <div key={term}>
                  <dt>{term}</dt>
                  <dd>{text}</dd>
                </div>
              ))}
            </dl>
          </Panel>
        ))}
      </div>
      <div className={styles["wide"]}>
        <Panel title="来源" label="来源">
          <Sources />
        </Panel>
        <Panel title="图片溯源" label="图片溯源">
          <p>
            从本看板导出的PNG、SVG、PPTX和离线网页记着自己的数出自哪里。把它们拖到任何一页上，或者在这里打开，就回到图中的范围，并看到这些数后来变了没有。
          </p>
          <p className={styles["action"]}>
            <TraceButton />
          </p>
        </Panel>
        <Panel title="本期核对" label="本期核对">
          <Checks />
        </Panel>
      </div>
    </>
  );
}

function Sources() {
  const { dataset } = useView();
  if (dataset.sources.length === 0) return <p>{dataset.sourceTitle}</p>;
  return (
    <div className={styles["scroll"]} tabIndex={0} role="region" aria-label="来源，可滚动">
      <table className={table["table"]}>
        <caption className="visually-hidden">数据来源</caption>
        <thead>
          <tr className={table["columnHead"]}>
            {["来源", "原件", "报告期", "内容", "四上口径", "说明"].map((head, index) => (
              <th key={head} scope="col" className={index === 0 ? table["corner"] : styles["text"]}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {dataset.sources.map((source) => (
            <SourceRow key={source.id} source={source} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function SourceRow({ source }: { source: Source }) {
  const { title, document, months, groups, count, note } = source;
  const shown =
    months.length > 4
      ? `${months.slice(0, 1).map(monthLabel).join("")}至${months.slice(-1).map(monthLabel).join("")}`
      : months.map(monthLabel).join("、");
  const cells = [
    document ?? "—",
    shown,
    groups.map((group) => GROUP_WORD[group]).join("、"),
    groups.includes("enterprises") ? enterpriseCountWord(count) : "—",
    note ?? "—",
  ];
  return (
    <tr>
      <th scope="row" className={table["name"]}>
        {title}
      </th>
      {cells.map((text, index) => (
        // The cells have a fixed order; two may hold the same dash.
        // oxlint-disable-next-line react/no-array-index-key
        <td key={index} className={styles["text"]}>
          {text}
        </td>
      ))}
    </tr>
  );
}

function Checks() {
  const state = useSnapshot();
  if (state.status === "loading") return <p>正在读取…</p>;
  if (state.status === "failed")
    return <FailureMessage failure={state.failure} retry={state.retry} />;
  const { snapshot } = state;
  return (
    <>
      <ReconcileTable
        snapshot={snapshot}
        regions={[snapshot.region, ...snapshot.base.regions]}
        county={null}
      />
      <LedgerQualityLine snapshot={snapshot} />
    </>
  );
}
