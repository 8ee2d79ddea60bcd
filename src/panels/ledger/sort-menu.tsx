import { COLUMN_IDS, LEDGER_COLUMNS } from "../../domain/ledger/columns";
import { type SortKey, addedSort } from "../../navigation/sort";
import { Menu } from "../../ui/menu";

export interface SortMenuProps {
  readonly sort: readonly SortKey[];
  readonly onSort: (keys: readonly SortKey[]) => void;
}

/**
 * 排序 by any field, shown or not, where there are no heads to press or no Shift: each press adds a
 * further key, turns it, takes it away.
 */
export function SortMenu({ sort, onSort }: SortMenuProps) {
  const items = COLUMN_IDS.map((column) => ({
    key: column,
    label: LEDGER_COLUMNS[column].word,
    hint: placeWord(sort, column),
    onSelect: () => onSort(addedSort(sort, column)),
  }));
  const clear = { key: "clear", label: "按单位顺序", onSelect: () => onSort([]) };
  return (
    <Menu
      trigger={{ look: "text", label: sort.length > 0 ? `排序（${sort.length}列）` : "排序" }}
      items={[...(sort.length > 0 ? [clear] : []), ...items]}
    />
  );
}

/** 第2列▼, of the keys that are set. */
function placeWord(sort: readonly SortKey[], column: string): string {
  const place = sort.findIndex((key) => key.column === column);
  const key = sort[place];
  return key ? `第${place + 1}列${key.descending ? "▼" : "▲"}` : "";
}
