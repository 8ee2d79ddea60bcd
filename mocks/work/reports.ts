/** What the invented units report of a month, table by table, as a form that was filled in. */
import { CATEGORY_IDS } from "../../src/domain/facts/enterprise";
import { type Measure, parseMeasure } from "../../src/domain/facts/measure";
import { type Month, monthNumber } from "../../src/domain/facts/period";
import type { ReportTable } from "../../src/domain/submissions/tables";
import { EMPTY_CONTENT, type SubmissionContent } from "../../src/office/submission";
import { isPresent } from "../../src/lib/array";
import { createRandom } from "../random";
import type { Place } from "./places";
import { type InventedProject, ledgerRows } from "./projects";

export interface Report {
  readonly unit: Place;
  readonly month: Month;
  readonly table: ReportTable;
}

/** `projects`: all that there are. */
export function reportOf(
  projects: readonly InventedProject[],
  { unit, month, table }: Report,
): SubmissionContent {
  const own = projects.filter((project) => project.unit === unit);
  if (table === "ledger") return { ...EMPTY_CONTENT, projects: ledgerRows(own, month) };
  const values = table === "monthly" ? monthlyOf(own, month) : enterprisesOf(unit, month);
  return {
    ...EMPTY_CONTENT,
    values: Object.entries(values).flatMap(([path, value]) => {
      const measure = parseMeasure(path);
      return measure
        ? [
            {
              unit: unit.code,
              month,
              measure,
              value,
              precision: 1,
              at: [{ sheet: "", cell: measure }] as const,
            },
          ]
        : [];
    }),
  };
}

type Values = Readonly<Partial<Record<Measure, number>>>;

function monthlyOf(projects: readonly InventedProject[], month: Month): Values {
  const year = month.slice(0, 4);
  const rows = ledgerRows(projects, month).map(({ fields, plans, invested }) => ({
    ...fields,
    planned: plans[0]?.investment ?? 0,
    done: invested[0]?.value ?? 0,
  }));
  const inYear = (day: string | null | undefined) => isPresent(day) && day.startsWith(year);
  const by = (day: string | null | undefined) => inYear(day) && (day ?? "").slice(0, 7) <= month;
  const count = (test: (row: (typeof rows)[number]) => boolean) => rows.filter(test).length;
  const sum = (of: (row: (typeof rows)[number]) => number) =>
    rows.reduce((all, row) => all + of(row), 0);
  return {
    "projects.total": rows.length,
    "projects.totalInvestment": sum(({ totalInvestment }) => totalInvestment ?? 0),
    "starts.planned": count(({ startPlanned }) => inYear(startPlanned)),
    "starts.due": count(({ startPlanned }) => by(startPlanned)),
    "starts.done": count(({ startActual }) => by(startActual)),
    "completions.planned": count(({ completionPlanned }) => inYear(completionPlanned)),
    "completions.due": count(({ completionPlanned }) => by(completionPlanned)),
    "completions.done": count(({ completionActual }) => by(completionActual)),
    "investment.planned": sum(({ planned }) => planned),
    "investment.done": sum(({ done }) => done),
  };
}

/** Each category, and all five together. */
function enterprisesOf(unit: Place, month: Month): Values {
  const values: Record<string, number> = {};
  const total = { target: 0, added: 0, removed: 0, stock: 0 };
  for (const category of CATEGORY_IDS) {
    const random = createRandom(`work/${unit.code}/${category}`);
    const target = Math.max(1, Math.round(unit.size * random.integer(2, 6)));
    const added = Math.round((target * monthNumber(month) * unit.pace) / 12);
    const removed = Math.floor(monthNumber(month) / 6);
    const stock = Math.round(unit.size * random.integer(20, 60)) + added - removed;
    const own = { target, added, removed, stock };
    for (const [field, value] of Object.entries(own))
      values[`enterprises.${category}.${field}`] = value;
    total.target += target;
    total.added += added;
    total.removed += removed;
    total.stock += stock;
  }
  for (const [field, value] of Object.entries(total)) values[`enterprises.total.${field}`] = value;
  return values;
}
