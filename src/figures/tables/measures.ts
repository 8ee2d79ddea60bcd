/**
 * Every measure of one unit in this view, group by group, with 同比 where there is an earlier value.
 */
import { type Region, reportsGroup } from "../../domain/facts/county";
import type { NumberRef } from "../../domain/wording/explain/explanation";
import { totalChanges } from "../../domain/rates/change";
import { DASH } from "../../domain/numbers/format";
import { CATEGORIES } from "../../domain/facts/enterprise";
import {
  ENTERPRISE_FIELDS,
  GROUP_WORD,
  MEASURES,
  MEASURE_GROUPS,
  type Measure,
  type MeasureGroup,
  measureInfo,
  measureName,
} from "../../domain/facts/measure";
import { readMeasure } from "../../domain/facts/readings";
import { type Snapshot, focusOn, periodWords } from "../../domain/facts/snapshot";
import { absenceWord, amountText, unitWord } from "../../domain/wording/words";

export interface MeasureRow {
  readonly measure: Measure;
  readonly name: string;
  readonly text: string;
  readonly unit: string;
  readonly reported: boolean;
  /** ▲12.3, 持平, 上年同期无数据. */
  readonly yearOnYear: string;
  readonly ref: NumberRef;
}

export interface MeasureSection {
  readonly group: MeasureGroup;
  readonly head: string;
  readonly period: string;
  readonly rows: readonly MeasureRow[];
}

/**
 * The unit's measures; a group it doesn't report is left out, and so is a category field that
 * nobody in the region reports.
 */
export function measureSections(snapshot: Snapshot, county: Region): MeasureSection[] {
  return MEASURE_GROUPS.filter((group) => reportsGroup(county, group)).map((group) => ({
    group,
    head: GROUP_WORD[group],
    period: periodWords(snapshot, group),
    rows: MEASURES.filter(
      (measure) => measureInfo(measure).group === group && inUse(snapshot, measure),
    ).map((measure) => measureRow(snapshot, county, measure)),
  }));
}

function inUse(snapshot: Snapshot, measure: Measure): boolean {
  const isDetail = CATEGORIES.some(({ id }) =>
    ENTERPRISE_FIELDS.some((field) => measure === `enterprises.${id}.${field}`),
  );
  const isOptional = isDetail || measure.endsWith(".due");
  return (
    !isOptional ||
    snapshot.base.regions.some((county) => readMeasure(snapshot, county, measure).value !== null)
  );
}

function measureRow(snapshot: Snapshot, county: Region, measure: Measure): MeasureRow {
  const reading = readMeasure(snapshot, county, measure);
  return {
    measure,
    name: measureName(measure, snapshot.scope.basis),
    text:
      reading.value === null ? absenceWord(reading.absence) : amountText(measure, reading.value),
    unit: unitWord(measure),
    reported: reading.value !== null,
    yearOnYear: yearOnYear(focusOn(snapshot, county), measure),
    ref: { unit: county.code, quantity: measure },
  };
}

function yearOnYear(snapshot: Snapshot, measure: Measure): string {
  const change = totalChanges(snapshot, measure).find(
    ({ comparison }) => comparison === "yearOnYear",
  );
  if (!change || change.difference === null) return DASH;
  if (change.difference === 0) return "持平";
  return `${change.difference > 0 ? "▲" : "▼"}${amountText(measure, Math.abs(change.difference))}`;
}
