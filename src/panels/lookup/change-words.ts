/** What changed between two tables of one figure, in words. */
import type { ValueChanges } from "../../figures/tables/shown-values";

/** 3个数变了，多了1行; empty where nothing differs. */
export function changedWords({
  values,
  newRows,
  goneRows,
  newColumns,
  goneColumns,
}: ValueChanges): string {
  const counted = [
    [values.length, (count: number) => `${count}个数变了`],
    [newRows.length, (count: number) => `多了${count}行`],
    [goneRows.length, (count: number) => `少了${count}行`],
    [newColumns.length, (count: number) => `多了${count}列`],
    [goneColumns.length, (count: number) => `少了${count}列`],
  ] as const;
  return counted.flatMap(([count, words]) => (count > 0 ? [words(count)] : [])).join("，");
}

/** What came and went beside the values, each in a sentence. `before`: 图里, 汇报里; `row`: 行, 段落. */
export function cameAndWent(
  changes: ValueChanges,
  before: string,
  row: string = "行",
): readonly string[] {
  const lists = [
    [`${before}还没有的${row}`, changes.newRows],
    [`现在没有的${row}`, changes.goneRows],
    [`${before}还没有的列`, changes.newColumns],
    ["现在没有的列", changes.goneColumns],
  ] as const;
  return lists.flatMap(([head, names]) =>
    names.length > 0 ? [`${head}：${listed(names)}。`] : [],
  );
}

const MOST_NAMES = 12;

function listed(names: readonly string[]): string {
  const rest = names.length - MOST_NAMES;
  const shown = names.slice(0, MOST_NAMES).map((name) => name.slice(0, 40));
  return rest > 0 ? `${shown.join("、")}等${names.length}个` : shown.join("、");
}
