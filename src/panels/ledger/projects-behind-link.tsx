import type { Snapshot } from "../../domain/facts/snapshot";
import type { NumberRef } from "../../domain/wording/explain/explanation";
import { projectsBehind } from "../../navigation/ledger-links";
import { ViewLink } from "../view-link";

export interface ProjectsBehindLinkProps {
  readonly snapshot: Snapshot;
  readonly of: NumberRef;
}

/** From a number to the projects that hold it back, where the office has a ledger. */
export function ProjectsBehindLink({ snapshot, of }: ProjectsBehindLinkProps) {
  const behind = projectsBehind(of.quantity);
  if (!behind || !snapshot.dataset.hasLedger) return null;
  const unit = of.unit === "total" || of.unit === snapshot.region.code ? null : of.unit;
  return (
    <ViewLink
      path="/projects"
      patch={{ list: behind.list ?? undefined, ...(unit && { counties: unit }) }}
    >
      {behind.words}
    </ViewLink>
  );
}
