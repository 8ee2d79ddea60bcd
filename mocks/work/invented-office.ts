/**
 * The office of 岚屏市, an invented prefecture, as a journal: nine months of a year that its eight
 * counties and its zone have reported, with problems and a red card. The same at every call.
 */
import { type Month, monthOf } from "../../src/domain/facts/period";
import { REPORT_TABLES } from "../../src/domain/submissions/tables";
import type { CreatedEvent, ImportedEvent, Journal } from "../../src/office/journal";
import { FORM_NAME, reportTitle } from "../../src/office/submission";
import { momentIn } from "./moments";
import { REPORTERS, REVIEWER, ROOT, UNITS, ZONE } from "./places";
import { problemsOf } from "./problems";
import { type InventedProject, LAST, inventedProjects } from "./projects";
import { type Report, reportOf } from "./reports";

/** The day of the following month by which units report. */
const REPORTING_DAY = 5;
/** Months after whose reports the board is published (发布). */
export const PUBLISHED = [3, 6, 8] as const;

/** The last year whose first nine months are over, and reported. */
export function inventedYear(nowMs: number): number {
  const year = new Date(nowMs).getUTCFullYear();
  return nowMs >= Date.UTC(year, LAST, 8) ? year : year - 1;
}

/** What everything was until the reports of a month were accepted, the last of them on the 7th. */
export function inventedMonths(year: number, from: number, to: number): Journal {
  const projects = inventedProjects(year);
  const months = Array.from({ length: to - from + 1 }, (_, index) => monthOf(year, from + index));
  return months.flatMap((month) => [...reportsOf(projects, month), ...problemsOf(projects, month)]);
}

/** How the office began: before its first report. */
export function inventedBeginning(year: number): Journal {
  const at = `${year}-01-04T09:00:00+08:00`;
  return [createdOf(at), { kind: "reportingDaySet", id: "day", at, day: REPORTING_DAY }];
}

/** All of it, for an office that begins with it; nothing of it is published yet. */
export function inventedJournal(year: number): Journal {
  return [...inventedBeginning(year), ...inventedMonths(year, 1, LAST)];
}

/** 10:00 on the 8th, when the reports of a month are there. */
export function publishedAt(year: number, month: number): string {
  return momentIn(monthOf(year, month), 8, "10:00");
}

function createdOf(at: string): CreatedEvent {
  return {
    kind: "created",
    id: "created",
    at,
    office: "invented",
    title: "岚屏市重点项目推进看板",
    invented: true,
    region: { code: ROOT.code, name: ROOT.name, aliases: [], kind: "prefecture" },
    units: UNITS.map(({ code, name }, index) => ({
      code,
      name,
      aliases: [],
      kind: code === ZONE ? "zone" : "county",
      order: index + 1,
      reports: null,
    })),
    policy: { unitWord: "县（区）", regionWord: "全市" },
  };
}

function reportsOf(projects: readonly InventedProject[], month: Month): readonly ImportedEvent[] {
  return UNITS.flatMap((unit, place) =>
    REPORT_TABLES.map((table) => acceptedReport(projects, { unit, month, table }, place)),
  );
}

/** Sent in between the 2nd and the 4th, accepted on the 6th. */
function acceptedReport(
  projects: readonly InventedProject[],
  report: Report,
  place: number,
): ImportedEvent {
  const { unit, month, table } = report;
  const { title: _, file: _file, confirmed: _confirmed, ...content } = reportOf(projects, report);
  const clock = `${String(9 + place).padStart(2, "0")}:${table === "monthly" ? "05" : "40"}`;
  const index = UNITS.indexOf(unit);
  return {
    kind: "imported",
    id: `${unit.code}-${month}-${table}`,
    at: momentIn(month, 6, clock),
    file: { name: FORM_NAME, sha256: "0".repeat(64) },
    tables: [
      {
        sheet: "",
        title: reportTitle({ units: unitEntries() }, { unit: unit.code, month, table }),
        month,
        profile: null,
      },
    ],
    ...content,
    printed: [],
    report: {
      unit: unit.code,
      month,
      table,
      reporter: REPORTERS[index] ?? REVIEWER,
      reportedAt: momentIn(month, 2 + (index % 3), clock),
      reviewer: REVIEWER,
    },
    counts: {
      new: content.values.length + content.projects.length,
      changed: 0,
      same: 0,
      absent: 0,
      refused: 0,
    },
  };
}

function unitEntries() {
  return createdOf("").units;
}
