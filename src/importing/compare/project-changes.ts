/** What of a stored project a draft gives, and the project with it. */
import { type Project, investedBy } from "../../domain/ledger/project";
import { lastWhere } from "../../lib/array";
import { keysOf } from "../../lib/record";
import type { ProjectFields } from "../draft/draft";
import type { LedgerField } from "../heads/ledger-field";
import { isJump } from "./value-checks";

export interface FieldChange {
  readonly field: string;
  readonly cell: LedgerField;
  readonly was: string | number | null;
  readonly value: string | number | null;
  readonly isLarge: boolean;
}

/** Every field that a draft gives, with what is stored of it. */
export function fieldChanges(fields: ProjectFields, known: Project): readonly FieldChange[] {
  const plain = keysOf(CELL_OF).flatMap((field): FieldChange[] => {
    const value = fields[field];
    const was = known[field];
    if (value === undefined) return [];
    return [{ field, cell: CELL_OF[field], was, value, isLarge: isLargeChange(value, was) }];
  });
  const plans = (fields.plans ?? []).map(({ year, investment }): FieldChange => {
    const was = known.plans.find((plan) => plan.year === year)?.investment ?? null;
    return {
      field: `plans ${year}`,
      cell: "planned",
      was,
      value: investment,
      isLarge: isLargeChange(investment, was),
    };
  });
  const invested = (fields.invested ?? []).map(({ month, value }): FieldChange => {
    const was = investedBy(known, month);
    const last = lastWhere(known.invested, (entry) => entry.month < month)?.value ?? null;
    return {
      field: `invested ${month}`,
      cell: "done",
      was,
      value,
      isLarge: isLargeChange(value, was ?? last),
    };
  });
  return [...plain, ...plans, ...invested];
}

function isLargeChange(value: string | number | null, was: string | number | null): boolean {
  return typeof value === "number" && typeof was === "number" && isJump(value, was);
}

/** Fields that hold one value, and the column that each comes from. */
const CELL_OF = {
  kind: "kind",
  sector: "sector",
  fundSource: "fundSource",
  totalInvestment: "totalInvestment",
  startPlanned: "startPlanned",
  startActual: "startActual",
  completionPlanned: "completionPlanned",
  completionActual: "completionActual",
  productionActual: "productionActual",
  progressText: "progressText",
  leader: "leader",
  unit: "unit",
  team: "team",
} as const satisfies Partial<Record<keyof ProjectFields, LedgerField>>;

/** The stored project with what the file says of it; what the file does not say stays. */
export function merged(
  known: Project,
  fields: ProjectFields,
  refused: ReadonlySet<string>,
): Project {
  const kept = Object.fromEntries(Object.entries(fields).filter(([field]) => !refused.has(field)));
  const plans = (fields.plans ?? []).filter(({ year }) => !refused.has(`plans ${year}`));
  const invested = (fields.invested ?? []).filter(({ month }) => !refused.has(`invested ${month}`));
  return {
    ...known,
    ...kept,
    plans: [
      ...known.plans.filter(({ year }) => plans.every((plan) => plan.year !== year)),
      ...plans,
    ].sort((a, b) => a.year - b.year),
    invested: [
      ...known.invested.filter(({ month }) => invested.every((entry) => entry.month !== month)),
      ...invested,
    ].sort((a, b) => (a.month < b.month ? -1 : 1)),
  };
}
