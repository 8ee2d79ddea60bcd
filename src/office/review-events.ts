/** What storing a reviewed file adds to the journal: what was told on the way, then the file. */
import { squash } from "../importing/cells/squash";
import { learnt } from "../importing/recognise/fit";
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
    ...handSet(review).map((table) => ({
      ...moment(),
      kind: "profileSaved" as const,
      profile: learnt(table.table, profileName(table)),
    })),
  ];
}

/** Whether — is zero, where somebody has said so for this file. */
function dashTold(review: Review): boolean | null {
  const told = handSet(review).map(({ settings }) => settings.profile?.dashIsZero ?? null);
  return told.find((own) => own !== null) ?? null;
}

function handSet({ sheets }: Review): readonly ReviewedTable[] {
  return sheets
    .flatMap(({ tables }) => tables)
    .filter(({ settings }) => settings.profile !== null && !settings.isLeftOut);
}

/** By its title with year and months left open: next month's table is of the same name. */
function profileName({ table }: ReviewedTable): string {
  const title = squash(table.title || table.grid.name || table.file);
  return (
    title.replaceAll(/\d{4}年|\d{1,2}(?:[-—–~至]\d{1,2})?月(?:份)?/g, "").slice(0, 100) || "表格"
  );
}
