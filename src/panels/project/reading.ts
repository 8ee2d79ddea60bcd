/** One project and its place in the list, with every state that reading them can be in. */
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { type Failure, describeFailure } from "../../data/failure";
import { projectPageQuery, projectQuery, qualityQuery } from "../../data/ledger-queries";
import { neighboursQuery } from "../../data/neighbours-query";
import type { RegionCode } from "../../domain/facts/county";
import type { Month } from "../../domain/facts/period";
import type { ProjectDetail, ProjectsQuestion } from "../../domain/ledger/listed";
import type { Neighbours } from "../../domain/ledger/neighbours";
import type { QualityFinding } from "../../domain/ledger/quality";
import { isPresent } from "../../lib/array";
import { type Staleness, useStaleness } from "../use-snapshot";
import { useView } from "../view";

interface Failed {
  readonly status: "failed";
  readonly failure: Failure;
  readonly retry: () => void;
}

/** `absent`: there is no project with that id. `noLedger`: the office has none at all. */
export type ProjectState =
  | { readonly status: "loading" | "absent" | "noLedger" }
  | Failed
  | {
      readonly status: "ready";
      readonly detail: ProjectDetail;
      readonly stale: Staleness | null;
    };

/** The project as at the month of the question. */
export function useProject(id: string, question: ProjectsQuestion): ProjectState {
  const { backend, runtime } = useView();
  const query = useQuery({
    ...projectQuery(backend, id, question.month),
    refetchInterval: runtime.refreshMs,
  });
  const stale = useStaleness(query.dataUpdatedAt, query.error);
  // Both are a 404: whether there is a ledger is for its list to say.
  const list = useQuery({
    ...projectPageQuery(backend, question, null),
    enabled: query.data === null,
    refetchInterval: runtime.refreshMs,
  });
  if (query.data) return { status: "ready", detail: query.data, stale };
  const failing = query.error ? query : query.data === null && list.error ? list : null;
  if (failing?.error)
    return {
      status: "failed",
      failure: describeFailure(failing.error),
      retry: () => void failing.refetch(),
    };
  if (query.data === undefined || list.data === undefined) return { status: "loading" };
  return { status: list.data === null ? "noLedger" : "absent" };
}

/** Null while it is not known, and where it could not be read: the page stands without. */
export function useNeighbours(id: string, question: ProjectsQuestion): Neighbours | null {
  const { backend, runtime } = useView();
  const query = { ...neighboursQuery(backend, question, id), refetchInterval: runtime.refreshMs };
  return useQuery(query).data ?? null;
}

/** Asks for the projects next to it, so that going on shows them at once. */
export function useAhead(ids: readonly (string | undefined)[], month: Month): void {
  const { backend } = useView();
  const client = useQueryClient();
  const wanted = ids.filter(isPresent).join();
  useEffect(() => {
    for (const id of wanted === "" ? [] : wanted.split(","))
      void client.prefetchQuery(projectQuery(backend, id, month));
  }, [backend, client, month, wanted]);
}

export type FindingsState =
  | { readonly status: "loading" }
  | Failed
  /** The office does not look through its ledger: that nothing is listed means nothing. */
  | { readonly status: "none" }
  | { readonly status: "ready"; readonly findings: readonly QualityFinding[] };

/** What the ledger says against itself of this project; of an unknown unit it is asked of all. */
export function useFindings(
  { id, county }: { readonly id: string; readonly county: RegionCode },
  month: Month,
): FindingsState {
  const { backend, dataset, runtime } = useView();
  const isKnown = dataset.regions.some(({ code }) => code === county);
  const region = isKnown ? county : dataset.root;
  const { data, error, refetch } = useQuery({
    ...qualityQuery(backend, { region, month }),
    refetchInterval: runtime.refreshMs,
  });
  if (data === undefined)
    return error
      ? { status: "failed", failure: describeFailure(error), retry: () => void refetch() }
      : { status: "loading" };
  if (data === null) return { status: "none" };
  return { status: "ready", findings: data.findings.filter(({ project }) => project.id === id) };
}
