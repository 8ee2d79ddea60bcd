import { useMemo } from "react";
import type { LedgerChoice } from "../../../domain/ledger/filters";
import { readLedgerSearch } from "../../../navigation/ledger-search";
import { projectsCounted } from "../../../navigation/projects-counted";
import { type Patch, useView } from "../../view";
import { ViewLink } from "../../view-link";

/** The list of what a number counts among the projects in view; null where no list holds it. */
export function useCounted(): (projects: LedgerChoice) => Patch | null {
  const { search } = useView();
  return useMemo(() => {
    const asked = readLedgerSearch(search);
    return (projects) => projectsCounted(asked, projects);
  }, [search]);
}

export interface CountedLinkProps {
  readonly projects: LedgerChoice;
  /** The number. */
  readonly children: string;
}

/** A number of the ledger: opens the projects that it counts. */
export function CountedLink({ projects, children }: CountedLinkProps) {
  const patch = useCounted()(projects);
  return patch ? (
    <ViewLink path="/projects" patch={patch}>
      {children}
    </ViewLink>
  ) : (
    children
  );
}
