/** The ledger's answers as domain values. */
import type { LedgerConcerns, LedgerOverdue, LedgerSummary } from "../domain/ledger";
import { parseWire, toCode } from "./parse";
import { projectListSchema } from "./wire";

/** The summary of a `/projects` answer. Throws `ContractError`. */
export function parseLedgerSummary(body: unknown): LedgerSummary {
  const { summary } = parseWire(projectListSchema, body);
  const { projects, totalInvestment, planned, done, startRate, completionRate } = summary;
  return {
    projects,
    totalInvestment,
    planned,
    done,
    starts: { planned: startRate.denominator, done: startRate.numerator },
    completions: { planned: completionRate.denominator, done: completionRate.numerator },
  };
}

/** How many projects there are, how many of each state of `issue`, and the names of those listed. Throws `ContractError`. */
export function parseLedgerPage(body: unknown): { total: number; issues: LedgerConcerns["issues"]; names: readonly string[] } {
  const { total, facets, items } = parseWire(projectListSchema, body);
  const issues = facets["issue"] ?? {};
  return { total, issues: { open: issues["open"] ?? 0, overdue: issues["overdue"] ?? 0 }, names: items.map(({ name }) => name) };
}

/** The projects listed, with their units. Throws `ContractError`. */
export function parseLedgerOverdue(body: unknown): LedgerOverdue {
  const { total, items } = parseWire(projectListSchema, body);
  return { total, projects: items.map(({ name, county }) => ({ name, county: toCode(county) })) };
}
