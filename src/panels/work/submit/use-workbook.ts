/** A workbook on its way into the form: read off this thread, understood, set right. */
import { useRef, useState } from "react";
import { readInWorker } from "../../../importing/reading/read-in-worker";
import { FileRefusal, type RefusalReason } from "../../../importing/reading/refusal";
import type { SourceFile } from "../../../importing/grid";
import { type ReviewAction, acted } from "../../../importing/review/act";
import { type Review, firstInput, reviewSteps } from "../../../importing/review/review";
import { type Steps, inTurns } from "../../../lib/steps";
import { withDashes } from "../../../office/first-review";
import type { OpenedSubmission } from "../../../office/submission-opened";
import { importingOfficeOf, storedOf } from "../../../office/stored";
import type { Dropped } from "../../own/import-queue";
import { messageOf } from "../../own/message";

export type Workbook =
  | { readonly kind: "none" }
  | { readonly kind: "reading"; readonly name: string }
  | { readonly kind: "refused"; readonly name: string; readonly sentence: string }
  | {
      readonly kind: "read";
      readonly review: Review;
      readonly bytes: Uint8Array<ArrayBuffer>;
    };

export interface WorkbookDesk {
  readonly workbook: Workbook;
  readonly take: (file: Dropped) => void;
  readonly act: (action: ReviewAction) => void;
  readonly close: () => void;
}

/** One file at a time; another one takes its place. */
export function useWorkbook(opened: OpenedSubmission): WorkbookDesk {
  const [workbook, setWorkbook] = useState<Workbook>({ kind: "none" });
  // What comes late of a file that was put aside is not shown.
  const wanted = useRef(0);
  const take = async ({ name, bytes: read }: Dropped) => {
    wanted.current += 1;
    const own = wanted.current;
    const show = (next: Workbook) => {
      if (wanted.current === own) setWorkbook(next);
    };
    show({ kind: "reading", name });
    try {
      const bytes = new Uint8Array(await read());
      const file = await readInWorker(bytes, name);
      show({ kind: "read", bytes, review: await inTurns(firstReview(file, opened)) });
    } catch (error) {
      show({ kind: "refused", name, sentence: refusalWords(error) });
    }
  };
  const act = async (action: ReviewAction) => {
    if (workbook.kind !== "read") return;
    const own = wanted.current;
    const review = await inTurns(afterAction(workbook.review, action));
    if (wanted.current === own) setWorkbook({ ...workbook, review });
  };
  return {
    workbook,
    take: (file) => void take(file),
    act: (action) => void act(action),
    close: () => {
      wanted.current += 1;
      setWorkbook({ kind: "none" });
    },
  };
}

/** To who fills in their own table: nobody else is to be asked for another file. */
const OWN_WORDS: Readonly<Partial<Record<RefusalReason, string>>> = {
  picture: "这是图片，里面的数字读不出来。请选本单位的Excel或WPS表格，或者在下面直接填。",
  pdf: "这是PDF文件，里面的表格没有单元格可读。请选本单位的Excel或WPS表格，或者在下面直接填。",
};

function refusalWords(error: unknown): string {
  const own = error instanceof FileRefusal ? OWN_WORDS[error.reason] : undefined;
  return own ?? messageOf(error);
}

/** The unit's own workbook need not say whose it is. */
function* firstReview(
  file: SourceFile,
  { against, place, dashIsZero }: OpenedSubmission,
): Steps<Review> {
  const given = {
    file,
    office: importingOfficeOf(against),
    profiles: [],
    stored: storedOf(against),
    rules: { received: null, reportingDay: null, confirmed: new Set<string>() },
  };
  let review = yield* reviewSteps(firstInput(given), null);
  for (const { ask, table } of review.problems)
    if (ask?.kind === "owner" && table)
      review = yield* reviewSteps(
        acted(review, { kind: "owner", table, unit: place.unit }),
        review,
      );
  return yield* confirmedAll(yield* withDashes(review, dashIsZero));
}

/** Nothing is held back here for being far from what stood: the form itself asks 核实无误. */
function* confirmedAll(review: Review): Steps<Review> {
  const keys = review.problems.flatMap(({ confirms }) => confirms);
  if (keys.length === 0) return review;
  return yield* reviewSteps(acted(review, { kind: "confirm", keys, isConfirmed: true }), review);
}

function* afterAction(before: Review, action: ReviewAction): Steps<Review> {
  return yield* confirmedAll(yield* reviewSteps(acted(before, action), before));
}
