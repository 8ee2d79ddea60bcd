/**
 * What the units reported: the ledger added up by the domain's own code, 四上 beside it, and the
 * reporting traps.
 */
import { type Project, planFor } from "../../../src/domain/ledger/project";
import { aggregateLedger } from "../../../src/domain/ledger/summary";
import { type Month, addMonths, monthOf, yearOf } from "../../../src/domain/facts/period";
import type { WireFactsRecord } from "../../../src/data/wire/wire";
import type { Measure } from "../../../src/domain/facts/measure";
import { type EnterpriseRecord, enterpriseSeries } from "./enterprises";
import { FORERUN, MISCOUNTED, OVERSTATED, lastReported } from "./traps";
import { LAST_MONTH, type Unit, YEARS } from "./units";

/** Every month in which anything was reported, oldest first. */
export function reportMonths(): Month[] {
  return [...wholeMonths(), FORERUN.month];
}

/** Every month that all groups of measures reach, oldest first. */
function wholeMonths(): Month[] {
  const months: Month[] = [];
  for (let month = monthOf(YEARS[0], 1); month <= LAST_MONTH; month = addMonths(month, 1))
    months.push(month);
  return months;
}

/** A unit's records, one a month, for the months that it reports. */
export function countyRecords(unit: Unit, projects: readonly Project[]): WireFactsRecord[] {
  const enterprisesAt = enterpriseSeries(unit);
  const byYear = new Map(
    YEARS.map((year) => [
      year as number,
      projects.filter((project) => planFor(project, monthOf(year, 1)) !== null),
    ]),
  );
  const reported = wholeMonths().filter((month) => month <= lastReported(unit.code, LAST_MONTH));
  const records = reported.map((month) => {
    const values = aggregateLedger(byYear.get(yearOf(month)) ?? [], month);
    return withReportingTraps({
      county: unit.code,
      month,
      source: "demo",
      ...ledgerGroups(values),
      enterprises: wireEnterprises(enterprisesAt(month)),
    });
  });
  if (!FORERUN.codes.includes(unit.code)) return records;
  const { month } = FORERUN;
  return [
    ...records,
    {
      county: unit.code,
      month,
      source: "demo",
      enterprises: wireEnterprises(enterprisesAt(month)),
    },
  ];
}

function ledgerGroups(
  values: ReadonlyMap<Measure, number>,
): Pick<WireFactsRecord, "projects" | "starts" | "completions" | "investment"> {
  const at = (measure: Measure) => values.get(measure) ?? null;
  const progress = (group: "starts" | "completions" | "investment") => ({
    planned: at(`${group}.planned`),
    due: at(`${group}.due`),
    done: at(`${group}.done`),
  });
  return {
    projects: { total: at("projects.total"), totalInvestment: at("projects.totalInvestment") },
    starts: progress("starts"),
    completions: progress("completions"),
    investment: progress("investment"),
  };
}

function wireEnterprises(record: EnterpriseRecord): NonNullable<WireFactsRecord["enterprises"]> {
  return { ...record };
}

function withReportingTraps(record: WireFactsRecord): WireFactsRecord {
  const { county, month, investment, enterprises } = record;
  if (
    county === OVERSTATED.code &&
    investment &&
    OVERSTATED.months.some((item) => item === month)
  ) {
    return {
      ...record,
      investment: { ...investment, done: (investment.done ?? 0) + OVERSTATED.excessWan },
    };
  }
  if (county === MISCOUNTED.code && month === MISCOUNTED.month && enterprises?.total) {
    const total = {
      ...enterprises.total,
      added: (enterprises.total.added ?? 0) + MISCOUNTED.excess,
    };
    return { ...record, enterprises: { ...enterprises, total } };
  }
  return record;
}
