/** What storing a reviewed file adds to the journal: what was told on the way, then the file. */
import { squash } from "../../importing/cells/squash";
import { learnt } from "../../importing/recognise/fit";
import type { Review } from "../../importing/review/review";
import type { ReviewedTable } from "../../importing/review/tables";
import { commitImport } from "../../office/commit";
import { foldJournal } from "../../office/fold";
import type { Journal, JournalEvent } from "../../office/journal";
import { newId } from "../../office/store/new-id";

export interface Stored {
  /** Empty where the office has all of it. */
  readonly events: Journal;
  /** New and changed values and projects. */
  readonly changes: number;
}

/** Throws a `WordedError` where the file cannot be stored as it is. */
export function eventsOf(review: Review, journal: Journal): Stored {
  const told = toldEvents(review, journal);
  const state = foldJournal([...journal, ...told]);
  const { input, plan, draft, problems } = review;
  const committed = commitImport(state, {
    id: newId(),
    at: now(),
    file: { name: input.file.name, sha256: input.file.sha256 },
    tables: [{ draft, plan, profile: null }],
    explanations: new Map(problems.map(({ text, sentence }) => [text, sentence])),
  });
  if (committed.kind === "nothing") return { events: told, changes: 0 };
  return {
    events: [...told, committed.event],
    changes: plan.counts.new + plan.counts.changed,
  };
}

function toldEvents(review: Review, journal: Journal): JournalEvent[] {
  const base = () => ({ id: newId(), at: now() });
  const state = foldJournal(journal);
  const dashes = dashTold(review);
  return [
    ...review.input.aliases.map(({ name, unit }) => ({
      ...base(),
      kind: "aliasTold" as const,
      unit,
      alias: name.trim(),
    })),
    ...(dashes === null || dashes === state.dashIsZero
      ? []
      : [{ ...base(), kind: "dashTold" as const, isZero: dashes }]),
    ...handSet(review).map((table) => ({
      ...base(),
      kind: "profileSaved" as const,
      profile: learnt(table.table, profileName(table)),
    })),
  ];
}

function now(): string {
  return new Date().toISOString();
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
