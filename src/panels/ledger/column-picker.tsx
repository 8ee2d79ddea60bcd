import { LEDGER_COLUMNS } from "../../domain/ledger/columns";
import {
  DEFAULT_LIST_COLUMNS,
  LIST_COLUMNS,
  LIST_SECTIONS,
  type ListColumnId,
} from "../../figures/ledger/columns";
import { MultiSelect } from "../../ui/multi-select";

export interface ListColumnPickerProps {
  readonly columns: readonly ListColumnId[];
  readonly onPick: (columns: readonly ListColumnId[] | null) => void;
}

const GROUPS = LIST_SECTIONS.map(({ word, columns }) => ({
  label: word,
  options: columns.map((column) => ({ value: column, label: LEDGER_COLUMNS[column].word })),
}));

/** 选列: which fields of the projects the list shows. Null commits the default ones. */
export function ListColumnPicker({ columns, onPick }: ListColumnPickerProps) {
  const commit = (picked: readonly string[] | null) => {
    const wanted = LIST_COLUMNS.filter((column) => picked?.includes(column) ?? true);
    const isDefault =
      wanted.length === DEFAULT_LIST_COLUMNS.length &&
      DEFAULT_LIST_COLUMNS.every((column) => wanted.includes(column));
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
