import { afterEach, describe, expect, test, vi } from "vitest";
import { QueryClient } from "@tanstack/react-query";
import { TRIAL_DATASET } from "../../tests/support/trial-office";
import { code, month } from "../domain/fixtures/build";
import type { Backend } from "./addresses";
import { HttpError, LoginError, UnreachableError, VersionError } from "./failure";
import { ContractError } from "./wire/contract-error";
import { datasetQuery, factsQuery, ledgerSummaryQuery, retryDelay, shouldRetry } from "./queries";

const BACKEND: Backend = { base: "/api/v1", fault: null };
const RANGE = { region: code("411400"), from: month("2019-01"), to: month("2021-12") };

afterEach(() => vi.unstubAllGlobals());

/** How often an error that never goes away is tried again. */
function retriesOf(error: unknown): number {
  let failures = 0;
  while (shouldRetry(failures, error)) failures += 1;
  return failures;
}

test.each([
  ["no connection", new UnreachableError(false), 2],
  ["no answer in time", new UnreachableError(true), 1],
  ["500", new HttpError(500, null), 2],
  ["503", new HttpError(503, null), 2],
  ["408", new HttpError(408, null), 2],
  ["429", new HttpError(429, null), 2],
  ["404", new HttpError(404, null), 0],
  ["400", new HttpError(400, null), 0],
  ["403", new HttpError(403, null), 0],
  ["no session", new LoginError(null), 0],
  ["a wrong format", new ContractError("x"), 0],
  ["an error of the program", new TypeError("x"), 0],
])("%s, tried again so many times: %#", (_, error, retries) => {
  expect(retriesOf(error)).toBe(retries);
});

test("the pauses between tries double, up to half a minute", () => {
  expect([0, 1, 2, 3, 4, 5, 20].map(retryDelay)).toEqual([
    1000, 2000, 4000, 8000, 16_000, 30_000, 30_000,
  ]);
});

describe("a version that is asked for", () => {
  const answer = (version: object | null, status = 200) =>
    vi.stubGlobal("fetch", async (url: string) => {
      expect(url).toMatch(/^\/api\/v1\/dataset\?version=v9$/);
      return Response.json({ ...TRIAL_DATASET, version }, { status });
    });
  const read = () => new QueryClient().fetchQuery(datasetQuery({ ...BACKEND, version: "v9" }));

  test("is read where it is the one", async () => {
    answer({ id: "v9", number: 9, at: "2026-10-08T09:00:00+08:00" });
    expect((await read()).version?.number).toBe(9);
  });

  test.each([
    ["another", { id: "v12", number: 12, at: "2026-11-08T09:00:00+08:00" }, 200],
    ["none, from a server that publishes none", null, 200],
    ["404", null, 404],
  ])("%s: nothing is taken for it", async (_, version, status) => {
    answer(version, status);
    await expect(read()).rejects.toBeInstanceOf(VersionError);
  });

  test("any other failure is that failure", async () => {
    answer(null, 403);
    await expect(read()).rejects.toMatchObject({ status: 403 });
  });
});

test("keys tell offices, faults, versions, regions and months apart, and nothing else", () => {
  const keys = [
    datasetQuery(BACKEND),
    datasetQuery({ ...BACKEND, fault: "slow" }),
    datasetQuery({ ...BACKEND, version: "v9" }),
    datasetQuery({ ...BACKEND, base: "/mock/xiangxi/api/v1" }),
    factsQuery(BACKEND, RANGE),
    factsQuery(BACKEND, { ...RANGE, region: code("433100") }),
    factsQuery(BACKEND, { ...RANGE, to: month("2022-12") }),
    ledgerSummaryQuery(BACKEND, { region: RANGE.region, county: code("411481"), month: RANGE.to }),
  ].map(({ queryKey }) => JSON.stringify(queryKey));
  expect(new Set(keys).size).toBe(keys.length);
  expect(factsQuery({ ...BACKEND }, { ...RANGE }).queryKey).toEqual(
    factsQuery(BACKEND, RANGE).queryKey,
  );
});

test("facts are asked for with both months", async () => {
  const fetchMock = vi.fn<typeof fetch>(async () =>
    Response.json({ region: "411400", revision: "r1", facts: [] }),
  );
  vi.stubGlobal("fetch", fetchMock);
  const facts = await new QueryClient().fetchQuery(factsQuery(BACKEND, RANGE));
  expect(fetchMock.mock.calls[0]?.[0]).toBe("/api/v1/regions/411400/facts?from=2019-01&to=2021-12");
  expect(facts.revision).toBe("r1");
});

test("a byte order mark before the answer is nothing to speak of", async () => {
  const body = `\uFEFF${JSON.stringify({ region: "411400", revision: "r1", facts: [] })}`;
  vi.stubGlobal("fetch", async () => new Response(body));
  expect((await new QueryClient().fetchQuery(factsQuery(BACKEND, RANGE))).revision).toBe("r1");
});

test("an office without a ledger answers 404, which is null and no failure; other errors stay errors", async () => {
  const query = ledgerSummaryQuery(BACKEND, {
    region: RANGE.region,
    county: code("411481"),
    month: RANGE.to,
  });
  vi.stubGlobal("fetch", async () => Response.json({ title: "没有找到" }, { status: 404 }));
  expect(await new QueryClient().fetchQuery(query)).toBeNull();
  vi.stubGlobal("fetch", async () => Response.json({ title: "不许" }, { status: 403 }));
  await expect(new QueryClient().fetchQuery(query)).rejects.toMatchObject({ status: 403 });
});
