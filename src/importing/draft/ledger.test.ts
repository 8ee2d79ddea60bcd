import { expect, test } from "vitest";
import { month } from "../../domain/fixtures/build";
import { aggregateLedger } from "../../domain/ledger/summary";
import { planOf, toDraft } from "../fixtures/at-once";
import { YUNLING, ledgerGrid } from "../fixtures/ledger-table";
import { EMPTY_PROFILE } from "../recognise/profile";
import type { Profile } from "../recognise/profile";
import { recognise } from "../recognise/recognise";
import type { Draft } from "./draft";
import { ledgerSums } from "./ledger-sums";

const NOTHING = { values: [], projects: [] };

function draftOf(profile: Profile = EMPTY_PROFILE): Draft {
  const table = recognise(ledgerGrid().grid, { file: "项目台账.xlsx", office: YUNLING, profile });
  return toDraft(table, YUNLING);
}

function problem(draft: Draft, kind: string) {
  return draft.problems.find((found) => found.kind === kind);
}

test("60 projects; sections, sums and empty rows are none", () => {
  const draft = draftOf();
  expect(draft.month).toBe("2026-09");
  expect(draft.projects).toHaveLength(60);
  expect(new Set(draft.projects.map(({ key }) => key)).size).toBe(60);
  expect(draft.projects[0]).toMatchObject({ unit: "u1", name: "云麓区污水处理提升工程（一期）" });
  expect(draft.projects[1]?.name).toBe("现代物流基地建设项目");
});

test("the one cell in words is named and no value; its sum is then not comparable", () => {
  const draft = draftOf();
  expect(problem(draft, "words")).toMatchObject({ weight: "hint", at: [{ cell: "K8" }] });
  expect(draft.notes.filter(({ at }) => at.cell === "K8")).toMatchObject([
    { text: "完成1050万元（含打包）" },
  ]);
  expect(draft.projects[2]?.fields.invested).toBeUndefined();
  expect(draft.sums.map(({ about, class: verdict }) => [about, verdict])).toEqual([
    ["总投资", "same"],
    ["2026年计划投资", "same"],
    ["1-9月累计完成投资", "incomparable"],
  ]);
});

test("days: an exact one, a third of a month, a year; 已开工 alone is a note", () => {
  const { projects, notes } = draftOf();
  const starts = projects.slice(0, 4).map(({ fields }) => fields.startActual);
  expect(starts).toEqual(["2024-03-31", "2023-12-31", "2024-03-31", "2024-03-15"]);
  expect(notes.some(({ text }) => text === "已开工")).toBe(true);
  expect(projects[40]?.fields.startPlanned).toBe("2027-12-31");
  expect(projects[43]?.fields.completionPlanned).toBe("2028-12-31");
});

test("a past day under 开工（计划开工）时间 is asked for once, then known", () => {
  const asked = draftOf();
  expect(problem(asked, "pastDays")?.ask).toEqual({ kind: "pastDays" });
  expect(asked.projects[21]?.fields.startActual).toBeUndefined();
  const told = draftOf({ ...EMPTY_PROFILE, pastDays: "actual" });
  expect(problem(told, "pastDays")).toBeUndefined();
  expect(told.projects[21]?.fields.startActual).toBe("2026-03-20");
});

test("the figures of the board are those of the ledger", () => {
  const { sums } = ledgerGrid();
  const zero = { ...EMPTY_PROFILE, dashIsZero: true };
  const { projects } = planOf(draftOf(zero), NOTHING, { office: YUNLING });
  const at = month("2026-09");
  const whole = aggregateLedger(projects, at);
  expect(whole.get("projects.total")).toBe(60);
  expect(whole.get("investment.planned")).toBe(sums.planned);
  expect(whole.get("investment.done")).toBe(sums.done);
  // 8600.5 twelve times, each rounded to whole 万元.
  expect(whole.get("projects.totalInvestment")).toBe(sums.total + 6);
  const units = ledgerSums(projects, at);
  for (const [measure, value] of whole) {
    if (measure === "investment.due") continue;
    const own = units.filter((sum) => sum.measure === measure);
    expect(own.reduce((sum, { value: part }) => sum + part, 0)).toBe(value);
  }
});

test("without being told that — is zero, those projects have no plan", () => {
  const { projects } = planOf(draftOf(), NOTHING, { office: YUNLING });
  expect(projects).toHaveLength(60);
  expect(aggregateLedger(projects, month("2026-09")).get("projects.total")).toBe(40);
});
