import { useCallback, useMemo, useRef, useState } from "react";
import { type Review, tableOf } from "../../../importing/review/review";
import type { ReviewAction } from "../../../importing/review/act";
import { problemsByCell } from "../../../importing/review/problems";
import type { ReviewedTable, TableRef } from "../../../importing/review/tables";
import { AnchoredPopover } from "../../../ui/anchored-popover";
import { PHONE, useMediaQuery } from "../../../ui/media-query";
import { row as ROW } from "../../../ui/tokens/screen.json";
import { ColumnHeads } from "./column-heads";
import { GridRow } from "./grid-row";
import { type GridPlace, NUMBERS_WIDTH, cellsInView, layoutOf } from "./layout";
import { columnMarks, rowMarks } from "./marks";
import { PlaceMenu, placeTitle } from "./place-menu";
import styles from "./table-grid.module.css";
import { type GridTarget, placeMark, useFocus } from "./use-focus";
import { useWindow } from "./use-window";

export interface TableGridProps {
  readonly review: Review;
  readonly shown: TableRef;
  /** A cell to go to, with the focus. */
  readonly target: GridTarget | null;
  /** Years are offered from the next one on. */
  readonly thisYear: number;
  readonly onAct: (action: ReviewAction) => void;
}

/** The real cells of a table with what was recognised in them; what is wrong is set right by a press. */
export function TableGrid(props: TableGridProps) {
  const reviewed = tableOf(props.review, props.shown);
  if (!reviewed) return null;
  return reviewed.table.grid.rows.length === 0 ? (
    <p className={styles["empty"]}>这张表是空的。</p>
  ) : (
    <FilledGrid {...props} reviewed={reviewed} />
  );
}

interface Opened {
  readonly place: GridPlace;
  readonly anchor: HTMLElement;
}

function FilledGrid({
  review,
  reviewed,
  target,
  thisYear,
  onAct,
}: TableGridProps & { readonly reviewed: ReviewedTable }) {
  const { table } = reviewed;
  const scroller = useRef<HTMLDivElement>(null);
  const isPhone = useMediaQuery(PHONE);
  const layout = useMemo(
    () => layoutOf(table, isPhone ? ROW.phoneLamps : ROW.compact),
    [table, isPhone],
  );
  const { widths, heights, lefts, tops, columnsLeftOut } = layout;
  const columns = useMemo(() => columnMarks(table, widths.length), [table, widths]);
  const rows = useMemo(() => rowMarks(table, heights.length), [table, heights]);
  const problems = useMemo(() => problemsByCell(review.problems), [review.problems]);
  const { active, go, pressKey } = useFocus(layout, scroller, target);
  const view = useWindow(layout, scroller, active);
  const [opened, setOpened] = useState<Opened | null>(null);
  const close = useCallback(() => setOpened(null), []);
  const open = useCallback(
    (place: GridPlace) => {
      go(place);
      const anchor = scroller.current?.querySelector<HTMLElement>(
        `[data-place="${placeMark(place)}"]`,
      );
      setOpened((was) => (!anchor || was?.anchor === anchor ? null : { place, anchor }));
    },
    [go],
  );
  const width = NUMBERS_WIDTH + (lefts.at(-1) ?? 0);
  return (
    <>
      <div
        ref={scroller}
        className={styles["scroll"]}
        role="grid"
        aria-label={`${table.grid.name === "" ? "这张表" : `表「${table.grid.name}」`}的单元格`}
        aria-rowcount={heights.length + 1}
        aria-colcount={widths.length + 1}
        aria-readonly="true"
        tabIndex={-1}
        onKeyDown={(event) => pressKey(event, view.page)}
      >
        <ColumnHeads
          columns={columns}
          shown={view.columns}
          layout={layout}
          width={width}
          active={active}
          onOpen={open}
        />
        <div role="rowgroup" className={styles["body"]} style={{ width, height: tops.at(-1) ?? 0 }}>
          {cellsInView(layout, view.rows, view.columns).map(({ row, columns: own }) => (
            <GridRow
              key={row}
              row={row}
              cells={own}
              mark={rows[row]}
              columns={columns}
              table={table}
              layout={layout}
              problems={problems}
              active={active.row === row ? active.column : null}
              onOpen={open}
            />
          ))}
        </div>
      </div>
      <p className="paper-only">表格没有印出，请看原表。</p>
      {columnsLeftOut > 0 && (
        <p className={styles["empty"]}>{`右边还有${columnsLeftOut}列没有显示，照样读取。`}</p>
      )}
      <AnchoredPopover
        anchor={opened?.anchor ?? null}
        title={opened ? placeTitle(table, opened.place) : ""}
        showTitle
        width={MENU_WIDTH}
        onClose={close}
      >
        {opened && (
          <PlaceMenu
            review={review}
            reviewed={reviewed}
            place={opened.place}
            thisYear={thisYear}
            onAct={onAct}
            onClose={close}
          />
        )}
      </AnchoredPopover>
    </>
  );
}

const MENU_WIDTH = 380;
