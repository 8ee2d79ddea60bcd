import fc from "fast-check";
import { describe, test, expect } from "vitest";
import { DEFAULT_POLICY } from "../../domain/facts/policy";
import { ISSUE, anyLedger, entry, rowsOf } from "../../domain/fixtures/ledger";
import { anyChoice, anySort } from "../../domain/fixtures/ledger-questions";
import { type COLUMN_IDS, LEDGER_COLUMNS } from "../../domain/ledger/columns";
import {
  FILTER_IDS,
  type FilterId,
  LEDGER_FILTERS,
  type LedgerChoice,
  isChosen,
  joinWords,
  splitWords,
} from "../../domain/ledger/filters";
import type { LedgerRow } from "../../domain/ledger/row";
import { ledgerStatistics } from "../../domain/ledger/statistics";
import { summarise } from "../../domain/ledger/summary";
import { month } from "../../domain/fixtures/build";
import { cursorAt, parseChoice, parsePage, parseSort } from "./question";
import { select } from "./selection";
import { RowTable } from "./table";

const AT = "2021-09";
const PLACES = new Map([
  ["u2", 1],
  ["u1", 2],
  ["u3", 3],
]);
const tableOf = (rows: readonly LedgerRow[]) => new RowTable(rows, PLACES);
const idsOf = (rows: readonly LedgerRow[]) => rows.map(({ project }) => project.id);

const question = fc.record({ ledger: anyLedger, choice: anyChoice, sort: anySort });

function asked(choice: LedgerChoice) {
  const parameters = new URLSearchParams(
    Object.entries(choice).map(([id, words]) => [id, joinWords(words)]),
  );
  return parseChoice(new URLSearchParams(parameters.toString()));
}

describe("for any ledger and any filters", () => {
  test("the list holds what is chosen, once each, in the order that is wanted", () => {
    fc.assert(
      fc.property(question, ({ ledger, choice, sort }) => {
        const rows = rowsOf(ledger, AT);
        const found = select(tableOf(rows), { within: [], choice, sort }, DEFAULT_POLICY).rows;
        expect(new Set(idsOf(found))).toEqual(
          new Set(idsOf(rows.filter((row) => isChosen(row, choice)))),
        );
        expect(new Set(idsOf(found)).size).toBe(found.length);
        for (const [index, row] of found.slice(1).entries()) {
          const before = found[index];
          if (before) expect(comesBefore(before, row, sort)).toBe(true);
        }
      }),
    );
  });

  test("list, summary, facets and statistics agree", () => {
    fc.assert(
      fc.property(question, ({ ledger, choice, sort }) => {
        const rows = rowsOf(ledger, AT);
        const {
          rows: found,
          summary,
          facets,
        } = select(tableOf(rows), { within: [], choice, sort }, DEFAULT_POLICY);
        expect(summary).toEqual(summarise(found, DEFAULT_POLICY));
        expect(summary.projects + summary.parts).toBe(found.length);
        const { stages } = ledgerStatistics(() => found, { month: month(AT), campaigns: [] });
        const counted = stages.flatMap((unit) => Object.values(unit.stages));
        expect(counted.reduce((sum, count) => sum + count, 0)).toBe(summary.projects);
        for (const id of FILTER_IDS) expect(facets[id]).toEqual(facetOf(rows, choice, id));
      }),
    );
  });

  test("the parts of a whole add up: what is filtered by each lamp in turn", () => {
    fc.assert(
      fc.property(question, ({ ledger, choice }) => {
        const table = tableOf(rowsOf(ledger, AT));
        const { lamp: _lamp, ...others } = choice;
        const sums = (lamp?: string) =>
          select(
            table,
            { within: [], choice: lamp ? { ...others, lamp: [lamp] } : others, sort: [] },
            DEFAULT_POLICY,
          ).summary;
        const parts = ["red", "yellow", "green", "none"].map(sums);
        const whole = sums();
        for (const key of ["projects", "parts", "totalInvestment", "planned"] as const)
          expect(parts.reduce((sum, part) => sum + part[key], 0)).toBe(whole[key]);
        expect(parts.reduce((sum, part) => sum + (part.done ?? 0), 0)).toBe(whole.done ?? 0);
      }),
    );
  });

  test("pages visit every project once, whatever the order and the length", () => {
    fc.assert(
      fc.property(question, fc.integer({ min: 1, max: 5 }), ({ ledger, choice, sort }, limit) => {
        const { rows } = select(
          tableOf(rowsOf(ledger, AT)),
          { within: [], choice, sort },
          DEFAULT_POLICY,
        );
        const visited: string[] = [];
        let cursor: string | null = cursorAt(0);
        while (cursor !== null) {
          const page = parsePage(new URLSearchParams({ cursor, limit: String(limit) }));
          const end = page.start + page.limit;
          visited.push(...idsOf(rows.slice(page.start, end)));
          cursor = end < rows.length ? cursorAt(end) : null;
        }
        expect(visited).toEqual(idsOf(rows));
      }),
    );
  });

  test("a choice comes through the address as it is", () => {
    fc.assert(
      fc.property(anyChoice, (choice) => {
        expect(asked(choice)).toEqual(choice);
      }),
    );
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ minLength: 1 })), (words) => {
        expect(splitWords(joinWords(words))).toEqual(words);
      }),
    );
  });
});

/** Facets as they are meant, row by row: all other filters standing. */
function facetOf(rows: readonly LedgerRow[], choice: LedgerChoice, id: FilterId) {
  const { [id]: _own, ...others } = choice;
  const counts: Record<string, number> = {};
  const values = new Set(rows.flatMap((row) => LEDGER_FILTERS[id].valuesOf(row)));
  for (const value of values) {
    const count = rows.filter((row) => isChosen(row, { ...others, [id]: [value] })).length;
    if (count > 0) counts[value] = count;
  }
  return counts;
}

/** Whether one may stand before the other; equal ones by id. */
function comesBefore(
  a: LedgerRow,
  b: LedgerRow,
  sort: readonly { column: (typeof COLUMN_IDS)[number]; descending: boolean }[],
): boolean {
  const place = (county: string) => PLACES.get(county) ?? Infinity;
  for (const { column, descending } of sort) {
    const [first, second] = [a, b].map((row) => LEDGER_COLUMNS[column].value(row, place));
    if (first === second) continue;
    if (first === null || second === null || first === undefined || second === undefined)
      return first !== null;
    return first < second !== descending;
  }
  return Number(a.project.id.slice(1)) < Number(b.project.id.slice(1));
}

test("of issues one and the same has the state and the kind", () => {
  const rows = rowsOf(
    [
      entry({ id: "p0" }, [ISSUE, { ...ISSUE, id: "i2", kind: "funds", closed: "2021-06-01" }]),
      entry({ id: "p1" }, [{ ...ISSUE, kind: "funds" }]),
    ],
    AT,
  );
  const { rows: found, facets } = select(
    tableOf(rows),
    { within: [], choice: { issue: ["open"], issueKind: ["funds"] }, sort: [] },
    DEFAULT_POLICY,
  );
  expect(idsOf(found)).toEqual(["p1"]);
  expect(facets.issueKind).toEqual({ land: 1, funds: 1 });
  expect(facets.issue).toEqual({ open: 1, overdue: 1, closed: 1 });
});

test("a name is found by characters and 拼音, a former one too; an id and a unit by their text", () => {
  const table = tableOf(
    rowsOf(
      [
        entry({ id: "p0", name: "青梧大桥", formerNames: ["白杉桥"] }),
        entry({ id: "p1", name: "柳浦学校", unit: "教育部门" }),
      ],
      AT,
    ),
  );
  const found = (text: string) => [0, 1].filter(table.named(text));
  expect(["青梧", "qw", "qwdq", "bsq", "白杉", "P1", "教育", "没有", "lpxx"].map(found)).toEqual([
    [0],
    [0],
    [0],
    [0],
    [0],
    [1],
    [1],
    [],
    [1],
  ]);
});

test("what can't be asked is said", () => {
  const wrong = [
    () => parseChoice(new URLSearchParams({ stage: "gone" })),
    () => parseChoice(new URLSearchParams({ list: "all" })),
    () => parseSort("size"),
    () => parsePage(new URLSearchParams({ limit: "501" })),
  ];
  for (const ask of wrong) expect(ask).toThrow(/没有|不能|应为/);
});
