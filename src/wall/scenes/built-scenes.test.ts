import { expect, test, vi } from "vitest";
import { officeOf, record, unit, view } from "../../domain/fixtures/build";
import type { WallData } from "../feed/wall-data";
import { ROOM } from "./fixtures/views";
import type { SceneId } from "../rotation/scene-list";

/** The lamp board breaks, all else is real. */
vi.mock(import("./wall-scenes"), async (load) => {
  const real = await load();
  return {
    wallScenes: (snapshot, ids, options) => {
      if (ids.includes("lamps")) throw new Error("没有灯");
      return real.wallScenes(snapshot, ids, options);
    },
  };
});
const { buildScenes, groupScenes, rotationOf } = await import("./built-scenes");

function dataOf(count: number): WallData {
  const units = Array.from({ length: count }, (_, index) => unit(`u${index}`));
  const records = units.map(({ code }) =>
    record(code, "2026-09", { "investment.done": 700, "investment.planned": 1000 }),
  );
  const office = officeOf({ units, records });
  return {
    ...office,
    scope: view(office).scope,
    ledger: { kind: "notAsked" },
    statistics: { kind: "notRead" },
    problems: [],
  };
}

const IDS: readonly SceneId[] = ["investment", "lamps", "headline"];

test("a scene that cannot be built is an error in its place, the others are built", () => {
  const built = buildScenes(dataOf(5), IDS, ROOM.wide);
  expect(built.map(({ name }) => name)).toEqual(["投资", "亮灯", "总体"]);
  expect(built.map(({ scene }) => scene instanceof Error)).toEqual([false, true, false]);
  expect(built[1]?.scene).toEqual(new Error("没有灯"));
});

test("a picture of which nothing can be made is an error in every scene", () => {
  const data = dataOf(5);
  const broken = { ...data, dataset: { ...data.dataset, regions: [] } };
  expect(buildScenes(broken, IDS, ROOM.wide).every(({ scene }) => scene instanceof Error)).toBe(
    true,
  );
});

test("a group has as many pages as its longest scene, an error has one", () => {
  const built = buildScenes(dataOf(40), IDS, ROOM.wide);
  const alone = rotationOf(groupScenes(built, 1), 5000);
  expect(alone).toEqual([
    { id: "investment", pages: 4, dwellMs: 5000 },
    { id: "lamps", pages: 1, dwellMs: 5000 },
    { id: "headline", pages: 1, dwellMs: 5000 },
  ]);
  // The last group goes on with the first scene, so that no pane is black.
  const pairs = rotationOf(groupScenes(built, 2), 5000);
  expect(pairs.map(({ id, pages }) => [id, pages])).toEqual([
    ["investment lamps", 4],
    ["headline investment", 4],
  ]);
});
