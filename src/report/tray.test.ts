import { expect, test } from "vitest";
import { view } from "../domain/fixtures/build";
import { shangqiu202009 } from "../domain/fixtures/real-notices";
import { FIGURES } from "../figures/registry";
import { figureContent } from "./contents";
import { itemOf } from "./fixtures/tray";
import type { ReportItem } from "./item";
import { MOST_ITEMS, copied, moved, withAdded, withBack, without } from "./tray";

const VIEW = view(shangqiu202009());
const LAMPS = itemOf(VIEW, figureContent(FIGURES.lamps.build(VIEW)), { id: "a" });

function items(ids: string): ReportItem[] {
  return ids.split("").map((id) => ({ ...LAMPS, id, path: `/${id}` }));
}
const idsOf = (list: readonly ReportItem[]) => list.map(({ id }) => id).join("");

test.each([
  ["b", 0, "bac"],
  ["b", 2, "acb"],
  ["a", 99, "bca"],
  ["c", -1, "cab"],
  ["x", 0, "abc"],
])("%s moved to %s: %s", (id, to, order) => {
  expect(idsOf(moved(items("abc"), id, to))).toBe(order);
});

test("what was taken out comes back at its place, once", () => {
  const all = items("abc");
  const [, b] = all;
  if (!b) throw new Error("three items");
  const left = without(all, "b");
  expect(idsOf(left)).toBe("ac");
  expect(idsOf(withBack(left, b, 1))).toBe("abc");
  expect(idsOf(withBack(all, b, 0))).toBe("abc");
});

test("others are added behind; the same of the same scope and revision is not added twice", () => {
  const again = { ...LAMPS, id: "again", addedAt: "2026-11-09T08:05:00+08:00" };
  const { content } = LAMPS;
  if (content.kind !== "figure") throw new Error("a figure");
  const stamp = { ...content.figure.stamp, revision: "r99" };
  const revised = { kind: "figure", figure: { ...content.figure, stamp } } as const;
  const others = [
    again,
    { ...LAMPS, id: "scope", search: { ...LAMPS.search, basis: "quarter" } },
    { ...LAMPS, id: "revision", content: revised },
    { ...LAMPS, id: "office", office: "other" },
    { ...LAMPS, id: "page", path: "/figures/lamps" },
  ];
  const { items: all, added, notAdded } = withAdded([LAMPS], others);
  expect(all.map(({ id }) => id)).toEqual(["a", "scope", "revision", "office", "page"]);
  expect(added.map(({ id }) => id)).toEqual(["scope", "revision", "office", "page"]);
  expect(notAdded).toEqual([{ item: again, why: "already" }]);
});

test("the order of the parameters makes no other scope", () => {
  const search = Object.fromEntries(Object.entries(LAMPS.search).reverse());
  expect(withAdded([LAMPS], [{ ...LAMPS, id: "b", search }]).added).toEqual([]);
});

test("a full tray takes as many as it has room for", () => {
  const many = Array.from({ length: MOST_ITEMS - 1 }, (_, index) => ({
    ...LAMPS,
    id: String(index),
    path: `/${index}`,
  }));
  const { items: all, added, notAdded } = withAdded(many, items("xyz"));
  expect([all.length, idsOf(added)]).toEqual([MOST_ITEMS, "x"]);
  expect(notAdded.map(({ item, why }) => [item.id, why])).toEqual([
    ["y", "full"],
    ["z", "full"],
  ]);
});

test("copies are items of their own", () => {
  const copy = copied([LAMPS])[0];
  expect(copy).toEqual({ ...LAMPS, id: copy?.id });
  expect(copy?.id).not.toBe(LAMPS.id);
});
