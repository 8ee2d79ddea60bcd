/**
 * Ledger rows and sums as the API writes them. The wire's lists are writable, the domain's are not:
 * copies.
 */
import type {
  WireIssue,
  WireProject,
  WireProjectDetail,
  WireProjectList,
} from "../../data/wire/wire-ledger";
import { firstIssueDue, openIssueCount } from "../../domain/ledger/open-issues";
import type { LedgerRow } from "../../domain/ledger/row";
import { cursorAt } from "./question";
import type { Found } from "./selection";

/** A project as a list shows it. */
function wireProject({ project, stage, standing, issues }: LedgerRow): WireProject {
  return {
    ...project,
    formerNames: [...project.formerNames],
    levels: [...project.levels],
    plans: project.plans.map((plan) => ({ ...plan, curve: plan.curve && [...plan.curve] })),
    batchTags: [...project.batchTags],
    changes: project.changes.map((change) => ({ ...change, of: [...change.of] })),
    invested: [...project.invested],
    stage,
    lamp: standing.lamp,
    openIssues: openIssueCount(issues),
    issueDue: firstIssueDue(issues),
  };
}

/** `parts` stands only with a package. */
export function wireDetail(row: LedgerRow, parts: readonly LedgerRow[]): WireProjectDetail {
  return {
    ...wireProject(row),
    issues: row.issues.map(({ issue: { listings, ...issue } }): WireIssue => ({
      ...issue,
      ...(listings && { listings: [...listings] }),
      urges: [...issue.urges],
    })),
    revisions: [...row.revisions],
    ...(parts.length > 0 && { parts: parts.map(wireProject) }),
  };
}

/** A page of a list. `rows`: those from its start on. */
export function wirePage(
  { total, summary, facets }: Omit<Found, "order"> & { readonly total: number },
  rows: readonly LedgerRow[],
  { start, limit }: { readonly start: number; readonly limit: number },
): WireProjectList {
  const end = start + limit;
  return {
    total,
    summary,
    facets,
    items: rows.map(wireProject),
    next: end < total ? cursorAt(end) : null,
  };
}
