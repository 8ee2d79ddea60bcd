/** Heads in the light of the whole table: months, year and money of each column, and its path. */
import { measureInfo } from "../../domain/facts/measure";
import type { LedgerField } from "../heads/ledger-field";
import { type MoneyUnit, moneyUnitsIn } from "../cells/money";
import { squash } from "../cells/squash";
import type { Above, RawColumn } from "./columns";
import type { TablePeriod } from "./period";
import type { MonthRange, Role } from "../heads/role";
import type { Column, TableKind } from "./table";

/** The unit of money that stands above the table for all its columns; null where none or two do. */
export function tableMoney({ title, lines }: Above): MoneyUnit | null {
  const named = [title, ...lines].flatMap((text) => {
    const flat = squash(text).slice(0, 400);
    const told =
      flat.match(/(?:^|[^报送表管任属])单位(?:[::为]|以)?[^)\]]{1,20}|\([百千]?[万亿]元\)/gu) ?? [];
    return told.flatMap((part) => moneyUnitsIn(part));
  });
  const units = new Set(named);
  const [unit = null] = units;
  return units.size === 1 ? unit : null;
}

/** A table with names of projects is a ledger. */
export function kindOf(columns: readonly RawColumn[]): TableKind {
  const roles = columns.map(({ sense }) => sense.role);
  if (roles.some((role) => role.kind === "field" && role.field === "name")) return "ledger";
  return roles.some(({ kind }) => kind === "measure" || kind === "rate") ? "units" : "none";
}

/** The columns with everything that the table says about them. */
export function resolveColumns(
  raw: readonly RawColumn[],
  { period, money, kind }: { period: TablePeriod; money: MoneyUnit | null; kind: TableKind },
): readonly Column[] {
  const columns = raw.map(({ index, levels, sense }): Column => {
    const role = ofKind(ofYear(sense.role, sense.year, period, kind), kind);
    return {
      index,
      levels,
      path: openPath(levels, period),
      role,
      by: "words",
      months: monthsOf(role, sense, period),
      year: sense.year,
      money: isAmount(role) ? (sense.money ?? money) : null,
    };
  });
  return withoutSinceStart(
    columns,
    new Set(raw.filter(({ sense }) => sense.hasYear).map(({ index }) => index)),
  );
}

/** Whether a column holds amounts of money. */
export function isAmount(role: Role): boolean {
  if (role.kind === "measure") return measureInfo(role.measure).unit === "wan";
  return role.kind === "field" && AMOUNT_FIELDS.has(role.field);
}

const AMOUNT_FIELDS: ReadonlySet<LedgerField> = new Set(["totalInvestment", "planned", "done"]);

/** Of another year than the table's: not stored, but for next years' plans of a project. */
function ofYear(
  role: Role,
  year: number | null,
  { year: own }: TablePeriod,
  kind: TableKind,
): Role {
  if (year === null || own === null || year === own.value) return role;
  if (role.kind !== "measure" && role.kind !== "rate") return role;
  const isPlan = role.kind === "measure" && role.measure === "investment.planned";
  return kind === "ledger" && isPlan && year > own.value
    ? role
    : { kind: "other", why: "otherYear" };
}

/** In a ledger the measures of a project are its fields; of a unit it has none. */
function ofKind(role: Role, kind: TableKind): Role {
  if (kind !== "ledger")
    return role.kind === "field" && isOfUnits(role.field) ? { kind: "other", why: "words" } : role;
  if (role.kind === "measure") {
    const field = FIELD_OF.get(role.measure);
    return field ? { kind: "field", field } : { kind: "other", why: "words" };
  }
  return role.kind === "rate" || role.kind === "rank" ? { kind: "other", why: "comparison" } : role;
}

function isOfUnits(field: LedgerField): boolean {
  return field !== "note";
}

const FIELD_OF: ReadonlyMap<string, LedgerField> = new Map([
  ["projects.totalInvestment", "totalInvestment"],
  ["investment.planned", "planned"],
  ["investment.done", "done"],
]);

/** Whether values grow from January on: of what stands or is aimed at the months make no difference. */
function isFlow(role: Role): boolean {
  if (role.kind === "field") return role.field === "done";
  return role.kind === "measure" && /\.(?:done|added|removed)$/.test(role.measure);
}

function monthsOf(
  role: Role,
  sense: RawColumn["sense"],
  { months: table }: TablePeriod,
): MonthRange | null {
  const to = table?.value.to ?? null;
  if (sense.months === "current") return to === null ? null : { from: to, to };
  if (sense.months !== null) return sense.months;
  if (to === null) return null;
  return !isFlow(role) || sense.isCumulative || table?.value.from === 1 ? { from: 1, to } : null;
}

/**
 * Two columns of one cumulative amount: the one that names the year or its months is the year's, the
 * other the project's since it began.
 */
function withoutSinceStart(
  columns: readonly Column[],
  named: ReadonlySet<number>,
): readonly Column[] {
  const isDone = ({ role, months }: Column) =>
    months?.from === 1 &&
    ((role.kind === "measure" && role.measure === "investment.done") ||
      (role.kind === "field" && role.field === "done"));
  const done = columns.filter(isDone);
  if (!done.some(({ index }) => named.has(index))) return columns;
  return columns.map((column) =>
    isDone(column) && !named.has(column.index)
      ? { ...column, role: { kind: "other", why: "sinceStart" } as const }
      : column,
  );
}

/**
 * The head with year and months left open: 1-9月完成投资 of September is 1-{月}月完成投资, and fits in October
 * too.
 */
function openPath(
  levels: readonly string[],
  { year, months }: Pick<TablePeriod, "year" | "months">,
): string {
  const flat = levels
    .map((level) => squash(level))
    .join("/")
    .slice(0, LONGEST_PATH);
  const withYear = year
    ? flat.replace(/(?:19|20)\d{2}(?=年)/g, (digits) => yearWord(Number(digits), year.value))
    : flat;
  if (!months) return withYear;
  return withYear.replace(/(?<!\d)\d{1,2}(?=月)/g, (digits) =>
    monthWord(Number(digits), months.value.to),
  );
}

/** Profiles keep them. */
const LONGEST_PATH = 200;

function yearWord(year: number, own: number): string {
  if (year === own) return "{年}";
  return year === own - 1 ? "{上年}" : year === own + 1 ? "{下年}" : String(year);
}

function monthWord(month: number, own: number): string {
  if (month === own) return "{月}";
  return month === own - 1 ? "{上月}" : String(month);
}
