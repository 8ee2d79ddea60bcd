/** The first review of a file that comes in, with what its office has said once for all. */
import type { Day } from "../domain/ledger/day";
import type { SourceFile } from "../importing/grid";
import type { Profile } from "../importing/recognise/profile";
import { acted } from "../importing/review/act";
import { type Given, type Review, firstInput, reviewSteps } from "../importing/review/review";
import type { Steps } from "../lib/steps";
import type { OfficeState } from "./state";
import { importingOfficeOf, planRulesOf, storedOf } from "./stored";

/** What an office gives to every review. */
export interface Received {
  readonly state: OfficeState;
  /** The day on which files come in; null where it does not count. */
  readonly today: Day | null;
  /** Settings of tables that come before the office's own. */
  readonly profiles?: readonly Profile[];
}

/** What — is was said once: it counts where a table asks for it, be it zero or nothing. */
export function* firstReview(file: SourceFile, received: Received): Steps<Review> {
  const given = givenBy(received, new Set());
  const review = yield* reviewSteps(firstInput({ file, ...given }), null);
  return yield* withDashes(review, received.state.dashIsZero);
}

/** The review where it asks what — is, once that was told for all tables; null: nobody has said. */
export function* withDashes(review: Review, isZero: boolean | null): Steps<Review> {
  const isAsked = review.problems.some(({ ask }) => ask?.kind === "dashIsZero");
  return isZero !== null && isAsked
    ? yield* reviewSteps(acted(review, { kind: "dashIsZero", value: isZero }), review)
    : review;
}

/** What a file stands against; `confirmed`: keys of values that somebody holds to be right. */
export function givenBy(
  { state, today, profiles }: Received,
  confirmed: ReadonlySet<string>,
): Omit<Given, "file"> {
  return {
    office: importingOfficeOf(state),
    profiles: profiles ? [...profiles, ...state.profiles] : state.profiles,
    stored: storedOf(state),
    rules: planRulesOf(state, { received: today, confirmed }),
  };
}
