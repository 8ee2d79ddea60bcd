/** What only the store shows about a project. */
import { monthLabel } from "../../domain/facts/period";
import type { Project } from "../../domain/ledger/project";
import { lastWhere } from "../../lib/array";
import type { DraftProject, Place } from "../draft/draft";
import type { Problems } from "../draft/problems";
import type { PlanLine } from "./plan";

/** Beyond belief against what is stored: refused. */
export function sayJump(problems: Problems, { at, was, value }: PlanLine, name: string): void {
  problems.add({
    weight: "block",
    kind: "jump",
    per: `${name} ${at?.cell ?? ""}`,
    at,
    say: (where) =>
      `「${name.slice(0, 40)}」${where}是${value}万元，原来是${was}万元，相差1000倍以上，没有导入。请核实是不是万元、亿元写错；确实如此，请确认。`,
  });
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
      `「${name.slice(0, 40)}」${where}属${value}，已存的同一项目属${was}，没有导入。确实归${value}，请确认；是另一个项目，请在原表改正项目代码。`,
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
          `${title}${where}累计${value}万元，比${monthLabel(last.month)}的${last.value}万元少（核减）。请写一句说明。`,
      );
  }
  for (const { year, investment } of fields.plans ?? []) {
    const was = known.plans.find((plan) => plan.year === year)?.investment;
    if (was !== undefined && was !== investment)
      explain(
        "aimChanged",
        cells.planned,
        (where) =>
          `${title}${where}${year}年计划投资由${was}万元改为${investment}万元。请写一句说明。`,
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
        `${where}共${count}个项目的累计完成投资超过年度计划的一半以上。请核实，或写一句说明。`,
    });
  }
}
