/**
 * A plan that was looked at → the one event that stores it. What the plan refuses is not in it; what
 * needs a sentence (需说明) is stored with one, or not at all.
 */
import * as z from "zod/mini";
import { monthLabel } from "../domain/facts/period";
import { WordedError } from "../lib/worded-error";
import type { Plan } from "../importing/compare/plan";
import type { Draft, Place, Problem } from "../importing/draft/draft";
import type { Profile } from "../importing/recognise/profile";
import { importedProjects } from "./commit-projects";
import { monthAfter } from "./fits";
import type { Explanation, StoredCell } from "./imported";
import { type ImportedEvent, eventSchema } from "./journal";
import { sameAs } from "./same";
import type { OfficeState } from "./state";

/** A table of a file, or several that were joined, and what storing it changes. */
export interface CommitTable {
  readonly draft: Draft;
  readonly plan: Plan;
  /** What it was read with; null where nothing was set. */
  readonly profile: Profile | null;
}

export interface CommitRequest {
  /** Of the event that it becomes. */
  readonly id: string;
  /** ISO 8601 with an offset. */
  readonly at: string;
  readonly note?: string;
  readonly file: { readonly name: string; readonly sha256: string };
  readonly tables: readonly CommitTable[];
  /** Sentences by the text of the problem that asks for one. */
  readonly explanations: ReadonlyMap<string, string>;
}

export type Committed =
  | { readonly kind: "event"; readonly event: ImportedEvent }
  /** This very file, or another that says nothing else, is stored already. */
  | { readonly kind: "nothing"; readonly why: "sameFile" | "sameValues" };

/** What still needs a sentence: neither in the request nor written before to the very same. */
function unexplained(
  state: OfficeState,
  { tables, explanations }: Pick<CommitRequest, "tables" | "explanations">,
): readonly Problem[] {
  return askedOf(tables).filter((problem) => sentenceFor(state, explanations, problem) === null);
}

/**
 * The event that stores a file in an office. Throws a `WordedError` where a sentence is missing, where
 * there is nothing that can be stored, and for a month that has not been.
 */
export function commitImport(state: OfficeState, request: CommitRequest): Committed {
  const missing = unexplained(state, request);
  if (missing.length > 0)
    throw new WordedError(
      `还有${missing.length}处需要说明：${missing[0]?.text ?? ""}请各写一句说明，再存入。`,
    );
  const event = eventOf(state, request);
  const { values, printed, projects } = event;
  if (values.length + printed.length + projects.length === 0)
    throw new WordedError("这份文件里没有可以存入的数。请先处理拦截的问题，再存入。");
  const known = new Set([state.region.code, ...state.units.map(({ code }) => code)]);
  if ([...values, ...projects].some(({ unit }) => !known.has(unit)))
    throw new WordedError("单位名单在别处改过了。请重新打开这份文件，再存入。");
  const month = monthAfter(event);
  if (month !== null)
    throw new WordedError(
      `表里的${monthLabel(month)}还没有到，没有存入。请核实表的年份、月份和本机的日期。`,
    );
  const why = sameAs(state, event);
  return why === null ? { kind: "event", event } : { kind: "nothing", why };
}

function eventOf(state: OfficeState, request: CommitRequest): ImportedEvent {
  const { id, at, note, file, tables, explanations } = request;
  const plans = tables.map(({ plan }) => plan);
  const total = (kind: keyof Plan["counts"]) =>
    plans.reduce((sum, { counts }) => sum + counts[kind], 0);
  const event: ImportedEvent = {
    id,
    at,
    ...(note !== undefined && { note }),
    kind: "imported",
    file: { name: file.name, sha256: file.sha256 },
    tables: tables.map(({ draft, plan, profile }) => ({
      sheet: draft.sheet,
      title: draft.title.slice(0, 300),
      month: plan.month,
      profile,
    })),
    values: plans.flatMap(({ values }) =>
      values.map(({ at: [first, ...more], ...value }) => ({
        ...value,
        at: [cellOf(first), ...more.map(cellOf)] as const,
      })),
    ),
    printed: plans
      .filter(isOurs)
      .flatMap(({ printed }) => printed.map((own) => ({ ...own, at: cellOf(own.at) }))),
    projects: tables.flatMap(({ plan, draft }) => importedProjects(plan, draft)),
    notes: plans.flatMap(({ notes }) => notes.map((own) => ({ ...own, at: cellOf(own.at) }))),
    sums: tables.flatMap(({ draft }) => draft.sums.map((own) => ({ ...own, at: cellOf(own.at) }))),
    explanations: askedOf(tables).flatMap((problem) =>
      explanationOf(problem, sentenceFor(state, explanations, problem)),
    ),
    counts: {
      new: total("new"),
      changed: total("changed"),
      same: total("same"),
      absent: total("absent"),
      refused: total("refused"),
    },
  };
  // What is stored is what will be read: a form that does not fit shows here, not next month.
  return checked(event);
}

/** A sum over units of which none is known may be another region's. */
function isOurs({ values, projects }: Plan): boolean {
  return values.length + projects.length > 0;
}

function checked(event: ImportedEvent): ImportedEvent {
  const { data } = z.safeParse(eventSchema, event);
  if (data?.kind === "imported") return data;
  throw new WordedError("这份文件里有存不下的内容（过大的数或过长的文字），没有存入。请核实原表。");
}

function cellOf({ sheet, cell }: Place): StoredCell {
  return { sheet, cell };
}

function askedOf(tables: readonly CommitTable[]): readonly Problem[] {
  return tables.flatMap(({ plan }) => plan.problems.filter(({ weight }) => weight === "explain"));
}

/** As it was given, or as it was written before to the very same matter; null where it was not. */
function sentenceFor(
  state: OfficeState,
  given: ReadonlyMap<string, string>,
  { text }: Problem,
): string | null {
  const own = given.get(text)?.trim() ?? "";
  if (own !== "") return own.slice(0, 1000);
  return state.explanations.find(({ problem }) => problem === text)?.sentence ?? null;
}

function explanationOf({ kind, text, at }: Problem, sentence: string | null): Explanation[] {
  return sentence === null
    ? []
    : [{ kind, problem: text.slice(0, 4000), sentence, at: at.map(cellOf) }];
}
