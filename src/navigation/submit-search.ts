/** Which table of /submit an address names: `unit`, `month`, `table`. */
import { type RegionCode, parseCode } from "../domain/facts/county";
import { type Month, parseMonth } from "../domain/facts/period";
import { REPORT_TABLES, type ReportTable } from "../domain/submissions/tables";
import { optionOf, readAsMeant } from "./as-meant";
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
    month: readAsMeant(search["month"] ?? "", parseMonth),
    table: optionOf(REPORT_TABLES, search["table"] ?? "") ?? "monthly",
  };
}
