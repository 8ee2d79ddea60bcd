/** What only the store shows about a project. */
import { monthLabel } from "../../domain/facts/period";
import type { Project } from "../../domain/ledger/project";
import { lastWhere } from "../../lib/array";
import type { DraftProject, Place } from "../draft/draft";
import { type Problems, notTaken } from "../draft/problems";
import { wanAmount } from "./amount-words";
import type { PlanLine } from "./plan";

/** Beyond belief against what is stored, or of a month that nobody reported against the one before. */
export function sayJump(
  problems: Problems,
  { about, at, was, value }: PlanLine,
  known: Project,
): void {
  const field = about.kind === "field" ? about.field : "";
  const against = typeof was === "number" ? `原来是${wanAmount(was)}` : beforeWords(field, known);
  problems.add({
    weight: "block",
    kind: "jump",
    per: `${known.name} ${at?.cell ?? ""}`,
    at,
    say: (where) =>
      `「${known.name.slice(0, 40)}」${where}是${wanAmount(Number(value))}，${against}，相差1000倍以上${notTaken(where)}。请核实是不是万元、亿元写错；确实如此，请确认。`,
  });
}

/** 2026年8月是22,300万元: of a month's report (`invested 2026-09`) what was reported last before it. */
function beforeWords(field: string, { invested }: Project): string {
  const [, month = ""] = field.split(" ");
  const last = lastWhere(invested, (entry) => entry.month < month);
  return last ? `${monthLabel(last.month)}是${wanAmount(last.value)}` : "原来没有报";
}

/** The same 项目代码 in another unit: another project, or one that was put down wrongly. */
export function sayMoved(
  problems: Problems,
  { name, cells }: DraftProject,
  { id, was, value }: { id: string; was: string; value: string },
): void {
  problems.add({
    weight: "block",
    // Held back and confirmed as a jump is.
    kind: "jump",
    per: `moved ${id}`,
    at: cells.name ?? null,
    say: (where) =>
      `「${name.slice(0, 40)}」${where}属${value}，已存的同一项目属${was}${notTaken(where)}。确实归${value}，请确认；是另一个项目，请在原表改正项目代码。`,
  });
}

/** 核减, and a plan changed within the year. */
export function sayChanges(
  problems: Problems,
  { fields, cells, name }: DraftProject,
  known: Project,
): void {
  const title = `「${name.slice(0, 40)}」`;
  const explain = (kind: string, at: Place | undefined, words: (where: string) => string) =>
    problems.add({ weight: "explain", kind, per: known.id, at: at ?? null, say: words });
  for (const { month, value } of fields.invested ?? []) {
    const year = month.slice(0, 4);
    const last = lastWhere(
      known.invested,
      (entry) => entry.month < month && entry.month.startsWith(year),
    );
    if (last && value < last.value)
      explain(
        "fell",
        cells.done,
        (where) =>
          `${title}${where}累计${wanAmount(value)}，比${monthLabel(last.month)}的${wanAmount(last.value)}少（核减）。请写一句说明。`,
      );
  }
  for (const { year, investment } of fields.plans ?? []) {
    const was = known.plans.find((plan) => plan.year === year)?.investment;
    if (was !== undefined && was !== investment)
      explain(
        "aimChanged",
        cells.planned,
        (where) =>
          `${title}${where}${year}年计划投资由${wanAmount(was)}改为${wanAmount(investment)}。请写一句说明。`,
      );
  }
}

/** Done over the year's plan by half, whether the plan is the file's or the store's. */
export function sayOverPlan(
  problems: Problems,
  { fields, cells }: DraftProject,
  known: Project | null,
): void {
  for (const { month, value } of fields.invested ?? []) {
    const year = Number(month.slice(0, 4));
    const plan = [...(fields.plans ?? []), ...(known?.plans ?? [])].find(
      (own) => own.year === year,
    );
    if (!plan || plan.investment <= 0 || value * 2 <= plan.investment * 3) continue;
    problems.add({
      weight: "explain",
      kind: "overPlan",
      at: cells.done ?? null,
      say: (where, count) =>
        `${where}共${count}个项目的累计完成投资比年度计划多出一半以上。请核实，或写一句说明。`,
    });
  }
}
