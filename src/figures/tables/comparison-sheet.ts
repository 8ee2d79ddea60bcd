/**
 * 县区对比 as a sheet of typed cells: the table whole, with a status per row instead of words among
 * numbers.
 */
import { leadSentence } from "../../domain/wording/sentences";
import { MEASURE_GROUPS } from "../../domain/facts/measure";
import { BASIS_WORD, quarterLabel } from "../../domain/facts/period";
import { printedWord } from "../../domain/facts/policy";
import { RATES } from "../../domain/rates/rates";
import { totalMeasure, totalCoverage } from "../../domain/facts/readings";
import {
  type Snapshot,
  earlyNotes,
  periodLabel,
  periodWords,
  baseView,
} from "../../domain/facts/snapshot";
import { coverageWords } from "../../domain/wording/words";
import type { Comparison, ComparisonRow } from "./comparison";
import { type ComparisonCell, PRINTED } from "./comparison-cells";
import { type ComparisonSection, columnKind, columnName } from "./comparison-columns";
import { EMPTY_CELL, lampText } from "./figure-sheet";
import { stampOf } from "../parts";
import { comparisonRoundedNotes } from "./rounded-columns";
import type { Sheet, SheetCell, SheetRow } from "./sheet";
import {
  FALLEN,
  REPORTED,
  type StatusEntry,
  type StatusWord,
  marksByWord,
  wordsByColumn,
} from "../status-words";

const HEAD = "县区对比";

/**
 * The table as given: its columns, its order, all units of the region (a choice of units marks
 * rows, it doesn't hide them).
 */
export function comparisonSheet(snapshot: Snapshot, comparison: Comparison): Sheet {
  const whole = baseView(snapshot);
  const groups = MEASURE_GROUPS.filter((group) =>
    comparison.sections.some(({ key }) => key === group),
  );
  const periods = [
    ...new Set(
      groups
        .filter((group) => snapshot.periods[group])
        .map((group) => periodWords(snapshot, group)),
    ),
  ];
  const first = groups.find((group) => snapshot.periods[group]);
  const label = first ? periodLabel(snapshot, first) : quarterLabel(snapshot.scope.quarter);
  const period = `${label}${BASIS_WORD[snapshot.scope.basis]}`;
  return {
    head: HEAD,
    caption: `${HEAD}：${snapshot.base.word}，${period}`,
    takeaway: leadSentence(whole),
    subtitle: periods.length > 0 ? periods.join("、") : period,
    notes: notesOf(snapshot, comparison),
    isRounded: comparisonRoundedNotes(comparison).length > 0,
    stamp: stampOf(whole, groups, null),
    rowHead: "单位",
    columns: comparison.sections.flatMap(({ name, unit, columns }) =>
      columns.map((column) => ({
        key: column.key,
        section: { name, unit },
        name: column.label,
        unit: column.unit,
      })),
    ),
    rows: [
      ...comparison.groups.flatMap(({ rows }) =>
        rows.map((row) => sheetRow(whole, comparison, row)),
      ),
      sheetRow(whole, comparison, comparison.total),
    ],
  };
}

function notesOf(snapshot: Snapshot, comparison: Comparison): string[] {
  const { sections } = comparison;
  const isRanked = sections.some(({ columns }) =>
    columns.some((column) => columnKind(column)?.of === "rank"),
  );
  const ranks =
    snapshot.policy.rankGroups === "together" ? "名次在全部单位内排。" : "名次只在同组内排。";
  return [
    "空格不是零，原因见状态。",
    ...(isRanked ? [ranks] : []),
    ...comparisonNotes(snapshot, comparison),
  ];
}

/**
 * What stands under the table on the screen too: amounts that don't add up as shown, and newer
 * months that have begun to come in.
 */
export function comparisonNotes(snapshot: Snapshot, comparison: Comparison): string[] {
  return [...comparisonRoundedNotes(comparison), ...earlyNotes(snapshot)];
}

function sheetRow(snapshot: Snapshot, comparison: Comparison, row: ComparisonRow): SheetRow {
  return {
    key: row.county?.code ?? "total",
    name: row.name,
    isTotal: row === comparison.total,
    cells: comparison.sections.flatMap(({ columns }) =>
      columns.map(({ key }) => sheetCell(row.cells.get(key))),
    ),
    status: rowStatus(snapshot, comparison, row),
  };
}

/** How a rank moved and who printed a total stay out of the cell, so that it is a number. */
function sheetCell(cell: ComparisonCell | undefined): SheetCell {
  if (cell?.lamp) return lampText(cell.lamp);
  return cell?.number ? { text: cell.text, number: cell.number } : EMPTY_CELL;
}

function rowStatus(
  snapshot: Snapshot,
  { sections }: Comparison,
  row: ComparisonRow,
): readonly StatusWord[] {
  const absences = sections
    .map((section) => sectionAbsences(snapshot, section, row))
    .filter(({ columns }) => columns > 0);
  // Ranks, gaps and lamps alone don't tell whether and why something is missing.
  if (absences.length === 0) return [];
  const words = wholeRowWord(absences) ?? wordsByColumn(absences.flatMap(({ entries }) => entries));
  const marks = row.county === null ? totalMarks(snapshot, sections, row) : [];
  const said = [...marks, ...words];
  return [
    ...(said.length > 0 ? said : [REPORTED]),
    ...(isCorrected(sections, row) ? [FALLEN] : []),
  ];
}

/** A gap or 净增 below zero is no correction. */
const CORRECTABLE: ReadonlySet<string | undefined> = new Set(["measure", "rate"]);

/** Whether what is shown of the row was corrected to below zero. */
function isCorrected(sections: readonly ComparisonSection[], row: ComparisonRow): boolean {
  return sections.some(({ columns }) =>
    columns.some(
      (column) =>
        CORRECTABLE.has(columnKind(column)?.of) &&
        (row.cells.get(column.key)?.number?.value ?? 0) < 0,
    ),
  );
}

interface SectionAbsences {
  /** How many columns there are that could be missing. */
  readonly columns: number;
  readonly entries: readonly StatusEntry[];
  /** Whether all of it is missing for one reason. */
  readonly isWhole: boolean;
}

const OWN_VALUE: ReadonlySet<string | undefined> = new Set(["measure", "net", "rate"]);

/**
 * The columns without a value and why, or the section where that is so of all of it; ranks, gaps
 * and lamps follow from the rest.
 */
function sectionAbsences(
  { scope }: Snapshot,
  { name, columns }: ComparisonSection,
  row: ComparisonRow,
): SectionAbsences {
  const own = columns.filter((column) => OWN_VALUE.has(columnKind(column)?.of));
  const entries = own.flatMap((column) => {
    const cell = row.cells.get(column.key);
    return cell?.absent
      ? [{ kind: cell.absent, word: cell.text, head: columnName(column, scope.basis) }]
      : [];
  });
  const [first] = entries;
  const isWhole =
    first !== undefined &&
    entries.length === own.length &&
    entries.every(({ word }) => word === first.word);
  const isNamed = isWhole && own.length > 1;
  return {
    columns: own.length,
    entries: isNamed ? [{ ...first, head: name }] : entries,
    isWhole,
  };
}

function wholeRowWord(absences: readonly SectionAbsences[]): StatusWord[] | null {
  const [first, ...others] = absences.flatMap(({ entries }) => entries);
  const isOne = absences.every(({ isWhole }) => isWhole);
  return first && isOne && others.every(({ word }) => word === first.word) ? [first] : null;
}

/** 11/12个单位已报：投资 and 市级公布：累计完成投资. */
function totalMarks(
  snapshot: Snapshot,
  sections: readonly ComparisonSection[],
  row: ComparisonRow,
): StatusWord[] {
  const coverages = sections.flatMap((section) => sectionCoverage(snapshot, section));
  const printed = sections
    .flatMap(({ columns }) => columns)
    .filter(({ key }) => row.cells.get(key)?.suffix === PRINTED)
    .map((column) => ({
      kind: "printed" as const,
      word: printedWord(snapshot.policy),
      head: columnName(column, snapshot.scope.basis),
    }));
  return [...marksByWord(coverages), ...marksByWord(printed)];
}

/**
 * The coverage of what the section's first rate counts, or else of its first measure; nothing where
 * nobody reports it.
 */
function sectionCoverage(snapshot: Snapshot, { name, columns }: ComparisonSection): StatusEntry[] {
  const kinds = columns.map(columnKind);
  const [measure] = [
    ...kinds.flatMap((kind) => (kind?.of === "rate" ? [RATES[kind.rate].numerator] : [])),
    ...kinds.flatMap((kind) => (kind?.of === "measure" ? [kind.measure] : [])),
  ];
  if (!measure) return [];
  const { reported, missing } = totalMeasure(snapshot, measure);
  if (reported.length === 0) return [];
  const word = coverageWords(totalCoverage({ reported, missing }));
  return [{ kind: "partial", word, head: name }];
}
