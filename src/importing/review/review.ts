/**
 * One file as it was understood, with what was set by hand: its tables, what they say together, and
 * what storing that would change. Nothing here is kept: an input gives a review, an action gives the
 * next input.
 */
import type { ImportingOffice } from "../recognise/office";
import type { Profile } from "../recognise/profile";
import { type SaidOfTable, recogniseAll } from "../recognise/recognise";
import type { RegionCode } from "../../domain/facts/county";
import { type Steps, atOnce } from "../../lib/steps";
import type { Plan, PlanRules, Stored } from "../compare/plan";
import { planSteps } from "../compare/plan-of";
import type { Draft, Place } from "../draft/draft";
import { joinDrafts } from "../draft/join";
import { draftSteps } from "../draft/to-draft";
import type { Grid, SourceFile } from "../grid";
import { type ReviewProblem, reviewProblems } from "./problems";
import {
  NOTHING_SET,
  type ReviewedSheet,
  type ReviewedTable,
  type TableRef,
  type TableSettings,
  tableOfPlace,
} from "./tables";

/** A spelling that somebody has said is a unit. */
export interface ToldAlias {
  readonly name: string;
  readonly unit: RegionCode;
}

export interface ReviewInput {
  readonly file: SourceFile;
  readonly office: ImportingOffice;
  readonly profiles: readonly Profile[];
  readonly stored: Stored;
  readonly rules: PlanRules;
  /** By sheet, then by table. */
  readonly settings: Readonly<Record<number, Readonly<Record<number, TableSettings>>>>;
  readonly aliases: readonly ToldAlias[];
  /** 需说明: sentences by the keys of problems. */
  readonly explanations: Readonly<Record<string, string>>;
}

export interface Review {
  readonly input: ReviewInput;
  /** With the spellings that were told. */
  readonly office: ImportingOffice;
  readonly sheets: readonly ReviewedSheet[];
  /** What the tables that are taken in say together. */
  readonly draft: Draft;
  readonly plan: Plan;
  /** Of the plan, each with the table that it is of. */
  readonly problems: readonly ReviewProblem[];
  /** Printed sums of the tables that are taken in. */
  readonly sums: Draft["sums"];
}

/** What a file is reviewed with before anything was set. */
export type Given = Pick<ReviewInput, "file" | "office" | "profiles" | "stored" | "rules">;

/** The input before anything was set by hand. */
export function firstInput(given: Given): ReviewInput {
  return { ...given, settings: {}, aliases: [], explanations: {} };
}

/**
 * The review of a file. `before`, the review of an earlier input, spares the sheets for which nothing
 * changed.
 */
export function reviewOf(input: ReviewInput, before: Review | null = null): Review {
  return atOnce(reviewSteps(input, before));
}

/** The same in steps. */
export function* reviewSteps(input: ReviewInput, before: Review | null): Steps<Review> {
  const office = isSameOffice(input, before) ? before.office : withAliases(input);
  const sheets: ReviewedSheet[] = [];
  for (const [sheet, grid] of input.file.grids.entries())
    sheets.push(
      unchangedSheet(input, before, sheet) ?? (yield* reviewSheet(input, office, sheet, grid)),
    );
  const tables = sheets.flatMap((sheet) => sheet.tables);
  const draft = joined(
    input.file.name,
    tables.filter(({ settings }) => !settings.isLeftOut).map((table) => table.draft),
    office,
  );
  const plan = yield* planSteps(draft, input.stored, { office, rules: input.rules });
  yield;
  return {
    input,
    office,
    sheets,
    draft,
    plan,
    problems: reviewProblems(plan, tables, input.explanations),
    sums: draft.sums,
  };
}

function isSameOffice(input: ReviewInput, before: Review | null): before is Review {
  return before !== null && sharesOffice(input, before.input);
}

function sharesOffice({ office, aliases }: ReviewInput, before: ReviewInput): boolean {
  return office === before.office && aliases === before.aliases;
}

function unchangedSheet(
  input: ReviewInput,
  before: Review | null,
  sheet: number,
): ReviewedSheet | null {
  if (!before || !sharesOffice(input, before.input)) return null;
  const isSame =
    input.file === before.input.file &&
    input.profiles === before.input.profiles &&
    input.settings[sheet] === before.input.settings[sheet];
  return isSame ? (before.sheets[sheet] ?? null) : null;
}

function* reviewSheet(
  { file, profiles, settings }: ReviewInput,
  office: ImportingOffice,
  sheet: number,
  grid: Grid,
): Steps<ReviewedSheet> {
  const settingsOf = (table: number) => settings[sheet]?.[table] ?? NOTHING_SET;
  const recognised = recogniseAll(grid, { file: file.name, office, profiles }, (table) =>
    saidOf(settingsOf(table)),
  );
  yield;
  const tables: ReviewedTable[] = [];
  for (const [place, table] of recognised.entries())
    tables.push({
      ref: { sheet, table: place },
      table,
      draft: yield* draftSteps(table, office),
      settings: settingsOf(place),
    });
  return { grid, tables };
}

function saidOf({ profile, asked, year, month, owner }: TableSettings): SaidOfTable {
  return {
    ...(profile && { profile, asked }),
    ...(year !== null && { year }),
    ...(month !== null && { month }),
    ...(owner !== null && { owner }),
  };
}

/** A name that a unit has already is no other unit's: told once, it counts from then on. */
function withAliases({ office, aliases }: ReviewInput): ImportingOffice {
  return {
    ...office,
    units: office.units.map((unit) => {
      const told = aliases.filter(({ unit: code }) => code === unit.code).map(({ name }) => name);
      return told.length === 0 ? unit : { ...unit, aliases: [...unit.aliases, ...told] };
    }),
  };
}

function joined(file: string, drafts: readonly Draft[], office: ImportingOffice): Draft {
  const [first, ...others] = drafts;
  return first ? joinDrafts([first, ...others], office) : { ...NO_DRAFT, file };
}

const NO_DRAFT: Omit<Draft, "file"> = {
  sheet: "",
  kind: "none",
  title: "",
  month: null,
  values: [],
  printed: [],
  projects: [],
  sums: [],
  notes: [],
  problems: [],
};

/** A table of the review; null where there is none. */
export function tableOf({ sheets }: Review, { sheet, table }: TableRef): ReviewedTable | null {
  return sheets[sheet]?.tables[table] ?? null;
}

/** The table that a cell stands in, by its sheet's name and its row. */
export function tableAt({ sheets }: Review, place: Place): ReviewedTable | null {
  return tableOfPlace(
    sheets.flatMap(({ tables }) => tables),
    place,
  );
}

/** The office's name of a unit; its code where it has none. */
export function unitNameIn({ office }: Review, code: RegionCode): string {
  return office.units.find((unit) => unit.code === code)?.name ?? code;
}
