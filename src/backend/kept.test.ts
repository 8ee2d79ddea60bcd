import { expect, test } from "vitest";
import { createKept } from "./kept";

/** Values that weigh what their names say: `a3`; none of a name that begins with an x. */
function keptOf(most: number) {
  const loads: string[][] = [];
  const kept = createKept(
    async (ids) => {
      loads.push([...ids]);
      if (ids.includes("bad")) throw new Error("away");
      return ids.map((id) => (id.startsWith("x") ? null : { weight: Number(id.slice(1)) }));
    },
    { weightOf: ({ weight }) => weight, most },
  );
  return { ...kept, loads };
}

test("what is missing is loaded together, once for all who ask at the same time", async () => {
  const { find, loads } = keptOf(10);
  const [both, one] = await Promise.all([find(["a1", "b2"]), find(["b2"])]);
  expect([both, one]).toEqual([[{ weight: 1 }, { weight: 2 }], [{ weight: 2 }]]);
  await find(["a1", "c3", "b2"]);
  expect(loads).toEqual([["a1", "b2"], ["c3"]]);
});

test("without room the one asked for longest ago goes, the last one never", async () => {
  const { find, loads } = keptOf(5);
  await find(["a2"]);
  await find(["b2"]);
  await find(["a2"]);
  await find(["c2"]);
  await find(["a2"]);
  await find(["b2"]);
  expect(loads).toEqual([["a2"], ["b2"], ["c2"], ["b2"]]);
  await find(["d9"]);
  await find(["d9"]);
  expect(loads.at(-1)).toEqual(["d9"]);
});

test("neither what is not there nor a load that failed is remembered", async () => {
  const { find, loads } = keptOf(5);
  expect(await find(["x", "a1"])).toEqual([null, { weight: 1 }]);
  await expect(find(["bad"])).rejects.toThrow("away");
  await expect(find(["bad"])).rejects.toThrow("away");
  await find(["x", "a1"]);
  expect(loads).toEqual([["x", "a1"], ["bad"], ["bad"], ["x"]]);
});
