/** 清单 or 统计: how `/projects` shows the projects that are asked for. */
import { optionOf } from "./as-meant";
import type { Search } from "./search";

export const LEDGER_VIEWS = [
  { value: "list", label: "清单" },
  { value: "statistics", label: "统计" },
] as const;
export type LedgerView = (typeof LEDGER_VIEWS)[number]["value"];

/** The view that an address asks for, by its name or its word; what it cannot mean is the list. */
export function ledgerView(search: Search): LedgerView {
  const text = search["view"]?.trim() ?? "";
  const named = LEDGER_VIEWS.find(({ label }) => label === text)?.value;
  const values = LEDGER_VIEWS.map(({ value }) => value);
  return named ?? optionOf(values, text) ?? "list";
}
