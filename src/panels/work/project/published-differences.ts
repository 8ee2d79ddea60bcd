/** What of a project stands otherwise than the board shows it. */
import type { Month } from "../../../domain/facts/period";
import { happenedBy } from "../../../domain/ledger/day";
import { issueAsAt } from "../../../domain/ledger/issues";
import type { ProjectDetail } from "../../../domain/ledger/listed";
import type { Issue, RedCard } from "../../../domain/ledger/project";
import { cardAsAt } from "../../../domain/ledger/row";

/**
 * `unpublished`: the next publication brings it to the board. `later`: it came after the month that
 * the board is read at, and stands there with that of a later month.
 */
export type Difference = "unpublished" | "later";

type Dealt = Pick<ProjectDetail, "issues"> & {
  readonly project: Pick<ProjectDetail["project"], "redCard">;
};

export interface PublishedDifferences {
  /** By id of those problems that are not on the board, or stand there otherwise. */
  readonly issues: ReadonlyMap<string, Difference>;
  /** Null: as on the board. */
  readonly redCard: Difference | null;
}

/** `now` held against what was published, as at a month; both as the same server answers them. */
export function publishedDifferences(
  now: Dealt,
  published: Dealt,
  month: Month,
): PublishedDifferences {
  const known = new Map(published.issues.map((issue) => [issue.id, issue]));
  const asAt = (issue: Issue) => (happenedBy(issue.raised, month) ? issueAsAt(issue, month) : null);
  const { redCard } = now.project;
  return {
    issues: new Map(
      now.issues.flatMap((issue) => {
        const difference = differenceOf(issue, asAt(issue), known.get(issue.id) ?? null);
        return difference ? [[issue.id, difference] as const] : [];
      }),
    ),
    redCard: differenceOf(redCard, redCard && cardAsAt(redCard, month), published.project.redCard),
  };
}

function differenceOf<Thing extends Issue | RedCard>(
  now: Thing | null,
  asAt: Thing | null,
  published: Thing | null,
): Difference | null {
  if (isSame(now, published)) return null;
  return isSame(asAt, published) ? "later" : "unpublished";
}

function isSame(one: object | null, other: object | null): boolean {
  return JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other));
}

/** Members in one order: what was cut at a month has its own. */
function inOrder(thing: object | null): readonly (readonly [string, unknown])[] | null {
  return thing && Object.entries(thing).sort(([a], [b]) => (a < b ? -1 : 1));
}
