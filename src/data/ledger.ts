/** The ledger's answers as domain values. */
import { parseWire } from "./parse";
import { projectListSchema } from "./wire";

/** What the ledger adds up to for one selection: 万元 and counts. */
export interface LedgerSummary {
  readonly projects: number;
  readonly totalInvestment: number;
  readonly planned: number;
  readonly done: number;
  readonly starts: { readonly planned: number | null; readonly done: number | null };
  readonly completions: { readonly planned: number | null; readonly done: number | null };
}

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
