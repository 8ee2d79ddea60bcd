import { expect, test } from "vitest";
import { ADDRESSES, createBackend, routeOf } from "./backend";

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
