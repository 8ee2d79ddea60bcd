/** Which table of /submit an address names: `unit`, `month`, `table`. */
import { type RegionCode, parseCode } from "../domain/facts/county";
import type { Month } from "../domain/facts/period";
import { REPORT_TABLES, type ReportTable } from "../domain/submissions/tables";
import { optionOf, readAsMeant } from "./as-meant";
import { parseMonthText } from "./month-text";
import type { Search } from "./search";

export interface SubmitSearch {
  /** Null: the account's own, or the first. */
  readonly unit: RegionCode | null;
  /** Null: the newest that can be reported. */
  readonly month: Month | null;
  readonly table: ReportTable;
}

/** What the address asks for; what cannot be read asks for nothing. */
export function readSubmitSearch(search: Search): SubmitSearch {
  return {
    unit: readAsMeant(search["unit"] ?? "", parseCode),
    month: readAsMeant(search["month"] ?? "", parseMonthText),
    table: optionOf(REPORT_TABLES, search["table"] ?? "") ?? "monthly",
  };
}

/** What an address names that can't be read, as it is called: 月份“2026-13”, 表“x”. */
export function lostOfSubmit(search: Search): readonly string[] {
  const { table = "" } = search;
  return [
    ...lostMonth(search, readSubmitSearch(search).month),
    ...(table !== "" && optionOf(REPORT_TABLES, table) === null ? [`表“${table}”`] : []),
  ];
}

/** 月份“2026-13” where an address names one that nobody can read. */
export function lostMonth({ month = "" }: Search, read: Month | null): readonly string[] {
  return month !== "" && read === null ? [`月份“${month}”`] : [];
}
