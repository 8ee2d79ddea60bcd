/**
 * What a unit sends in for a month: a table that was filled in or read from a workbook, as the parts of
 * an import. Held against what stands, it has problems of three weights; accepted, it is an import.
 */
import * as z from "zod/mini";
import type { RegionCode } from "../domain/facts/county";
import { MEASURES, type Measure, measureInfo } from "../domain/facts/measure";
import { type Month, cumulativeSpan, yearOf } from "../domain/facts/period";
import type { Day } from "../domain/ledger/day";
import { type ReportTable, TABLE_GROUPS, TABLE_WORD } from "../domain/submissions/tables";
import { valueKey } from "../importing/compare/plan";
import { withoutBlankEnds } from "../lib/blank-ends";
import { invariant } from "../lib/invariant";
import { atOnce } from "../lib/steps";
import { planSteps } from "../importing/compare/plan-of";
import type { Plan } from "../importing/compare/plan";
import { submissionDraft } from "./submission-draft";
import { importedParts } from "./imported";
import type { ImportedEvent } from "./journal";
import type { OfficeState } from "./state";
import { type OfficeAgainst, importingOfficeOf, storedOf } from "./stored";

/** Every value and project is of the unit itself; values are of the month. */
export const submissionContentSchema = z.object({
  /** The workbook that it was read from; null of a form. What was set by hand says so by its cell. */
  file: z.nullable(importedParts.file),
  title: z.string().check(z.maxLength(300)),
  values: importedParts.values,
  projects: importedParts.projects,
  notes: importedParts.notes,
  sums: importedParts.sums,
  /** 需说明: what was asked, and the sentence; `kind` and `problem` as the check said them. */
  explanations: importedParts.explanations,
  /** Keys of values and ids of projects that somebody holds to be right, however far they jump. */
  confirmed: z.array(z.string().check(z.maxLength(200))),
});
export type SubmissionContent = z.infer<typeof submissionContentSchema>;

/** Of a form that nobody has written to. */
export const EMPTY_CONTENT: SubmissionContent = {
  file: null,
  title: "",
  values: [],
  projects: [],
  notes: [],
  sums: [],
  explanations: [],
  confirmed: [],
};

/**
 * What is kept of it: sentences and names without blank ends, and nothing where no more than blanks was
 * written.
 */
export function withoutBlanks(content: SubmissionContent): SubmissionContent {
  return {
    ...content,
    explanations: content.explanations.flatMap((own) => {
      const sentence = withoutBlankEnds(own.sentence);
      return sentence === "" ? [] : [{ ...own, sentence }];
    }),
    projects: content.projects.map((project) => {
      const { progressText, leader, unit, team } = project.fields;
      return {
        ...project,
        name: withoutBlankEnds(project.name),
        fields: {
          ...project.fields,
          ...(progressText !== undefined && { progressText: orNothing(progressText) }),
          ...(leader !== undefined && { leader: orNothing(leader) }),
          ...(unit !== undefined && { unit: orNothing(unit) }),
          ...(team !== undefined && { team: orNothing(team) }),
        },
      };
    }),
  };
}

function orNothing(text: string | null): string | null {
  return withoutBlankEnds(text ?? "") || null;
}

/** Which table it is. */
export interface SubmissionPlace {
  readonly unit: RegionCode;
  readonly month: Month;
  readonly table: ReportTable;
}

/** The content, or the Chinese sentence that says what in it does not fit the form. */
export function parseSubmission(
  content: unknown,
): { readonly content: SubmissionContent } | { readonly wrong: string } {
  const { data, error } = z.safeParse(submissionContentSchema, content);
  if (data) return { content: data };
  const [issue] = error?.issues ?? [];
  return { wrong: `内容的“${issue?.path.map(String).join(".") ?? ""}”不符合约定。` };
}

/** What accepting a content would change in the office, and what is wrong in it. */
export function checkSubmission(
  state: OfficeAgainst,
  place: SubmissionPlace,
  { content, received }: { readonly content: SubmissionContent; readonly received: Day | null },
): Plan {
  return atOnce(
    planSteps(submissionDraft(content, place), storedOf(state), {
      office: importingOfficeOf(state),
      rules: {
        received,
        reportingDay: state.reportingDay,
        confirmed: new Set(content.confirmed),
      },
    }),
  );
}

/** What stands in the way of sending it in: what is refused, and what lacks its sentence. */
export function openProblems(plan: Plan, { explanations }: SubmissionContent): Plan["problems"] {
  const told = new Set(
    explanations.flatMap(({ problem, sentence }) =>
      withoutBlankEnds(sentence) === "" ? [] : [problem],
    ),
  );
  return plan.problems.filter(
    ({ weight, text }) => weight === "block" || (weight === "explain" && !told.has(text)),
  );
}

/** Who dealt with a submission, and the event's own id and moment. */
export interface Accepted {
  readonly id: string;
  readonly at: string;
  /** 上报说明. */
  readonly note: string;
  /** Of the content's text: what a form has in the place of a file. */
  readonly sha256: string;
  readonly reporter: string;
  readonly reportedAt: string;
  readonly reviewer: string;
}

/** 在线填报: what a form has in the place of a file's name. */
export const FORM_NAME = "在线填报";

/**
 * The import that a submission becomes when it passes. It is the whole table: a value that stood of
 * this unit, month and table and is not in it is 未报 again.
 */
export function acceptedEvent(
  state: OfficeState,
  place: SubmissionPlace,
  {
    content,
    plan,
    accepted,
  }: {
    readonly content: SubmissionContent;
    readonly plan: Plan;
    readonly accepted: Accepted;
  },
): ImportedEvent {
  const { unit, month, table } = place;
  const { id, at, note, sha256, ...by } = accepted;
  const cleared = clearedBy(state, place, content);
  return {
    id,
    at,
    kind: "imported",
    ...(note !== "" && { note }),
    file: content.file ?? { name: FORM_NAME, sha256 },
    tables: [{ sheet: "", title: reportTitle(state, place), month, profile: null }],
    values: content.values,
    printed: [],
    projects: foundProjects(content, plan),
    notes: content.notes,
    sums: content.sums,
    explanations: content.explanations,
    ...(cleared.length > 0 && { cleared }),
    report: { unit, month, table, ...by },
    counts: plan.counts,
  };
}

/** Under the ids by which the plan found them: a stored project is known by its name, too. */
function foundProjects({ projects }: SubmissionContent, plan: Plan): SubmissionContent["projects"] {
  invariant(plan.projects.length === projects.length, "nothing is refused of what is accepted");
  return projects.map((project, index) => ({
    ...project,
    id: plan.projects[index]?.id ?? project.id,
  }));
}

/** 永城市2026年1—9月月报. */
export function reportTitle(
  { units }: Pick<OfficeAgainst, "units">,
  { unit, month, table }: SubmissionPlace,
): string {
  const name = units.find(({ code }) => code === unit)?.name ?? unit;
  return `${name}${yearOf(month)}年${cumulativeSpan(month)}${TABLE_WORD[table]}`;
}

/** The values that stand of a table and are not in its content: accepted, they are 未报 again. */
export function clearedBy(
  { values }: Pick<OfficeAgainst, "values">,
  { unit, month, table }: SubmissionPlace,
  content: SubmissionContent,
): NonNullable<ImportedEvent["cleared"]> {
  const own = new Set(content.values.map(valueKey));
  return tableMeasures(table).flatMap((measure) => {
    const key = valueKey({ unit, month, measure });
    return values.has(key) && !own.has(key) ? [{ unit, month, measure }] : [];
  });
}

function tableMeasures(table: ReportTable): readonly Measure[] {
  const groups = TABLE_GROUPS[table];
  return MEASURES.filter((measure) => groups.includes(measureInfo(measure).group));
}
