/** Which tables a unit is asked for. */
import { type ReportTable, TABLE_GROUPS } from "../../domain/submissions/tables";
import type { OfficeUnitEntry } from "../../office/journal";

/** Not one of which the office has said that the unit reports nothing of it. */
export function isExpected({ reports }: OfficeUnitEntry, table: ReportTable): boolean {
  const groups = TABLE_GROUPS[table];
  return reports === null || groups.length === 0 || groups.some((group) => reports.includes(group));
}
