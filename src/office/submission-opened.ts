/** A submission as its page has it: its content, and what stands of the unit to hold it against. */
import * as z from "zod/mini";
import type { WireSubmissionDetail } from "../data/wire/work/submissions";
import { parseMeasure } from "../domain/facts/measure";
import { PROJECT_KINDS, PROJECT_LEVELS } from "../domain/ledger/kinds";
import type { Project } from "../domain/ledger/project";
import { UNTOLD_PROJECT } from "../importing/compare/project-plan";
import { type StoredValue, valueKey } from "../importing/compare/plan";
import { toCode, toMonth } from "../data/wire/wire-values";
import { day, integer, regionCode, reportMonth, words } from "./forms";
import type { OfficeAgainst } from "./stored";
import {
  EMPTY_CONTENT,
  type SubmissionContent,
  type SubmissionPlace,
  parseSubmission,
} from "./submission";

export interface OpenedSubmission {
  readonly place: SubmissionPlace;
  readonly against: OfficeAgainst;
  /** Of the unit: what stood before this submission, in the order of the server. */
  readonly projects: readonly Project[];
  /** Ids of those that stand by the report of this table alone. */
  readonly onlyHere: ReadonlySet<string>;
  /** Empty where nobody has begun. */
  readonly content: SubmissionContent;
  /** What was accepted last; null where nothing was. */
  readonly accepted: SubmissionContent | null;
  /** Whether — is zero in the tables of the office; null: nobody has said. */
  readonly dashIsZero: boolean | null;
}

const someDay = z.nullable(day);
const someWords = z.nullable(words);
const list = <Schema extends z.core.$ZodType>(schema: Schema) => z.readonly(z.array(schema));

/** What a form and its checks need of a project that stands; the rest of it is left aside. */
const storedProjectSchema = z.object({
  project: z.object({
    id: z.string(),
    name: z.string(),
    formerNames: list(z.string()),
    county: regionCode,
    levels: list(z.enum(PROJECT_LEVELS)),
    kind: z.enum(PROJECT_KINDS),
    sector: words,
    fundSource: words,
    totalInvestment: integer,
    plans: list(
      z.object({ year: integer, investment: integer, curve: z.nullable(list(z.number())) }),
    ),
    startPlanned: someDay,
    startActual: someDay,
    completionPlanned: someDay,
    completionActual: someDay,
    productionActual: someDay,
    progressText: someWords,
    leader: someWords,
    unit: someWords,
    team: someWords,
    invested: list(z.object({ month: reportMonth, value: integer })),
  }),
});

/** The submission that a server answered, or the Chinese sentence that says what in it does not fit. */
export function openSubmission(
  { submission, unit, content, accepted, stored, dashIsZero }: WireSubmissionDetail,
  title: string,
): OpenedSubmission | { readonly wrong: string } {
  const place = {
    unit: toCode(submission.unit),
    month: toMonth(submission.month),
    table: submission.table,
  };
  const own = contentOf(content);
  const before = contentOf(accepted);
  const entries = z.safeParse(list(storedProjectSchema), stored.projects);
  if ("wrong" in own) return own;
  if ("wrong" in before) return before;
  if (!entries.data)
    return { wrong: `项目的“${entries.error?.issues[0]?.path.map(String).join(".")}”不符合约定。` };
  const projects = entries.data.map(({ project }) => ({ ...UNTOLD_PROJECT, ...project }));
  return {
    place,
    projects,
    onlyHere: new Set(stored.onlyHere),
    content: own.content ?? EMPTY_CONTENT,
    accepted: before.content,
    dashIsZero,
    against: {
      region: { code: toCode("root"), name: title, aliases: [] },
      units: [{ code: place.unit, name: unit.name, aliases: [] }],
      // Late is shown of the whole submission, not of what is in it.
      reportingDay: null,
      values: valuesOf(place, stored.values),
      projects: projects.map((project) => ({ entry: { project } })),
    },
  };
}

function contentOf(
  content: unknown,
): { readonly content: SubmissionContent | null } | { readonly wrong: string } {
  return content === null ? { content: null } : parseSubmission(content);
}

/** A measure that nobody here knows is left aside: nothing can be held against it. */
function valuesOf(
  { unit }: SubmissionPlace,
  stored: WireSubmissionDetail["stored"]["values"],
): ReadonlyMap<string, StoredValue> {
  const values = stored.flatMap(({ month, measure: path, value }): StoredValue[] => {
    const measure = parseMeasure(path);
    return measure ? [{ unit, month: toMonth(month), measure, value }] : [];
  });
  return new Map(values.map((value) => [valueKey(value), value]));
}
