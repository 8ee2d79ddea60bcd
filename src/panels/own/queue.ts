/** The files that were dropped in, as data: how far each has come, and what its review says. */
import { givenBy } from "../../office/first-review";
import type { OfficeState } from "../../office/state";
import type { Day } from "../../domain/ledger/day";
import { weightCounts } from "../../importing/review/problems";
import { type Review, type ReviewInput, reviewSteps } from "../../importing/review/review";
import type { Steps } from "../../lib/steps";
import type { FileState } from "../importing/file-words";

export { firstReview } from "../../office/first-review";

export interface Entry {
  readonly id: string;
  readonly name: string;
  readonly bytes: Uint8Array | null;
  readonly state: FileState;
  /** Null until it was read. */
  readonly review: Review | null;
}

/** What an office gives to every review. */
export interface Against {
  readonly state: OfficeState;
  /** The day on which files come in: today, on the office's clock. */
  readonly today: Day;
}

/** The same file against an office that has changed meanwhile; what was set by hand stays. */
export function reviewAgain({ input }: Review, against: Against): Steps<Review> {
  const given = givenBy(against, input.rules.confirmed);
  // Spellings that the office knows by now are told no longer.
  const known = new Set(given.office.units.flatMap(({ aliases }) => aliases));
  const aliases = input.aliases.filter(({ name }) => !known.has(name));
  return reviewSteps({ ...input, ...given, aliases }, null);
}

/** The next review of an input that somebody has set. */
export function nextReview(input: ReviewInput, before: Review): Steps<Review> {
  return reviewSteps(input, before);
}

/** How a file stands that was understood. */
export function understood({ sheets, problems }: Review): FileState {
  const tables = sheets
    .flatMap((sheet) => sheet.tables)
    .filter(({ table }) => table.kind !== "none");
  return { kind: "understood", tables: tables.length, problems: weightCounts(problems) };
}
