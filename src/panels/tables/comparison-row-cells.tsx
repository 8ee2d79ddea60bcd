import { LampMark } from "../../charts/base/lamp-mark";
import type { Snapshot } from "../../domain/facts/snapshot";
import { LAMP_LABEL } from "../../domain/rates/lamp";
import { RATES } from "../../domain/rates/rates";
import type { Comparison, ComparisonRow } from "../../figures/tables/comparison";
import type { ComparisonCell } from "../../figures/tables/comparison-cells";
import { type ComparisonColumn, columnKind } from "../../figures/tables/comparison-columns";
import table from "../../ui/table.module.css";
import { Explained } from "../explanation/explanation";
import { LampLink } from "../ledger/lamp-link";
import styles from "./comparison-table.module.css";

export interface RowCellsProps {
  readonly row: ComparisonRow;
  readonly sections: Comparison["sections"];
  readonly snapshot: Snapshot;
}

/** The cells of a unit or of the region: numbers open 数字由来, lamps lead to their projects. */
export function RowCells({ row, sections, snapshot }: RowCellsProps) {
  return sections.flatMap(({ columns }) =>
    columns.map((column, index) => {
      const cell = row.cells.get(column.key);
      return (
        <td key={column.key} className={classOf(column, cell, index === 0)}>
          {cell && <CellContent {...{ row, column, cell, snapshot }} />}
        </td>
      );
    }),
  );
}

function classOf(
  column: ComparisonColumn,
  cell: ComparisonCell | undefined,
  start: boolean,
): string {
  const absent = cell && cell.order === null && cell.lamp === null && cell.ref?.unit !== "total";
  const emphasis = { strong: table["strong"], quiet: table["plan"], body: null }[column.emphasis];
  const classes = [
    start ? table["start"] : null,
    absent ? styles["absent"] : emphasis,
    cell?.lamp ? table["left"] : null,
  ];
  return classes.filter(Boolean).join(" ");
}

interface CellContentProps extends Pick<RowCellsProps, "row" | "snapshot"> {
  readonly column: ComparisonColumn;
  readonly cell: ComparisonCell;
}

function CellContent({ row, column, cell, snapshot }: CellContentProps) {
  if (cell.lamp) return <Lamp row={row} column={column} lamp={cell.lamp} word={cell.text} />;
  if (!cell.ref) return cell.text;
  const label = `${row.name}${column.name}${cell.text}，看数字由来`;
  return (
    <>
      <Explained snapshot={snapshot} of={cell.ref} label={label}>
        {cell.text}
      </Explained>
      {cell.suffix !== null && <span className={styles["suffix"]}>{cell.suffix}</span>}
    </>
  );
}

interface LampProps extends Pick<CellContentProps, "row" | "column"> {
  readonly lamp: NonNullable<ComparisonCell["lamp"]>;
  readonly word: string;
}

function Lamp({ row, column, lamp, word }: LampProps) {
  if (lamp === "none") return <span className={styles["noLamp"]}>—</span>;
  const mark = <LampMark lamp={lamp} label={word} />;
  const kind = columnKind(column);
  if (lamp === "green" || kind?.of !== "lamp") return mark;
  return (
    <LampLink
      rates={[kind.rate]}
      unit={row.county?.code ?? null}
      said={`${row.name}${RATES[kind.rate].name}${LAMP_LABEL[lamp]}`}
      className={styles["lampLink"]}
    >
      {mark}
    </LampLink>
  );
}
