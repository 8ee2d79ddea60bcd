import { Fragment, useMemo } from "react";
import type { Region, RegionCode } from "../../domain/facts/county";
import type { NumberRef } from "../../domain/wording/explain/explanation";
import { RATES } from "../../domain/rates/rates";
import { isPresent } from "../../lib/array";
import { type Snapshot, baseView } from "../../domain/facts/snapshot";
import {
  type Comparison,
  type ComparisonRow,
  comparisonTable,
  sortComparison,
} from "../../figures/tables/comparison";
import { type ComparisonColumn, columnKind } from "../../figures/tables/comparison-columns";
import { comparisonNotes } from "../../figures/tables/comparison-sheet";
import { nextSort, type SortKey } from "../../navigation/sort";
import { Checkbox } from "../../ui/checkbox";
import { SortIcon } from "../../ui/icons";
import { LeftOut } from "../../ui/printing";
import table from "../../ui/table.module.css";
import { Explained } from "../explanation/explanation";
import { type RowWindow, useRowWindow } from "./row-window";
import { ViewLink } from "../view-link";
import { RowCells } from "./comparison-row-cells";
import styles from "./comparison-table.module.css";

export interface ComparisonTableProps {
  readonly snapshot: Snapshot;
  readonly columns: readonly string[];
  readonly sort: readonly SortKey[];
  readonly onSort: (keys: readonly SortKey[]) => void;
  /** Null: none marked, which means all. */
  readonly chosen: readonly RegionCode[] | null;
  readonly onChoose: (codes: readonly RegionCode[] | null) => void;
}

/** All units by all measures; every number opens 数字由来, a checked row narrows the figures. */
export function ComparisonTable({
  snapshot,
  columns,
  sort,
  onSort,
  chosen,
  onChoose,
}: ComparisonTableProps) {
  const comparison = useMemo(() => comparisonTable(snapshot, columns), [snapshot, columns]);
  const sorted = useMemo(() => sortComparison(comparison, sort), [comparison, sort]);
  const toggle = (county: Region, checked: boolean) => {
    const rest = (chosen ?? []).filter((code) => code !== county.code);
    const next = checked ? [...rest, county.code] : rest;
    onChoose(next.length > 0 ? next : null);
  };
  const names = sorted.groups.flatMap(({ rows }) => rows.map(({ name }) => name));
  const rowWindow = useRowWindow(names.length);
  const { windowed, total, first, last, onScroll } = rowWindow;
  const notes = comparisonNotes(snapshot, comparison);
  return (
    <>
      <div
        className={`${table["scroll"]} ${styles["scroll"]}`}
        tabIndex={0}
        role="region"
        aria-label="各项指标对比表，可滚动"
        onScroll={onScroll}
      >
        <LeftOut names={names.filter((_, index) => index < first || index >= last)} />
        <table className={table["table"]} aria-rowcount={windowed ? total + 3 : undefined}>
          <caption className="visually-hidden">
            各单位各项指标；点列名排序，勾选单位后图只看所选。
          </caption>
          <Head comparison={sorted} sort={sort} onSort={onSort} />
          <Body
            comparison={sorted}
            rowWindow={rowWindow}
            snapshot={snapshot}
            chosen={chosen}
            onToggle={toggle}
          />
          <tfoot>
            <tr className={table["total"]}>
              <th scope="row" className={table["name"]}>
                {sorted.total.name}
                {sorted.total.coverage && (
                  <small title="已报单位数/应报单位数">{sorted.total.coverage}</small>
                )}
              </th>
              <RowCells
                row={sorted.total}
                sections={sorted.sections}
                snapshot={baseView(snapshot)}
              />
            </tr>
          </tfoot>
        </table>
      </div>
      {notes.length > 0 && <p className={styles["note"]}>注：{notes.join("")}</p>}
    </>
  );
}

interface BodyProps {
  readonly comparison: Comparison;
  readonly rowWindow: RowWindow;
  readonly snapshot: Snapshot;
  readonly chosen: readonly RegionCode[] | null;
  readonly onToggle: (county: Region, checked: boolean) => void;
}

/** Groups with their rows; of a long table only the rows in view are in the document. */
function Body({ comparison, rowWindow, ...row }: BodyProps) {
  const { sections, groups } = comparison;
  const { first, last, before, after } = rowWindow;
  const width = sections.reduce((sum, section) => sum + section.columns.length, 0) + 1;
  return (
    <tbody>
      {before > 0 && <Spacer width={width} height={before} />}
      {groups.map(({ group, label, rows }, index) => {
        const start = groups.slice(0, index).reduce((sum, earlier) => sum + earlier.rows.length, 0);
        const shown = rows.filter((_, offset) => start + offset >= first && start + offset < last);
        return shown.length === 0 ? null : (
          <Fragment key={group}>
            <tr className={table["rowGroup"]}>
              <th colSpan={width} scope="rowgroup">
                {label}
                <span>{rows.length}</span>
              </th>
            </tr>
            {shown.map((item) => (
              <CountyRow
                key={item.county?.code ?? item.name}
                row={item}
                sections={sections}
                {...row}
              />
            ))}
          </Fragment>
        );
      })}
      {after > 0 && <Spacer width={width} height={after} />}
    </tbody>
  );
}

function Spacer({ width, height }: { width: number; height: number }) {
  return (
    <tr aria-hidden="true" style={{ height }}>
      <td colSpan={width} />
    </tr>
  );
}

function Head({
  comparison,
  sort,
  onSort,
}: { comparison: Comparison } & Pick<ComparisonTableProps, "sort" | "onSort">) {
  const [first] = sort;
  return (
    <thead>
      <tr className={table["groupHead"]}>
        <td className={`${table["corner"]} ${styles["corner"]}`} aria-hidden="true" />
        {comparison.sections.map(({ key, head, columns }) => (
          <th key={key} colSpan={columns.length} scope="colgroup" className={table["start"]}>
            {head}
          </th>
        ))}
      </tr>
      <tr className={table["columnHead"]}>
        <th scope="col" className={table["corner"]}>
          单位
        </th>
        {comparison.sections.flatMap(({ columns }) =>
          columns.map((column, index) => (
            <ColumnHead
              key={column.key}
              column={column}
              start={index === 0}
              direction={
                first?.column === column.key
                  ? first.descending
                    ? "descending"
                    : "ascending"
                  : null
              }
              onPress={() => onSort(nextSort(sort, column.key))}
            />
          )),
        )}
      </tr>
    </thead>
  );
}

interface ColumnHeadProps {
  readonly column: ComparisonColumn;
  readonly start: boolean;
  readonly direction: "ascending" | "descending" | null;
  readonly onPress: () => void;
}

function ColumnHead({ column, start, direction, onPress }: ColumnHeadProps) {
  const isLamp = columnKind(column)?.of === "lamp";
  return (
    <th
      scope="col"
      aria-sort={direction ?? "none"}
      className={[start ? table["start"] : "", isLamp ? table["left"] : ""].join(" ")}
    >
      <button
        type="button"
        className={table["sort"]}
        onClick={onPress}
        aria-label={`${column.name}，排序`}
        title={`${column.name}，点击排序`}
      >
        {direction && <SortIcon direction={direction} />}
        {column.head}
      </button>
    </th>
  );
}

interface CountyRowProps {
  readonly row: ComparisonRow;
  readonly sections: Comparison["sections"];
  readonly snapshot: Snapshot;
  readonly chosen: readonly RegionCode[] | null;
  readonly onToggle: (county: Region, checked: boolean) => void;
}

function CountyRow({ row, sections, snapshot, chosen, onToggle }: CountyRowProps) {
  const { county } = row;
  if (!county) return null;
  const checked = chosen?.includes(county.code) ?? false;
  const width = sections.reduce((sum, section) => sum + section.columns.length, 0);
  return (
    <tr className={checked ? table["selected"] : undefined}>
      <th scope="row" className={table["name"]}>
        <span className={styles["name"]}>
          <span className={styles["check"]}>
            <Checkbox
              label={`选${county.name}`}
              hideLabel
              checked={checked}
              onChange={(now) => onToggle(county, now)}
            />
          </span>
          <ViewLink path={`/counties/${county.code}`} className={styles["link"]}>
            {county.name}
          </ViewLink>
        </span>
      </th>
      {row.missing ? (
        <td
          colSpan={width}
          className={
            row.missing.hatched ? table["missing"] : `${table["left"]} ${styles["absent"]}`
          }
        >
          <Explained
            snapshot={snapshot}
            of={firstRef(row) ?? { unit: county.code, quantity: "investment" }}
            label={`${county.name}${row.missing.word}，看数字由来`}
          >
            <span>{row.missing.word}</span>
          </Explained>
        </td>
      ) : (
        <RowCells row={row} sections={sections} snapshot={snapshot} />
      )}
    </tr>
  );
}

/**
 * The number that a row without values is explained by: its first rate, which also knows what was
 * printed, else its first measure.
 */
function firstRef(row: ComparisonRow): NumberRef | null {
  const refs = [...row.cells.values()].map(({ ref }) => ref).filter(isPresent);
  return refs.find(({ quantity }) => quantity in RATES) ?? refs[0] ?? null;
}
