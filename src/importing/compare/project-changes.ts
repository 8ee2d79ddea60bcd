/** What of a stored project a draft gives, and the project with it. */
import { type Project, investedBy } from "../../domain/ledger/project";
import { lastWhere } from "../../lib/array";
import { keysOf } from "../../lib/record";
import { squash } from "../cells/squash";
import type { DraftProject, ProjectFields } from "../draft/draft";
import type { LedgerField } from "../heads/ledger-field";
import { idOf } from "./project-id";
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

export type ProjectNames = Pick<Project, "name" | "formerNames">;

/** A project's names after it is called `name`; the one before is a former name (曾用名). */
export function renamed({ name: was, formerNames }: ProjectNames, name: string): ProjectNames {
  const older = new Set([...formerNames, was]);
  older.delete(name);
  return { name, formerNames: [...older] };
}

/**
 * The name that a file gives a stored project, where it is another one; null where it is not. Spaces
 * make no other name, nor does a former one by which alone the project was found.
 */
export function otherName(drafted: DraftProject, known: Project): string | null {
  const { name } = drafted;
  const isOther = name !== "" && squash(name) !== squash(known.name);
  return isOther && idOf(drafted) === known.id ? name : null;
}

/** The stored project with what the file says of it; what the file does not say stays. */
export function merged(
  known: Project,
  drafted: DraftProject,
  refused: ReadonlySet<string>,
): Project {
  const { unit, fields } = drafted;
  const name = otherName(drafted, known);
  const kept = Object.fromEntries(Object.entries(fields).filter(([field]) => !refused.has(field)));
  const plans = (fields.plans ?? []).filter(({ year }) => !refused.has(`plans ${year}`));
  const invested = (fields.invested ?? []).filter(({ month }) => !refused.has(`invested ${month}`));
  return {
    ...known,
    ...kept,
    ...(name !== null && renamed(known, name)),
    county: unit,
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
