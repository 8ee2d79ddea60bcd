/** The invented projects of a year: six of each unit, with what they had invested month by month. */
import type { ImportedProject } from "../../src/office/imported";
import { type Month, monthOf } from "../../src/domain/facts/period";
import { createRandom } from "../random";
import { type Place, UNITS, WORKS } from "./places";

/** Months of the year that are reported. */
export const LAST = 9;

export interface InventedProject {
  readonly id: string;
  readonly name: string;
  readonly unit: Place;
  readonly fields: ImportedProject["fields"];
  /** 年度计划投资, 万元. */
  readonly planned: number;
  /** By month from January on, cumulative, 万元. */
  readonly invested: readonly number[];
}

/** The same at every call. */
export function inventedProjects(year: number): readonly InventedProject[] {
  return UNITS.flatMap((unit) => WORKS.map((work, index) => project(year, unit, { index, work })));
}

function project(
  year: number,
  unit: Place,
  { index, work: [work, sector] }: { index: number; work: (typeof WORKS)[number] },
): InventedProject {
  const random = createRandom(`work/${unit.code}/${index}`);
  const total = hundreds(unit.size * random.between(24_000, 120_000));
  const planned = hundreds(total * random.between(0.3, 0.5));
  const isNew = index % 2 === 1;
  const begins = isNew ? random.integer(2, 8) : 1;
  // Of the slow ones one starts so late that it has not by now.
  const delay = isNew && unit.pace < 0.95 ? random.integer(1, 3) : 0;
  const starts = begins + delay;
  const ends = !isNew && index % 4 === 0 ? random.integer(6, 11) : null;
  const isDone = ends !== null && ends <= LAST && unit.pace >= 1;
  const day = (month: number, of: number) =>
    `${monthOf(year, month)}-${String(of).padStart(2, "0")}`;
  return {
    id: `${unit.code}-${index + 1}`,
    name: `${unit.name}${work}项目`,
    unit,
    planned,
    invested: investedBy(planned, { from: starts, pace: unit.pace * random.between(0.94, 1.06) }),
    fields: {
      kind: isNew ? "new" : "carriedOver",
      levels: index === 0 ? ["province", "prefecture"] : ["prefecture"],
      sector,
      fundSource: random.pick(["专项债", "企业自筹", "中央预算内", "财政资金"]),
      totalInvestment: total,
      startPlanned: isNew ? day(begins, 15) : `${year - 1}-05-15`,
      ...(isNew
        ? starts <= LAST && { startActual: day(starts, 20) }
        : { startActual: `${year - 1}-05-20` }),
      completionPlanned: ends === null ? `${year + 1}-10-30` : day(ends, 28),
      ...(isDone && { completionActual: day(ends, 26) }),
      progressText: starts <= LAST ? "主体施工" : "正在办理前期手续",
      unit: `${unit.name}重点项目服务中心`,
    },
  };
}

/** Straight on from where it starts to nine tenths of the plan at the year's end, never above it. */
function investedBy(
  planned: number,
  { from, pace }: { readonly from: number; readonly pace: number },
): readonly number[] {
  return Array.from({ length: LAST }, (_, index) => {
    const months = Math.max(0, index + 2 - from);
    const share = Math.min(0.98, (months / (14 - from)) * 1.04 * pace);
    return Math.round((planned * share) / 10) * 10;
  });
}

function hundreds(value: number): number {
  return Math.round(value / 100) * 100;
}

/** The projects of a unit as its ledger of a month tells them. */
export function ledgerRows(projects: readonly InventedProject[], month: Month): ImportedProject[] {
  const number = Number(month.slice(5));
  return projects.map(({ id, name, unit, fields, planned, invested }) => ({
    id,
    name,
    unit: unit.code,
    fields: knownAt(fields, month),
    plans: [{ year: Number(month.slice(0, 4)), investment: planned, curve: null }],
    invested: [{ month, value: invested[number - 1] ?? 0 }],
    sheet: "",
    cells: {},
  }));
}

/** Without the days that had not come by then. */
function knownAt(fields: ImportedProject["fields"], month: Month): ImportedProject["fields"] {
  const { startActual = null, completionActual = null, ...others } = fields;
  const hasCome = (day: string | null) => day !== null && day.slice(0, 7) <= month;
  return {
    ...others,
    ...(hasCome(startActual) && { startActual }),
    ...(hasCome(completionActual) && { completionActual }),
  };
}
