import { leadSentence } from "../../domain/wording/sentences";
import { asTyped, choiceProblem, inAddress } from "../../domain/facts/choice-problem";
import { type Snapshot, periodWords } from "../../domain/facts/snapshot";
import { comparisonTable, sortComparison } from "../../figures/tables/comparison";
import { comparisonSheet } from "../../figures/tables/comparison-sheet";
import {
  COMPARISON_COLUMNS,
  DEFAULT_COLUMNS,
  defaultColumns,
  silentSections,
} from "../../figures/tables/comparison-columns";
import type { FigureId } from "../../figures/figure";
import { formatSort, knownNames, parseSort } from "../../navigation/sort";
import { ColumnPicker } from "../../panels/tables/column-picker";
import { ComparisonTable } from "../../panels/tables/comparison-table";
import { TableExportMenu } from "../../panels/figure/export-menu";
import { FailureMessage } from "../../panels/trouble/failure-message";
import { FigurePanel } from "../../panels/figure/panel";
import { Grid, GridCell, Panel } from "../../panels/grid";
import { Lead } from "../../panels/lead";
import { StaleStrip } from "../../panels/trouble/stale-strip";
import { type SnapshotState, useSnapshot } from "../../panels/use-snapshot";
import { DemoTag } from "../../panels/demo-tag";
import { useView } from "../../panels/view";
import { Notice } from "../../ui/notice";
import styles from "./counties-page.module.css";

const COLUMN_KEYS = COMPARISON_COLUMNS.map(({ key }) => key);

/** The ranked figure beside the table is of the rate that the table is sorted by. */
const RANKED: Readonly<Record<string, FigureId>> = {
  startRate: "start-rate",
  completionRate: "completion-rate",
  enterprisesRate: "enterprises-target",
  added: "enterprises-added",
};

/**
 * 县区对比: all units and measures in one table, ranked bars beside it, figures of the chosen rows
 * below.
 */
export function CountiesPage() {
  const { search } = useView();
  const state = useSnapshot();
  const sort = parseSort(search["sort"], COLUMN_KEYS);
  const ranked =
    RANKED[sort.keys[0]?.column ?? ""] ??
    (state.status === "ready" ? firstRanked(state.snapshot) : "investment-rate");
  return (
    <>
      {state.status === "ready" ? (
        <Lead sentence={leadSentence(state.snapshot)} line={lineOf(state.snapshot)} />
      ) : (
        <Lead
          sentence="县区对比"
          line={state.status === "loading" ? "正在读取…" : "没有读到数据"}
        />
      )}
      <Dropped word="排序列" names={sort.unknown} />
      <Dropped word="列" names={knownNames(search["columns"], COLUMN_KEYS).unknown} />
      <Grid>
        <GridCell span={8} wholeBelow1600>
          <TablePanel state={state} />
        </GridCell>
        <GridCell span={4} wholeBelow1600>
          <FigurePanel id={ranked} state={state} span={4} wholeBelow1600 />
        </GridCell>
        <GridCell span={6}>
          <FigurePanel id="investment-plan" state={state} span={6} />
        </GridCell>
        <GridCell span={6}>
          <FigurePanel
            id={ranked === "enterprises-added" ? "enterprises-target" : "enterprises-added"}
            state={state}
            span={6}
          />
        </GridCell>
        <GridCell span={12}>
          <FigurePanel id="rate-trend" state={state} span={12} />
        </GridCell>
      </Grid>
    </>
  );
}

/** Without a sorted rate: the first that anyone reports. */
function firstRanked({ periods }: Snapshot): FigureId {
  if (periods.investment) return "investment-rate";
  if (periods.starts) return "start-rate";
  return periods.completions ? "completion-rate" : "enterprises-added";
}

/** Names of columns in the address that don't exist. */
function Dropped({ word, names }: { word: string; names: readonly string[] }) {
  return (
    names.length > 0 && (
      <Notice>
        {choiceProblem(`${inAddress(word, asTyped(names.join("、")))}不存在`, "已略去")}
      </Notice>
    )
  );
}

function lineOf(snapshot: Snapshot): string {
  return `${periodWords(snapshot, "investment")}　${snapshot.policy.rankGroups === "together" ? "名次在全部单位内排" : "名次只在同组内排"}，▲▼为较上季的升降　点列名换排序，勾选单位后各图只看所选`;
}

function TablePanel({ state }: { state: SnapshotState }) {
  const { scope, search, choose, setParams } = useView();
  const { known } = knownNames(search["columns"], COLUMN_KEYS);
  const columns =
    known.length > 0
      ? known
      : state.status === "ready"
        ? defaultColumns(state.snapshot)
        : DEFAULT_COLUMNS;
  const silent =
    known.length === 0 && state.status === "ready" ? silentSections(state.snapshot) : [];
  const { keys } = parseSort(search["sort"], COLUMN_KEYS);
  const title = (
    <>
      各项指标 <DemoTag />
    </>
  );
  return (
    <Panel
      title={title}
      label="各项指标"
      actions={
        <>
          <ColumnPicker
            columns={columns}
            onPick={(picked) => setParams({ columns: picked?.join(",") })}
          />
          {state.status === "ready" && (
            <TableExportMenu
              sheet={() =>
                comparisonSheet(
                  state.snapshot,
                  sortComparison(comparisonTable(state.snapshot, columns), keys),
                )
              }
              path="/counties"
              patch={{ columns: search["columns"], sort: search["sort"] }}
              complete={{ columns: columns.join(","), sort: formatSort(keys) }}
            />
          )}
        </>
      }
    >
      {state.status === "loading" && <p style={{ minHeight: 560 }}>正在读取…</p>}
      {state.status === "failed" && <FailureMessage failure={state.failure} retry={state.retry} />}
      {state.status === "ready" && (
        <>
          {state.stale && <StaleStrip stale={state.stale} />}
          {silent.length > 0 && (
            <p className={styles["silent"]}>
              本期没有{silent.join("、")}数，不列这些列；可用“选列”列出。
            </p>
          )}
          <ComparisonTable
            snapshot={state.snapshot}
            columns={columns}
            sort={keys}
            onSort={(next) => setParams({ sort: formatSort(next) })}
            chosen={scope.counties}
            onChoose={(codes) => choose({ counties: codes ?? undefined })}
          />
        </>
      )}
    </Panel>
  );
}
