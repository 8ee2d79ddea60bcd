/** What holds for every figure of the ledger, whatever the ledger holds. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { anyLedger, rowsOf } from "../../domain/fixtures/ledger";
import { isChosen } from "../../domain/ledger/filters";
import type { LedgerRow } from "../../domain/ledger/row";
import { type Figure, LEDGER_FIGURE_IDS, type LedgerFigureId, figureTitle } from "../figure";
import { definitionWords } from "../stamp";
import { subtitleText } from "../subtitle";
import { figureSheet } from "../tables/figure-sheet";
import { figureTable, tableRows } from "../tables/figure-table";
import { valueText } from "../values";
import { LEDGER_FIGURES } from "./registry";
import { sourceOf } from "./fixtures/source";

const AT = "2021-09";

function everyFigure(
  check: (figure: Figure, rows: readonly LedgerRow[], id: LedgerFigureId) => void,
): void {
  fc.assert(
    fc.property(anyLedger, fc.constantFrom(...LEDGER_FIGURE_IDS), (entries, id) => {
      check(LEDGER_FIGURES[id](sourceOf(entries, AT)), rowsOf(entries, AT), id);
    }),
    { numRuns: 300 },
  );
}

test("the title is short and never empty, the takeaway is one to three full sentences", () => {
  everyFigure(({ message, takeaway }) => {
    expect(message).not.toBe("");
    expect(Array.from(message).slice(26)).toEqual([]);
    expect(takeaway.endsWith("。")).toBe(true);
    const sentences = takeaway.split("。").slice(0, -1);
    expect(sentences.slice(3)).toEqual([]);
    expect(sentences.filter((sentence) => sentence.trim() === "")).toEqual([]);
  });
});

test("no broken number anywhere", () => {
  everyFigure((figure) => {
    const said = [
      figureTitle(figure),
      figure.takeaway,
      subtitleText(figure.subtitle),
      definitionWords(figure.stamp.definition),
      ...figure.notes,
      ...figureTable(figure).rows.flatMap(({ cells }) => cells),
      ...(figure.body.kind === "rows"
        ? tableRows(figure.body).flatMap(({ details }) => details.map(({ text }) => text))
        : []),
    ];
    for (const text of said) expect(text).not.toMatch(/NaN|Infinity|undefined|null|\[object/);
  });
});

test("tables and sheets are as wide as their heads, and no two rows have one name", () => {
  everyFigure((figure) => {
    const table = figureTable(figure);
    for (const { cells } of table.rows) expect(cells).toHaveLength(table.columns.length);
    expect(new Set(table.rows.map(({ key }) => key)).size).toBe(table.rows.length);
    const sheet = figureSheet(figure);
    for (const { cells } of sheet.rows) expect(cells).toHaveLength(sheet.columns.length);
    expect(valueText(figure)).toBe(valueText({ ...figure }));
  });
});

test("the parts of a stack add up to its whole, and every number drawn is finite", () => {
  everyFigure(({ body }) => {
    if (body.kind !== "rows") return;
    for (const { values } of tableRows(body)) {
      const drawn = body.series.map(({ key }) => values[key] ?? 0);
      expect(drawn.every(Number.isFinite)).toBe(true);
      if (body.mark === "stack")
        expect(drawn.reduce((sum, value) => sum + value, 0)).toBe(values["total"]);
    }
  });
});

/** What is a thing to be done is counted in parts of packages too. */
const OF_PARTS_TOO = new Set(["redCards", "overdue"]);

test("a number that opens a list opens as many projects, each counted once", () => {
  everyFigure(({ id, body }, rows) => {
    if (body.kind !== "rows" || id === "issues") return;
    const counted = rows.filter(({ countedIn }) => countedIn === null);
    for (const { cells } of tableRows(body))
      for (const [key, { projects, number }] of Object.entries(cells)) {
        if (!projects || key === "issues") continue;
        const among = OF_PARTS_TOO.has(key) ? rows : counted;
        expect(number?.value).toBe(among.filter((row) => isChosen(row, projects)).length);
      }
  });
});

test("a number of issues opens the projects that have exactly these", () => {
  everyFigure(({ id, body }, rows) => {
    if (body.kind !== "rows" || id !== "issues") return;
    for (const { cells } of tableRows(body))
      for (const { projects, number } of Object.values(cells)) {
        if (!projects) continue;
        const { issueKind, issue } = projects;
        const wanted = rows
          .flatMap(({ issues }) => issues)
          .filter(
            ({ issue: { kind }, states }) =>
              (!issueKind || issueKind.includes(kind)) &&
              (!issue || states.some((state) => issue.includes(state))),
          );
        expect(number?.value).toBe(wanted.length);
      }
  });
});
