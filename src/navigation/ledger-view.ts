/** 清单 or 统计: how `/projects` shows the projects that are asked for. */
import { invalidProblem } from "../domain/facts/choice-problem";
import { optionOf } from "./as-meant";
import type { Search } from "./search";

export const LEDGER_VIEWS = [
  { value: "list", label: "清单" },
  { value: "statistics", label: "统计" },
] as const;
export type LedgerView = (typeof LEDGER_VIEWS)[number]["value"];

/**
 * The view that an address asks for, by its name or its word. What means neither is the list, with
 * a Chinese sentence that says so.
 */
export function readLedgerView(search: Search): {
  view: LedgerView;
  problems: readonly string[];
} {
  const text = search["view"]?.trim() ?? "";
  const named = LEDGER_VIEWS.find(({ label }) => label === text)?.value;
  const values = LEDGER_VIEWS.map(({ value }) => value);
  const view = named ?? optionOf(values, text);
  if (view) return { view, problems: [] };
  const problems = text === "" ? [] : [invalidProblem("视图", text, "已改为清单")];
  return { view: "list", problems };
}
