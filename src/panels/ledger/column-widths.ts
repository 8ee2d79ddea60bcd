/** How wide the columns of the list are: they must not move while rows come and go. */
import type { ListColumnId } from "../../figures/ledger/columns";

/** em of the table's text. */
export const NAME_WIDTH = 22;

const WIDE: Readonly<Partial<Record<ListColumnId, number>>> = {
  lamp: 5,
  stage: 5,
  kind: 5,
  progress: 18,
  leader: 12,
  unit: 12,
  team: 12,
  fund: 11,
  library: 12,
  level: 10,
  redCard: 18,
  issueDue: 9,
  round: 9,
  tags: 14,
  formerNames: 18,
  procedures: 5,
  planned: 11,
  done: 11,
  totalInvestment: 9,
};
const USUAL = 8;

/** em of the table's text. */
export function columnWidth(column: ListColumnId): number {
  return WIDE[column] ?? USUAL;
}

const LONG: ReadonlySet<ListColumnId> = new Set([
  "progress",
  "redCard",
  "leader",
  "unit",
  "team",
  "fund",
  "library",
  "tags",
  "formerNames",
]);

/** Whether a column holds words that take several lines on paper, where columns are narrow. */
export function isLong(column: ListColumnId): boolean {
  return LONG.has(column);
}
