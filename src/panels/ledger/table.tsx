import { type MouseEvent, memo, useRef } from "react";
import { LampMark } from "../../charts/base/lamp-mark";
import { type ColumnId, LEDGER_COLUMNS } from "../../domain/ledger/columns";
import type { ListedProject } from "../../domain/ledger/listed";
import { formatCount } from "../../domain/numbers/format";
import {
  type ListColumnId,
  type ListContext,
  isNumeric,
  listCell,
  listHead,
} from "../../figures/ledger/columns";
import { type SortKey, addedSort, nextSort } from "../../navigation/sort";
import { SortIcon } from "../../ui/icons";
import table from "../../ui/table.module.css";
import { row as ROW } from "../../ui/tokens/screen.json";
import { FailureNote } from "../trouble/failure-message";
import type { Patch } from "../view";
import { columnWidth, isLong, NAME_WIDTH } from "./column-widths";
import { ProjectName } from "./project-name";
import styles from "./table.module.css";
import type { ShownList } from "./use-list";
import { type ListRows, useRows } from "./use-rows";

export interface ProjectTableProps {
  readonly list: ShownList;
  readonly columns: readonly ListColumnId[];
  readonly sort: readonly SortKey[];
  readonly onSort: (keys: readonly SortKey[]) => void;
  readonly context: ListContext;
  /** The filters, which go along to a project and back. */
  readonly patch: Patch;
}

/** The projects as rows of a table; only those near the view are in the document. */
export function ProjectTable({ list, columns, sort, onSort, context, patch }: ProjectTableProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useRows(list, { scroller, height: ROW.table });
  const { items, before, after } = rows;
  return (
    <>
      <div
        ref={scroller}
        className={`${table["scroll"]} ${styles["scroll"]}`}
        tabIndex={0}
        role="region"
        aria-label="项目清单，可滚动"
        aria-busy={list.isOld}
      >
        <table
          className={`${table["table"]} ${table["fixed"]} ${styles["table"]}`}
          style={{ minWidth: widthOf(columns) }}
          aria-rowcount={list.first.total + 1}
        >
          <caption className="visually-hidden">
            项目清单；点列名排序，按住Shift再点，加为下一排序列。
          </caption>
          <colgroup>
            <col style={{ width: `${NAME_WIDTH}em` }} />
            {columns.map((column) => (
              <col key={column} style={{ width: `${columnWidth(column)}em` }} />
            ))}
          </colgroup>
          <Head columns={columns} sort={sort} onSort={onSort} />
          <tbody>
            <Spacer width={columns.length + 1} height={before} />
            {items.map(({ index }) => (
              <ProjectRow
                key={index}
                index={index}
                project={rows.rowAt(index)}
                columns={columns}
                context={context}
                patch={patch}
              />
            ))}
            <Spacer width={columns.length + 1} height={after} />
          </tbody>
        </table>
      </div>
      <Foot rows={rows} total={list.first.total} drawn={items.length} />
    </>
  );
}

function widthOf(columns: readonly ListColumnId[]): string {
  return `${columns.reduce((sum, column) => sum + columnWidth(column), NAME_WIDTH)}em`;
}

function Spacer({ width, height }: { width: number; height: number }) {
  return (
    height > 0 && (
      <tr aria-hidden="true" style={{ height }}>
        <td colSpan={width} />
      </tr>
    )
  );
}

/** What could not be read; on paper, that a long list is not printed whole. */
export function Foot({ rows, total, drawn }: { rows: ListRows; total: number; drawn: number }) {
  return (
    <>
      {rows.failure && (
        <p className={styles["note"]} role="status">
          <FailureNote what="后面的项目没有读到" failure={rows.failure} retry={rows.retry} />
        </p>
      )}
      {drawn < total && (
        <p className="paper-only">
          {`共${formatCount(total)}个项目，这里只印了${formatCount(drawn)}个；全部请用“导出”。`}
        </p>
      )}
    </>
  );
}

function Head({ columns, sort, onSort }: Pick<ProjectTableProps, "columns" | "sort" | "onSort">) {
  return (
    <thead>
      <tr className={table["columnHead"]} aria-rowindex={1}>
        <ColumnHead column="name" sort={sort} onSort={onSort} />
        {columns.map((column) => (
          <ColumnHead key={column} column={column} sort={sort} onSort={onSort} />
        ))}
      </tr>
    </thead>
  );
}

interface ColumnHeadProps extends Pick<ProjectTableProps, "sort" | "onSort"> {
  readonly column: ColumnId;
}

function ColumnHead({ column, sort, onSort }: ColumnHeadProps) {
  const place = sort.findIndex((key) => key.column === column);
  const key = sort[place];
  const direction = key ? (key.descending ? "descending" : "ascending") : null;
  const press = ({ shiftKey }: MouseEvent) =>
    onSort(shiftKey ? addedSort(sort, column) : nextSort(sort, column));
  const said = direction
    ? `，第${place + 1}排序列，${direction === "descending" ? "从高到低" : "从低到高"}`
    : "，排序";
  return (
    <th
      scope="col"
      // Assistive technology expects one sorted column at a time: the first.
      aria-sort={place === 0 && direction ? direction : "none"}
      className={headClass(column)}
      data-sorted={direction ? "" : undefined}
    >
      <button
        type="button"
        className={table["sort"]}
        onClick={press}
        aria-label={`${LEDGER_COLUMNS[column].word}${said}`}
        title={`${listHead(column)}：点击排序，按住Shift加为下一排序列`}
      >
        {direction && sort.length > 1 && <span className={styles["place"]}>{place + 1}</span>}
        {direction && <SortIcon direction={direction} />}
        {listHead(column)}
      </button>
    </th>
  );
}

function headClass(column: ColumnId): string | undefined {
  if (column === "name") return table["corner"];
  return isNumeric(column) ? undefined : `${table["left"]} ${styles["words"]}`;
}

interface ProjectRowProps extends Pick<ProjectTableProps, "columns" | "context" | "patch"> {
  readonly index: number;
  readonly project: ListedProject | null;
}

/** Memoised: of the rows on the screen, scrolling makes only those that come. */
const ProjectRow = memo(function ProjectRow({
  index,
  project,
  columns,
  context,
  patch,
}: ProjectRowProps) {
  // The head is the first row.
  const place = index + 2;
  if (!project)
    return (
      <tr aria-rowindex={place}>
        <th scope="row" className={table["name"]}>
          正在读取…
        </th>
        <td colSpan={columns.length} />
      </tr>
    );
  return (
    <tr aria-rowindex={place}>
      <th scope="row" className={`${table["name"]} ${styles["name"]}`}>
        <ProjectName project={project} patch={patch} />
      </th>
      {columns.map((column) => {
        const cell = listCell(project, column, context);
        const classes = [
          isNumeric(column) ? "" : `${table["left"]} ${styles["words"]}`,
          cell.absent ? table["none"] : "",
          styles["cell"],
          isLong(column) ? styles["long"] : "",
        ];
        return (
          <td key={column} className={classes.join(" ")} title={cell.text}>
            {cell.lamp ? <LampMark lamp={cell.lamp} label={cell.text} /> : cell.text}
          </td>
        );
      })}
    </tr>
  );
});
