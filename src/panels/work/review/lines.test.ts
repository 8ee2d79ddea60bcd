import { expect, test } from "vitest";
import { code, month } from "../../../domain/fixtures/build";
import { project } from "../../../domain/fixtures/ledger";
import type { Measure } from "../../../domain/facts/measure";
import { EMPTY_CONTENT, checkSubmission } from "../../../office/submission";
import { openSubmission } from "../../../office/submission-opened";
import { submitted } from "./fixtures/submissions";
import { kindCounts, reviewedLines } from "./lines";

const value = (measure: Measure, amount: number, of = "2025-09") => ({
  unit: "u1",
  month: of,
  measure,
  value: amount,
  precision: 1,
  at: [{ sheet: "", cell: measure }],
});
const stored = (measure: Measure, amount: number, of = "2025-09") => ({
  month: of,
  measure,
  value: amount,
});

interface Given {
  readonly values?: readonly unknown[];
  readonly projects?: readonly unknown[];
  readonly stored?: { readonly values?: readonly ReturnType<typeof stored>[] };
  readonly known?: readonly unknown[];
  readonly onlyHere?: readonly string[];
  readonly submission?: Parameters<typeof submitted>[0];
}

function linesOf(given: Given) {
  const opened = openSubmission(
    {
      submission: submitted(given.submission),
      unit: { code: "u1", name: "泾县" },
      content: { ...EMPTY_CONTENT, values: given.values ?? [], projects: given.projects ?? [] },
      accepted: null,
      stored: {
        values: [...(given.stored?.values ?? [])],
        projects: [...(given.known ?? [])],
        onlyHere: [...(given.onlyHere ?? [])],
      },
      dashIsZero: null,
      history: [],
    },
    "青山市",
  );
  if ("wrong" in opened) throw new Error(opened.wrong);
  const { against, place, content } = opened;
  return reviewedLines(checkSubmission(against, place, { content, received: null }), opened);
}

test("each number stands beside last month's and beside what stands; what is gone or changes comes first", () => {
  const lines = linesOf({
    values: [
      value("starts.planned", 8),
      value("starts.done", 7),
      value("investment.done", 250_000),
    ],
    stored: {
      values: [
        stored("starts.planned", 8),
        stored("starts.planned", 8, "2025-08"),
        stored("starts.done", 6),
        stored("starts.done", 5, "2025-08"),
        stored("completions.done", 2),
      ],
    },
  });
  expect(
    lines.map(({ kind, what, last, was, value: now, change }) => [
      kind,
      what,
      last,
      was,
      now,
      change,
    ]),
  ).toEqual([
    ["cleared", "累计已竣工", "未报", "2个", null, null],
    ["changed", "累计已开工", "5个", "6个", "7个", "▲2个"],
    ["new", "累计完成投资", "未报", null, "250,000万元", null],
    ["same", "年度计划新开工", "8个", "8个", "8个", "持平"],
  ]);
  expect(kindCounts(lines)).toBe("变为未报1，变更1，新增1，不变1");
});

test("January has no month before it, and a fall is said with its sign", () => {
  const january = linesOf({
    submission: { month: "2025-01" },
    values: [value("starts.done", 1, "2025-01")],
    stored: { values: [stored("starts.done", 9, "2024-12")] },
  });
  expect(january.map(({ last, change }) => [last, change])).toEqual([[null, null]]);
  const fallen = linesOf({
    values: [value("investment.done", 900)],
    stored: { values: [stored("investment.done", 1200, "2025-08")] },
  });
  expect(fallen.map(({ change }) => change)).toEqual(["▼300万元"]);
});

test("of the ledger, a project's report stands beside the one of the month before", () => {
  const known = project({
    id: "p1",
    name: "甲桥",
    county: code("u1"),
    plans: [],
    invested: [{ month: month("2025-08"), value: 1000 }],
  });
  const lines = linesOf({
    submission: { table: "ledger" },
    known: [{ project: known, issues: [], revisions: [] }],
    projects: [
      {
        id: "p1",
        name: "甲桥",
        unit: "u1",
        fields: {},
        plans: [],
        invested: [{ month: "2025-09", value: 1500 }],
        sheet: "",
        cells: {},
      },
    ],
  });
  expect(lines.map(({ what, last, value: now, change }) => [what, last, now, change])).toEqual([
    ["「甲桥」累计完成投资", "1,000万元", "1,500万元", "▲500万元"],
  ]);
});

test("a project that the ledger does not name leaves the board where no other report tells it", () => {
  const known = ["p1", "p2", "p3"].map((id) => ({
    project: project({ id, name: `${id}桥`, county: code("u1"), plans: [], invested: [] }),
    issues: [],
    revisions: [],
  }));
  const named = {
    id: "p1",
    name: "p1桥",
    unit: "u1",
    fields: {},
    plans: [],
    invested: [],
    sheet: "",
    cells: {},
  };
  const of = (projects: readonly unknown[]) =>
    linesOf({ submission: { table: "ledger" }, known, onlyHere: ["p1", "p2"], projects }).map(
      ({ what, kind }) => [what, kind],
    );
  expect(of([named])).toEqual([
    ["项目「p2桥」", "leaving"],
    ["项目「p3桥」", "staying"],
  ]);
  // Of a ledger that was emptied nothing is planned, and all that only it told goes.
  expect(of([])).toEqual([
    ["项目「p1桥」", "leaving"],
    ["项目「p2桥」", "leaving"],
  ]);
});
