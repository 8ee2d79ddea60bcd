import { QueryClient, QueryClientProvider, useQuery } from "@tanstack/react-query";
import { act, renderHook } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Backend } from "../data/addresses";
import { datasetQuery, factsQuery } from "../data/queries";
import { month, officeOf, record, units } from "../domain/fixtures/build";
import { useDatasetInStep, useFacts } from "./one-publication";
import type { Runtime } from "./view";

const BACKEND: Backend = { base: "/api/v1", fault: null };
const RUNTIME: Runtime = {
  data: "api",
  refreshMs: 3_600_000,
  staleAfterMs: 3_600_000,
  overdueAfterDays: null,
  watermark: null,
  notices: [],
  wall: {},
  offices: null,
  addressed: () => ({ office: null, mark: null, backend: BACKEND, problems: [] }),
};

const office = officeOf({ units: units(2), records: [record("u1", "2026-09", {})] });
const SPAN = { region: office.dataset.root, from: month("2025-01"), to: month("2026-12") };

/** What is asked for; no answer comes by itself. */
const asked: string[] = [];

beforeEach(() => {
  asked.length = 0;
  vi.stubGlobal("fetch", (url: string) => {
    asked.push(url);
    return new Promise<Response>(() => undefined);
  });
});
afterEach(() => vi.unstubAllGlobals());

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** A page whose data set and facts are read as these revisions. */
function page(dataset: string, facts: string) {
  const client = new QueryClient();
  const publish = {
    dataset: (revision: string) =>
      client.setQueryData(datasetQuery(BACKEND).queryKey, { ...office.dataset, revision }),
    facts: (revision: string) =>
      client.setQueryData(factsQuery(BACKEND, SPAN).queryKey, { ...office.facts, revision }),
  };
  publish.dataset(dataset);
  publish.facts(facts);
  const { result } = renderHook(
    () => {
      const newest = useQuery(datasetQuery(BACKEND)).data;
      const shown = useDatasetInStep(BACKEND, newest) ?? office.dataset;
      const { facts: read } = useFacts(
        { backend: BACKEND, dataset: shown, runtime: RUNTIME },
        SPAN,
      );
      return [shown.revision, read?.revision];
    },
    {
      wrapper: ({ children }) => (
        <QueryClientProvider client={client}>{children}</QueryClientProvider>
      ),
    },
  );
  const happen = (step: () => unknown) =>
    act(async () => {
      step();
      // Queries tell of themselves in a turn of their own, and of what that led to in the next.
      await nextTurn();
      await nextTurn();
    });
  return { result, publish, happen, client };
}

test.each(["dataset", "facts"] as const)(
  "of a publication whose %s came first nothing is shown until the other has come",
  async (first) => {
    const { result, publish, happen } = page("r1", "r1");
    expect(result.current).toEqual(["r1", "r1"]);
    await happen(() => publish[first]("r2"));
    expect(result.current).toEqual(["r1", "r1"]);
    expect(asked.some((url) => url.includes("/dataset"))).toBe(true);
    expect(asked.some((url) => url.includes("/facts"))).toBe(true);
    await happen(() => publish[first === "facts" ? "dataset" : "facts"]("r2"));
    expect(result.current).toEqual(["r2", "r2"]);
  },
);

test("where one server stays behind, the last picture stays and nothing is read on and on", async () => {
  const { result, publish, happen } = page("r1", "r1");
  await happen(() => publish.facts("r2"));
  for (const revision of ["r0", "r1", "r0", "r1", "r0"])
    // One after the other, as a server that is behind answers.
    await happen(() => publish.dataset(revision));
  expect(result.current).toEqual(["r1", "r1"]);
  expect(asked.length).toBeLessThanOrEqual(4);
});

test("what differs from the first on waits for another reading, then is shown rather than nothing", async () => {
  const { result, happen, client } = page("r1", "r2");
  await happen(() => undefined);
  expect(result.current).toEqual(["r1", undefined]);
  await happen(() => client.cancelQueries());
  expect(result.current).toEqual(["r1", "r2"]);
});
