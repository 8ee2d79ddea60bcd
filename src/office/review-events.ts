/** What storing a reviewed file adds to the journal: what was told on the way, then the file. */
import { squash } from "../importing/cells/squash";
import { bestProfile, learnt } from "../importing/recognise/fit";
import type { Profile } from "../importing/recognise/profile";
import type { Review } from "../importing/review/review";
import type { ReviewedTable } from "../importing/review/tables";
import { commitImport } from "./commit";
import { foldJournal } from "./fold";
import type { Journal, JournalEvent } from "./journal";
import type { OfficeState } from "./state";

export interface Stored {
  /** Empty where the office has all of it. */
  readonly events: Journal;
  /** New and changed values and projects. */
  readonly changes: number;
  /** Why nothing of the file itself is new; null where something is. */
  readonly why: "sameFile" | "sameValues" | null;
}

/** What every event has: an id of its own and the moment. */
export type NewMoment = () => { readonly id: string; readonly at: string };

/** A journal, and what it comes to. */
export interface Office {
  readonly journal: Journal;
  readonly state: OfficeState;
}

/** Throws a `WordedError` where the file cannot be stored as it is. */
export function reviewEvents(review: Review, office: Office, moment: NewMoment): Stored {
  const told = toldEvents(review, office.state, moment);
  const state = told.length === 0 ? office.state : foldJournal([...office.journal, ...told]);
  const { input, plan, draft, problems } = review;
  const committed = commitImport(state, {
    ...moment(),
    file: { name: input.file.name, sha256: input.file.sha256 },
    tables: [{ draft, plan, profile: null }],
    explanations: new Map(problems.map(({ text, sentence }) => [text, sentence])),
  });
  if (committed.kind === "nothing") return { events: told, changes: 0, why: committed.why };
  return {
    events: [...told, committed.event],
    changes: plan.counts.new + plan.counts.changed,
    why: null,
  };
}

function toldEvents(review: Review, state: OfficeState, moment: NewMoment): JournalEvent[] {
  const dashes = dashTold(review);
  return [
    ...review.input.aliases.map(({ name, unit }) => ({
      ...moment(),
      kind: "aliasTold" as const,
      unit,
      alias: name.trim(),
    })),
    ...(dashes === null || dashes === state.dashIsZero
      ? []
      : [{ ...moment(), kind: "dashTold" as const, isZero: dashes }]),
    ...newProfiles(review, state).map((profile) => ({
      ...moment(),
      kind: "profileSaved" as const,
      profile,
    })),
  ];
}

/** Whether — is zero, where somebody has said so for this file. */
function dashTold(review: Review): boolean | null {
  const told = handSet(review).map(({ settings }) => settings.profile?.dashIsZero ?? null);
  return told.find((own) => own !== null) ?? null;
}

function handSet(review: Review): readonly ReviewedTable[] {
  return takenIn(review).filter(({ settings }) => settings.profile !== null);
}

function takenIn({ sheets }: Review): readonly ReviewedTable[] {
  return sheets.flatMap(({ tables }) => tables).filter(({ settings }) => !settings.isLeftOut);
}

/** What was set by hand and is not what the office's profile says already, each once. */
function newProfiles(review: Review, { profiles }: OfficeState): readonly Profile[] {
  const learned = handSet(review).flatMap((reviewed) => {
    const profile = learnt(reviewed.table, profileName(reviewed, review));
    const fitting = bestProfile(reviewed.table.columns, profiles);
    return fitting && contentOf(fitting) === contentOf(profile) ? [] : [profile];
  });
  return [...new Map(learned.map((own) => [`${own.name} ${contentOf(own)}`, own])).values()];
}

/** All that a profile says but its name, in one order. */
function contentOf({ roles, money, spans, ...others }: Profile): string {
  return JSON.stringify([{ ...others, name: "" }, roles, money, spans].map(inOrder));
}

function inOrder(said: object): readonly (readonly [string, unknown])[] {
  return Object.entries(said).sort(([one], [other]) => (one < other ? -1 : 1));
}

/** By its title; where another kind of table in the file has the same one, by its sheet as well. */
function profileName(reviewed: ReviewedTable, review: Review): string {
  const title = titleOf(reviewed);
  const isShared = takenIn(review).some(
    (other) => titleOf(other) === title && pathsOf(other) !== pathsOf(reviewed),
  );
  if (!isShared) return title;
  const { sheet, table } = reviewed.ref;
  const name = undated(reviewed.table.grid.name) || `表${sheet + 1}`;
  const place = `（${name.slice(0, 40)}${table > 0 ? table + 1 : ""}）`;
  return `${title.slice(0, 100 - place.length)}${place}`;
}

function pathsOf({ table }: ReviewedTable): string {
  return JSON.stringify(table.columns.map(({ path }) => path));
}

function titleOf({ table }: ReviewedTable): string {
  return undated(table.title || table.grid.name || table.file).slice(0, 100) || "表格";
}

/** With year and months left open: next month's table is of the same name. */
function undated(text: string): string {
  return squash(text).replaceAll(/\d{4}年|\d{1,2}(?:[-—–~至]\d{1,2})?月(?:份)?/g, "");
}
