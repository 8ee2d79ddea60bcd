import { expect, test } from "vitest";
import { TRIAL_DATASET } from "../../tests/support/trial-office";
import { parseWire } from "../data/wire/contract-words";
import { datasetSchema, factsSchema } from "../data/wire/wire";
import { ADDRESSES, createBackend, routeOf } from "./backend";
import { createStores } from "./office-store";

test.each([
  ["/dataset", "/dataset", ""],
  ["/dataset/", "/dataset", ""],
  ["/regions/411400/facts", "/regions/{code}/facts", "411400"],
  ["/regions/411400/projects", "/regions/{code}/projects", "411400"],
  ["/regions/411400/projects/statistics", "/regions/{code}/projects/statistics", "411400"],
  ["/regions/411400/projects/quality", "/regions/{code}/projects/quality", "411400"],
  ["/projects/A%2F1", "/projects/{id}", "A/1"],
])("%s is %s", (path, address, name) => {
  expect(routeOf(path)).toEqual({ address, name });
});

test.each(["", "/", "/regions//facts", "/projects", "/projects/", "/projects/%", "/Dataset", "/x"])(
  "“%s” is no address of the contract",
  (path) => expect(routeOf(path)).toBeNull(),
);

test("an office that is not there is a problem at every address, and not remembered", async () => {
  const asked: string[] = [];
  const answer = createBackend(async (id) => {
    asked.push(id);
    return null;
  });
  const statuses = await Promise.all(
    ADDRESSES.map(async (address) => {
      const path = address.replace(/\{\w+\}/, "1");
      const response = await answer(new Request(`http://host${path}`), { office: "gone", path });
      const body: unknown = await response.json();
      return [response.status, body];
    }),
  );
  expect(statuses).toEqual(
    ADDRESSES.map(() => [404, { title: "没有找到", status: 404, detail: "没有单位“gone”。" }]),
  );
  expect(asked).toHaveLength(ADDRESSES.length);
});

test("a version that the office does not hold is a problem at every address", async () => {
  const version = { id: "v9", number: 9, at: TRIAL_DATASET.generatedAt };
  const dataset = { ...TRIAL_DATASET, version };
  const facts = { region: "990000", revision: "r1", facts: [] };
  const { find } = createStores(async () => ({
    dataset: parseWire(datasetSchema, dataset),
    facts: parseWire(factsSchema, facts),
    ledger: null,
  }));
  const answer = createBackend(find);
  const statusOf = async (path: string, query: string) =>
    (await answer(new Request(`http://host${path}${query}`), { office: "t", path })).status;
  const paths = ADDRESSES.map((address) => address.replace(/\{\w+\}/, "990000"));
  const unknown = await Promise.all(paths.map((path) => statusOf(path, "?version=v8")));
  expect(unknown).toEqual(paths.map(() => 404));
  expect(await statusOf("/dataset", "?version=v9")).toBe(200);
  expect(await statusOf("/dataset", "")).toBe(200);
});
