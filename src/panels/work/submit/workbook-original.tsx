/** 原表 of a workbook that is taken in, for who wants to see or say what a column is. */
import { useState } from "react";
import type { Place } from "../../../importing/draft/draft";
import type { ReviewAction } from "../../../importing/review/act";
import { type Review, tableAt } from "../../../importing/review/review";
import type { TableRef } from "../../../importing/review/tables";
import type { GridTarget } from "../../importing/grid/use-focus";
import { TablePanel } from "../../importing/table-panel";

export interface AnswerProps {
  readonly review: Review;
  readonly thisYear: number;
  readonly onAct: (action: ReviewAction) => void;
}

/** The table that is looked at, and the cell that a problem led to. */
export interface Led {
  readonly table: TableRef;
  readonly target: GridTarget | null;
}

/** Where a problem leads; null where its cell is in no table. */
export function ledTo(review: Review, place: Place): Led | null {
  const found = tableAt(review, place);
  if (!found) return null;
  const target = { row: place.row - found.table.offset, column: place.column };
  return { table: found.ref, target };
}

interface OriginalProps extends AnswerProps {
  readonly led: Led | null;
  readonly onLed: (led: Led) => void;
}

/** Closed till it is asked for; a problem's cell opens it. */
export function Original({ review, thisYear, onAct, led, onLed }: OriginalProps) {
  const [isOpen, setIsOpen] = useState(false);
  const [seen, setSeen] = useState(led);
  if (seen !== led) {
    setSeen(led);
    setIsOpen(true);
  }
  return (
    <details open={isOpen} onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary>看原表，改列的意思</summary>
      {isOpen && (
        <TablePanel
          {...{ review, thisYear, onAct }}
          shown={led?.table ?? firstTable(review)}
          target={led?.target ?? null}
          onShow={(table) => onLed({ table, target: null })}
        />
      )}
    </details>
  );
}

/** The first table that is one; the very first where none is. */
function firstTable({ sheets }: Review): TableRef {
  const tables = sheets.flatMap((sheet) => sheet.tables);
  const found = tables.find(({ table }) => table.kind !== "none") ?? tables[0];
  return found?.ref ?? { sheet: 0, table: 0 };
}
