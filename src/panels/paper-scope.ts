import { DEMO_WORDS, type Dataset } from "../domain/facts/dataset";
import { BASIS_WORD, type Month, monthLabel, quarterLabel } from "../domain/facts/period";
import { type Scope, nameOf } from "../domain/facts/scope";
import { isPresent } from "../lib/array";

const MOST_NAMES = 5;

/**
 * 商丘市重点项目推进看板 2020年三季度累计 永城市、夏邑县 数据截至2020年9月: what a printed page is of, with
 * 演示数据（虚构） before it where the figures are invented. `month`: of the view; null where it has none.
 */
export function paperScope(dataset: Dataset, scope: Scope, month: Month | null): string {
  const { counties, region, quarter, basis, direct } = scope;
  const names = counties?.map((code) => nameOf(dataset, code)) ?? [];
  const units =
    names.length > MOST_NAMES
      ? `${names.slice(0, MOST_NAMES).join("、")}等${names.length}个单位`
      : names.join("、");
  return [
    dataset.mode === "demo" ? DEMO_WORDS : null,
    dataset.title,
    region === dataset.root ? null : nameOf(dataset, region),
    `${quarterLabel(quarter)}${BASIS_WORD[basis]}`,
    units || null,
    direct === "without" ? "不含直属" : null,
    month && `数据截至${monthLabel(month)}`,
  ]
    .filter(isPresent)
    .join("　");
}
