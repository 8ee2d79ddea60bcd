import type { RegionCode } from "../../domain/facts/county";
import type { Snapshot } from "../../domain/facts/snapshot";
import type { LedgerChoice } from "../../domain/ledger/filters";
import {
  LIST_COLUMNS,
  type ListColumnId,
  type ListContext,
  usualColumns,
} from "../../figures/ledger/columns";
import { type LedgerSearch, writeLedgerSearch } from "../../navigation/ledger-search";
import { LEDGER_VIEWS, type LedgerView } from "../../navigation/ledger-view";
import { type SortKey, knownNames } from "../../navigation/sort";
import { isColumnId } from "../../domain/ledger/columns";
import { TextButton } from "../../ui/button";
import { Segmented } from "../../ui/segmented";
import { PHONE, useMediaQuery } from "../../ui/media-query";
import { DemoTag } from "../demo-tag";
import { Panel } from "../grid";
import { FailureMessage } from "../trouble/failure-message";
import { useView } from "../view";
import { ProjectCards } from "./cards";
import { ListColumnPicker } from "./column-picker";
import { ListExport } from "./export";
import { FilterChips, ListFilters } from "./filters";
import { ReadyLists } from "./ready-lists";
import { SavedFilters } from "./saved-filters";
import { SortMenu } from "./sort-menu";
import { ListSummary } from "./summary";
import { ProjectTable } from "./table";
import type { ListState, ShownList } from "./use-list";
import { useOfferedCounts } from "../filters/unit-counts";

export interface ProjectListProps {
  readonly snapshot: Snapshot;
  readonly asked: LedgerSearch;
  readonly state: ListState;
  readonly view: LedgerView;
}

const NO_FACETS = {};

/** Filters, ready lists, summary and rows: the body of 项目台账. */
export function ProjectList({ snapshot, asked, state, view }: ProjectListProps) {
  const { search, setParams } = useView();
  const facets = state.status === "ready" ? state.first.facets : NO_FACETS;
  const isKnown = state.status === "ready" && !state.isOld;
  useOfferedCounts(isKnown ? (state.first.facets["counties"] ?? NO_FACETS) : null);
  const { choice, text } = asked;
  const change = (next: Partial<LedgerSearch>, replace = false) =>
    setParams(writeLedgerSearch({ ...asked, ...next }), replace);
  const acts = {
    choice,
    text,
    onChoose: (next: LedgerChoice) => change({ choice: next }),
    // Typing on replaces what was typed; the first letters can be taken back.
    onText: (next: string) => change({ text: next }, text !== "" && next !== ""),
    onClear: () => change({ choice: {}, text: "" }),
  };
  const { known } = knownNames(search["columns"], LIST_COLUMNS);
  const usual = usualColumns(choice);
  const columns = known.length > 0 ? known : usual;
  const isList = view === "list";
  const title = isList ? "项目清单" : "项目统计";
  return (
    <Panel
      title={
        <>
          {title} <DemoTag />
        </>
      }
      label={title}
      actions={
        <>
          <Segmented
            legend="清单或统计"
            options={LEDGER_VIEWS}
            value={view}
            onChange={(next) => setParams({ view: next === "list" ? undefined : next })}
          />
          <SavedFilters />
          {isList && (
            <>
              <SortMenu sort={asked.sort} onSort={(keys) => change({ sort: ledgerKeys(keys) })} />
              <ListColumnPicker
                columns={columns}
                usual={usual}
                onPick={(picked) => setParams({ columns: picked?.join(",") })}
              />
            </>
          )}
          {isList && state.status === "ready" && !state.isOld && (
            <ListExport snapshot={snapshot} list={state} columns={columns} />
          )}
        </>
      }
    >
      <ReadyLists choice={choice} facets={facets} onChoose={acts.onChoose} />
      <ListFilters facets={facets} {...acts} />
      <FilterChips {...acts} />
      {state.status === "loading" && <p role="status">正在读取台账…</p>}
      {state.status === "failed" && <FailureMessage failure={state.failure} retry={state.retry} />}
      {state.status === "ready" && (
        <>
          {state.first.total > 0 && <ListSummary snapshot={snapshot} list={state} />}
          {isList && (
            <Rows
              snapshot={snapshot}
              list={state}
              columns={columns}
              asked={asked}
              onSort={(sort) => change({ sort })}
              onClear={acts.onClear}
            />
          )}
        </>
      )}
    </Panel>
  );
}

interface RowsProps {
  readonly snapshot: Snapshot;
  readonly list: ShownList;
  readonly columns: readonly ListColumnId[];
  readonly asked: LedgerSearch;
  readonly onSort: (sort: LedgerSearch["sort"]) => void;
  readonly onClear: () => void;
}

function Rows({ snapshot, list, columns, asked, onSort, onClear }: RowsProps) {
  const isPhone = useMediaQuery(PHONE);
  if (list.first.total === 0)
    return (
      <p role="status">
        没有符合条件的项目。<TextButton onClick={onClear}>清除筛选</TextButton>
      </p>
    );
  const context: ListContext = {
    month: list.question.month,
    nameOf: (code) => nameOf(snapshot, code),
  };
  const patch = writeLedgerSearch(asked);
  return isPhone ? (
    <ProjectCards list={list} columns={columns} context={context} patch={patch} />
  ) : (
    <ProjectTable
      list={list}
      columns={columns}
      sort={asked.sort}
      onSort={(keys) => onSort(ledgerKeys(keys))}
      context={context}
      patch={patch}
    />
  );
}

function ledgerKeys(keys: readonly SortKey[]): LedgerSearch["sort"] {
  return keys.flatMap(({ column, descending }) =>
    isColumnId(column) ? [{ column, descending }] : [],
  );
}

/** A unit that the data set does not know is called by its code. */
function nameOf({ dataset }: Snapshot, code: RegionCode): string {
  return dataset.regions.find((region) => region.code === code)?.name ?? code;
}
