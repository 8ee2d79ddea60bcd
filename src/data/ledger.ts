/** The ledger's answers as domain values. */
import type { LedgerSummary } from "../domain/ledger";
import { parseWire } from "./parse";
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
