import type { ReviewAction } from "../../../importing/review/act";
import { squash } from "../../../importing/cells/squash";
import { labelOfRow } from "../../../importing/review/act";
import type { ReviewedTable } from "../../../importing/review/tables";
import { Button } from "../../../ui/button";
import { rowSentence } from "./row-sentence";
import styles from "./place-menu.module.css";

export interface RowMenuProps {
  readonly reviewed: ReviewedTable;
  /** Row of the table's grid. */
  readonly row: number;
  readonly onAct: (action: ReviewAction) => void;
  readonly onClose: () => void;
}

/** What a row is: where the head is, and which rows are sums. */
export function RowMenu({ reviewed, row, onAct, onClose }: RowMenuProps) {
  const act = (action: ReviewAction) => {
    onAct(action);
    onClose();
  };
  return (
    <div className={styles["note"]}>
      <p className={styles["say"]}>{rowSentence(reviewed.table, row)}</p>
      <div className={styles["actions"]}>
        <HeadActions reviewed={reviewed} row={row} onAct={act} />
        <TotalAction reviewed={reviewed} row={row} onAct={act} />
      </div>
    </div>
  );
}

type ActionProps = Omit<RowMenuProps, "onClose">;

function HeadActions({ reviewed, row, onAct }: ActionProps) {
  const { table, ref } = reviewed;
  const { head, offset } = table;
  const setHead = (first: number, last: number) =>
    onAct({ kind: "head", table: ref, first: first + offset, last: last + offset });
  const isAlone = head?.first === row && head.last === row;
  return (
    <>
      {!isAlone && <Button onClick={() => setHead(row, row)}>只有这一行是表头</Button>}
      {head && row !== head.first && row <= head.last + NEAR && (
        <Button onClick={() => setHead(row, Math.max(row, head.last))}>表头从这一行起</Button>
      )}
      {head && row !== head.last && row >= head.first && row <= head.last + NEAR && (
        <Button onClick={() => setHead(head.first, row)}>表头到这一行止</Button>
      )}
    </>
  );
}

/** A head is not many rows away from where it was found. */
const NEAR = 4;

function TotalAction({ reviewed, row, onAct }: ActionProps) {
  const { table, ref } = reviewed;
  const { head, offset, settings } = table;
  if (!head || row <= head.last) return null;
  const label = labelOfRow(reviewed, row + offset);
  if (label === "") return null;
  const isSet = (settings?.totals ?? []).some((total) => squash(total) === label);
  const isTotal = table.rows.some((own) => own.row === row && own.kind === "total");
  if (isTotal && !isSet) return null;
  return (
    <Button
      onClick={() => onAct({ kind: "total", table: ref, row: row + offset, isTotal: !isTotal })}
    >
      {isTotal ? "不是合计" : "这是合计"}
    </Button>
  );
}
