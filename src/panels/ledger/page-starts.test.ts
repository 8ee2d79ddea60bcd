import { expect, test } from "vitest";
import { listedProject } from "../../domain/fixtures/ledger";
import { grown, pageSpan, rowCount } from "./page-starts";

const FIRST = { cursor: null, start: 0 };
const STARTS = [FIRST, { cursor: "a", start: 100 }, { cursor: "b", start: 200 }];

test("there is room for the rows of the known pages, and never for more than there are", () => {
  expect(rowCount([FIRST], { total: 1000, length: 100 })).toBe(100);
  expect(rowCount(STARTS, { total: 1000, length: 100 })).toBe(300);
  expect(rowCount(STARTS, { total: 250, length: 100 })).toBe(250);
  expect(rowCount([FIRST], { total: 0, length: 0 })).toBe(0);
});

test("rows need the pages that hold them, and no other", () => {
  expect(pageSpan(STARTS, 0, 40)).toEqual({ from: 0, to: 1 });
  expect(pageSpan(STARTS, 95, 110)).toEqual({ from: 0, to: 2 });
  expect(pageSpan(STARTS, 150, 900)).toEqual({ from: 1, to: 3 });
});

test("a page is known once the one before it is read, after as many rows as that has", () => {
  const read = { projects: [listedProject(), listedProject({ id: "p2" })], next: "a" };
  expect(grown([FIRST], [{ ...FIRST, read }])).toEqual([FIRST, { cursor: "a", start: 2 }]);
  expect(grown(STARTS, [{ ...FIRST, read }])).toBe(STARTS);
  const start = [FIRST];
  expect(grown(start, [{ ...FIRST, read: null }])).toBe(start);
  expect(grown(start, [{ ...FIRST, read: { ...read, next: null } }])).toBe(start);
});
