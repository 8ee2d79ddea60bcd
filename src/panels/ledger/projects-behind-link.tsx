import type { Snapshot } from "../../domain/facts/snapshot";
import type { NumberRef } from "../../domain/wording/explain/explanation";
import { type ProjectsBehind, projectsBehind } from "../../navigation/ledger-links";
import { ViewLink } from "../view-link";
import { useHasLedger } from "./use-has-ledger";

export interface ProjectsBehindLinkProps {
  readonly snapshot: Snapshot;
  readonly of: NumberRef;
}

/** From a number to the projects that hold it back, where the office has a ledger. */
export function ProjectsBehindLink({ snapshot, of }: ProjectsBehindLinkProps) {
  const behind = projectsBehind(of.quantity);
  return behind && <LinkTo behind={behind} snapshot={snapshot} of={of} />;
}

function LinkTo({ behind, snapshot, of }: ProjectsBehindLinkProps & { behind: ProjectsBehind }) {
  const unit = of.unit === "total" || of.unit === snapshot.region.code ? null : of.unit;
  if (!useHasLedger()) return null;
  return (
    <ViewLink path="/projects" patch={{ list: behind.list, ...(unit && { counties: unit }) }}>
      {behind.words}
    </ViewLink>
  );
}
