import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseDataset, parseFacts } from "../data/wire/parse";
import { isFaultless } from "../domain/facts/admission";
import { type Dataset, sourceTitle } from "../domain/facts/dataset";
import { type Facts, cumulativeValue, printedValue } from "../domain/facts/facts";
import type { Measure } from "../domain/facts/measure";
import { code, month } from "../domain/fixtures/build";
import { YUNLING, ledgerGrid } from "../importing/fixtures/ledger-table";
import { XIANGXI, enterprisesGrid, xiangxiGrid } from "../importing/fixtures/tables";
import type { ImportingOffice } from "../importing/recognise/office";
import { type BoardContent, contentOf } from "./content";
import { CREATED, SEPTEMBER, after, monthly, taken } from "./fixtures/office";
import { foldJournal } from "./fold";
import type { CreatedEvent, Journal } from "./journal";

const NOW = Date.parse("2026-11-30T08:00:00+08:00");

function officeOf({ region, units }: ImportingOffice): CreatedEvent {
  return {
    ...CREATED,
    at: "2020-01-05T09:00:00+08:00",
    region: { ...CREATED.region, name: region.name },
    units: units.map(({ code: own, name }, index) => ({
      code: own,
      name,
      aliases: [],
      kind: "county",
      order: index + 1,
      reports: null,
    })),
  };
}

function boardOf(journal: Journal): BoardContent {
  const content = contentOf(foldJournal(journal));
  if (!content) throw new Error("a board of values");
  return content;
}

/** Through the app's own door, with nothing to say about it. */
function read(content: BoardContent): { dataset: Dataset; facts: Facts } {
  const wire: unknown = JSON.parse(JSON.stringify(content));
  const body = wire as BoardContent;
  const dataset = parseDataset(body.dataset, NOW);
  const facts = parseFacts(body.facts);
  expect(dataset.problems).toEqual([]);
  expect(facts.problems).toEqual([]);
  expect(isFaultless(dataset, facts)).toBe(true);
  return { dataset, facts };
}

describe("a board of tables", () => {
  test("has nothing to show before anything was reported", () => {
    expect(contentOf(foldJournal([CREATED]))).toBeNull();
  });

  test("湘西: the published values, the printed sums, and where each was read", () => {
    const journal = taken([officeOf(XIANGXI)], xiangxiGrid(), {
      name: "湘西州9月.xlsx",
      at: "2021-10-08T09:00:00+08:00",
    });
    const content = boardOf(journal);
    const { dataset, facts } = read(content);
    expect(dataset.months).toEqual(["2021-09"]);
    expect(dataset.hasLedger).toBe(false);
    const at = month("2021-09");
    const units = dataset.regions.filter(({ parent }) => parent !== null);
    const sum = (measure: Measure) =>
      units.reduce(
        (total, unit) => total + (cumulativeValue(facts, unit.code, at, measure) ?? 0),
        0,
      );
    expect(sum("investment.planned")).toBe(6_407_000);
    expect(sum("investment.done")).toBe(4_745_000);
    expect(printedValue(facts, dataset.root, at, "investment.done")?.value).toBe(4_745_000);
    expect(printedValue(facts, dataset.root, at, "rate.investment")?.value).toBe(74.1);
    expect(sourceTitle(dataset, "investment", at)).toBe("2021年1-9月州重点项目投资完成情况汇总表");
    expect(content.facts.facts[0]).toMatchObject({
      county: "u1",
      precision: { "investment.done": 1000 },
      cells: {
        "investment.done": { file: "湘西州9月.xlsx", sheet: "汇总表", cell: "D4" },
      },
    });
    expect(content.facts.printed?.[0]).toMatchObject({
      at: { file: "湘西州9月.xlsx", sheet: "汇总表" },
    });
    expect(JSON.stringify(content)).not.toContain("1148000");
  });

  test("what a unit has not reported is not there, never 0", () => {
    const { facts } = read(boardOf(taken([CREATED], monthly("泾县 | 8 | 6 | 2 | 40 | 22.1"))));
    const at = month("2025-09");
    expect(cumulativeValue(facts, code("u1"), at, "investment.done")).toBe(221_000);
    expect(cumulativeValue(facts, code("u2"), at, "investment.done")).toBeNull();
    expect(cumulativeValue(facts, code("u1"), at, "starts.due")).toBeNull();
  });

  test("files of several units of one month are said to be several", () => {
    const journal = [
      "泾县 | 8 | 6 | 2 | 40 | 22.1",
      "旌德县 | 6 | 5 | 2 | 30 | 15.2",
    ].reduce<Journal>(
      (done, row, index) => taken(done, monthly(row), { name: `${index + 1}号.xlsx` }),
      [CREATED],
    );
    const { dataset } = read(boardOf(journal));
    expect(sourceTitle(dataset, "investment", month("2025-09"))).toBe("本单位导入的2份表格");
    expect(dataset.sources.map(({ document }) => document)).toEqual([
      "1号.xlsx、2号.xlsx",
      "1号.xlsx",
      "2号.xlsx",
    ]);
  });

  test("who has reported a group reports it, though the office began without", () => {
    const [first, ...others] = CREATED.units;
    if (!first) throw new Error("the office has units");
    const units = [{ ...first, reports: ["enterprises" as const] }, ...others];
    const { dataset } = read(boardOf(taken([{ ...CREATED, units }], monthly(SEPTEMBER))));
    expect(dataset.regions[1]?.reports).toEqual([
      "enterprises",
      "starts",
      "completions",
      "investment",
    ]);
  });

  test("rules, a new name and another revision come with the next event", () => {
    const before = taken([CREATED], monthly(SEPTEMBER));
    const { dataset } = read(
      boardOf(
        after(
          before,
          { kind: "unitRenamed", unit: code("u1"), from: "泾县", to: "泾川县" },
          { kind: "ruleChanged", change: { rule: "lampAgainst", from: null, to: "due" } },
        ),
      ),
    );
    expect(dataset.regions[1]?.name).toBe("泾川县");
    expect(dataset.policy.lampAgainst).toBe("due");
    expect(dataset.revision).not.toBe(read(boardOf(before)).dataset.revision);
  });
});

describe("a board of a ledger alone", () => {
  const { grid, sums } = ledgerGrid();
  const journal = taken([officeOf(YUNLING)], grid, {
    name: "台账.xlsx",
    at: "2026-10-08T09:00:00+08:00",
  });

  test("its figures are the ledger's own sums, and say so", () => {
    const content = boardOf(journal);
    const { dataset, facts } = read(content);
    const at = month("2026-09");
    const total = (measure: Measure) =>
      dataset.regions.reduce(
        (sum, unit) => sum + (cumulativeValue(facts, unit.code, at, measure) ?? 0),
        0,
      );
    expect(content.ledger).toHaveLength(60);
    expect(dataset.hasLedger).toBe(true);
    expect(total("investment.planned")).toBe(sums.planned);
    expect(total("investment.done")).toBe(sums.done);
    expect(sourceTitle(dataset, "investment", at)).toBe("由项目台账汇总（40个项目中39个报了投资）");
    expect(dataset.sources.find(({ id }) => id === "ledger-2026-09")?.note).toMatch(
      /^当年台账40个项目，其中39个报了当月累计完成投资$/,
    );
    // Nobody tells a day of completion, and 序时 is the board's own.
    expect(
      dataset.regions.every(({ code: own }) =>
        ["completions.done", "investment.due"].every(
          (measure) => cumulativeValue(facts, own, at, measure as Measure) === null,
        ),
      ),
    ).toBe(true);
  });

  test("a group that units report by themselves is theirs for that month", () => {
    const both = taken(journal, monthly("云麓区 | 8 | 6 | 2 | 40 | 22.1", "2026年1-9月"), {
      at: "2026-10-09T09:00:00+08:00",
    });
    const { dataset, facts } = read(boardOf(both));
    const at = month("2026-09");
    expect(cumulativeValue(facts, code("u1"), at, "investment.done")).toBe(221_000);
    expect(cumulativeValue(facts, code("u2"), at, "investment.done")).toBeNull();
    expect(cumulativeValue(facts, code("u2"), at, "projects.total")).toBeGreaterThan(0);
    expect(sourceTitle(dataset, "projects", at)).toBe("由项目台账汇总");
    expect(sourceTitle(dataset, "investment", at)).toBe("2026年1-9月情况");
  });
});

test("whatever was taken in and undone passes the door without a word", () => {
  const unit = fc.constantFrom("泾县", "旌德县", "宣州区");
  const row = fc
    .tuple(
      unit,
      fc.array(fc.option(fc.nat({ max: 99 }), { nil: "" }), { minLength: 5, maxLength: 5 }),
    )
    .map(([name, values]) => [name, ...values].join(" | "));
  const table = fc.record({
    rows: fc.uniqueArray(row, {
      minLength: 1,
      maxLength: 3,
      selector: (text) => text.split(" ")[0],
    }),
    at: fc.constantFrom("2025年1-7月", "2025年1-8月", "2025年1-9月", "2024年1-12月"),
    isUndone: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(table, { minLength: 1, maxLength: 5 }), (tables) => {
      const journal = tables.reduce<Journal>(
        (done, { rows, at, isUndone }) => {
          try {
            const next = taken(done, monthly(rows.join("\n"), at), { sentence: "已核实。" });
            const id = next.at(-1)?.id ?? "";
            return isUndone ? after(next, { kind: "undone", import: id }) : next;
          } catch {
            // Nothing in it could be stored, or it said nothing new.
            return done;
          }
        },
        [CREATED],
      );
      const content = contentOf(foldJournal(journal));
      if (!content) return;
      const { facts } = read(content);
      const stands = foldJournal(journal).values;
      for (const value of stands.values())
        expect(cumulativeValue(facts, value.unit, value.month, value.measure)).toBe(value.value);
    }),
    { numRuns: 60 },
  );
});

test("of another region’s table nothing is stored, its sum neither", () => {
  expect(() => taken([CREATED], enterprisesGrid())).toThrow("没有可以存入的数");
});
