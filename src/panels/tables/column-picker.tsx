import { COMPARISON_SECTIONS, DEFAULT_COLUMNS } from "../../figures/tables/comparison-columns";
import { MultiSelect } from "../../ui/multi-select";

export interface ColumnPickerProps {
  readonly columns: readonly string[];
  readonly onPick: (columns: readonly string[] | null) => void;
}

/** 选列: which columns the comparison table shows. Null commits the default ones. */
export function ColumnPicker({ columns, onPick }: ColumnPickerProps) {
  const groups = COMPARISON_SECTIONS.map(({ head, columns: own }) => ({
    label: head,
    options: own.map(({ key, name, head: short }) => ({
      value: key,
      label: name,
      keywords: [short],
    })),
  }));
  const all = COMPARISON_SECTIONS.flatMap(({ columns: own }) => own.map(({ key }) => key));
  const commit = (picked: readonly string[] | null) => {
    const wanted = picked ?? all;
    const isDefault =
      wanted.length === DEFAULT_COLUMNS.length &&
      DEFAULT_COLUMNS.every((key) => wanted.includes(key));
    onPick(isDefault ? null : all.filter((key) => wanted.includes(key)));
  };
  return (
    <MultiSelect
      trigger={{ look: "text", label: "选列" }}
      title="选择要显示的列"
      counted="列"
      groups={groups}
      value={columns}
      onCommit={commit}
    />
  );
}
