import { LEDGER_COLUMNS } from "../../domain/ledger/columns";
import { LIST_COLUMNS, LIST_SECTIONS, type ListColumnId } from "../../figures/ledger/columns";
import { MultiSelect } from "../../ui/multi-select";

export interface ListColumnPickerProps {
  readonly columns: readonly ListColumnId[];
  /** Those that stand where none are chosen. */
  readonly usual: readonly ListColumnId[];
  readonly onPick: (columns: readonly ListColumnId[] | null) => void;
}

const GROUPS = LIST_SECTIONS.map(({ word, columns }) => ({
  label: word,
  options: columns.map((column) => ({ value: column, label: LEDGER_COLUMNS[column].word })),
}));

/** 选列: which fields of the projects the list shows. Null commits the usual ones. */
export function ListColumnPicker({ columns, usual, onPick }: ListColumnPickerProps) {
  const commit = (picked: readonly string[] | null) => {
    const wanted = LIST_COLUMNS.filter((column) => picked?.includes(column) ?? true);
    const isDefault =
      wanted.length === usual.length && usual.every((column) => wanted.includes(column));
    onPick(isDefault ? null : wanted);
  };
  return (
    <MultiSelect
      trigger={{ look: "text", label: "选列" }}
      title="选择要显示的列"
      counted="列"
      groups={GROUPS}
      value={columns}
      onCommit={commit}
    />
  );
}
