/**
 * 通报: the paragraphs of a notice, written from the figures of one view and recomputed with it. Each
 * stands by itself, so that any of them can be left out. Inside one the order is that of notices:
 * period, region total, 其中 from high to low, comparison. No value that was not reported is said to
 * be 0, and a sum over part of the units says so.
 */
import { addedRuns } from "./added";
import { belowRuns } from "./below";
import { quarterlyRuns, yearlyRuns } from "./change";
import { concernsRuns } from "./concerns";
import { progressRuns } from "./progress";
import { type Run, mergePlain, runsText } from "./runs";
import { namedMembers } from "./subject";
import { targetRuns } from "./target";
import type { LedgerConcerns } from "../../ledger/concerns";
import { type Snapshot, baseView, onBasis } from "../../facts/snapshot";

export type ParagraphId =
  | "progress"
  | "below"
  | "added"
  | "target"
  | "quarterly"
  | "yearly"
  | "concerns";

export interface Paragraph {
  readonly id: ParagraphId;
  /** 总体进展: what the paragraph is about, for choosing it. */
  readonly name: string;
  readonly runs: readonly Run[];
  /**
   * The view on which the numbers of this paragraph are explained. 季度环比 speaks of the single
   * quarter, and 低于全市平均 of the whole region's rate, whatever basis and units are looked at.
   */
  readonly view: Snapshot;
}

export interface BulletinOptions {
  /** 排名第N, of chosen units. */
  readonly ranks: boolean;
  /** 仅 and 离年度目标还差, only where the target says so. */
  readonly judgements: boolean;
}

export const DEFAULT_BULLETIN_OPTIONS: BulletinOptions = { ranks: false, judgements: true };

/**
 * The paragraphs that the view has something to say in, in the fixed order; one without any figure
 * is not there. `concerns`: what the ledger knows for the same units at the view's report month;
 * null without a ledger.
 */
export function bulletin(
  snapshot: Snapshot,
  options: BulletinOptions,
  concerns: LedgerConcerns | null,
): readonly Paragraph[] {
  const view: Snapshot = { ...snapshot, members: namedMembers(snapshot.members) };
  const written: readonly (Omit<Paragraph, "runs"> & { readonly runs: readonly Run[] | null })[] = [
    { id: "progress", name: "总体进展", view, runs: progressRuns(view, options.ranks) },
    {
      id: "below",
      name: `低于${view.policy.regionWord}平均`,
      view: baseView(view),
      runs: belowRuns(view),
    },
    { id: "added", name: "四上新增", view, runs: addedRuns(view) },
    { id: "target", name: "四上目标", view, runs: targetRuns(view, options) },
    {
      id: "quarterly",
      name: "季度环比",
      view: onBasis(view, "quarter"),
      runs: quarterlyRuns(view),
    },
    { id: "yearly", name: "同比", view, runs: yearlyRuns(view) },
    { id: "concerns", name: "问题和红牌", view, runs: concerns && concernsRuns(view, concerns) },
  ];
  return written.flatMap(({ runs, ...paragraph }) =>
    runs ? [{ ...paragraph, runs: mergePlain(runs) }] : [],
  );
}

/** The paragraph as plain text: full-width punctuation, no spaces of its own, ending in 。 */
export function paragraphText({ runs }: Pick<Paragraph, "runs">): string {
  return runsText(runs);
}
