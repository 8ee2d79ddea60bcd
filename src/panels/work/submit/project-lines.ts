/** 项目台账 as it is filled in: a line for each project, what is said of it laid over what stands. */
import { type Month, addMonths, monthNumber } from "../../../domain/facts/period";
import { DEFAULT_POLICY } from "../../../domain/facts/policy";
import { type Project, investedBy, planFor } from "../../../domain/ledger/project";
import { projectStanding } from "../../../domain/ledger/standing";
import { UNTOLD_PROJECT } from "../../../importing/compare/project-plan";
import { memoOf, memoOfPair } from "../../../lib/memo";
import type { ImportedProject } from "../../../office/imported";
import type { Form } from "./form";

/** A project of the unit, with what the form says of it. */
export interface ProjectLine {
  readonly project: Project;
  /** What stands of it; null of one that the form adds. */
  readonly stored: Project | null;
  /** 年度计划投资 of the month's year, 万元; null: not on that year's list. */
  readonly planned: number | null;
  /** 上月累计 of the same year, 万元; null: 未报, or January. */
  readonly last: number | null;
  /** 本月累计 as the form has it, 万元; null: not said. */
  readonly done: number | null;
  /** What stands for the month already; the form's blank does not take it away. */
  readonly standing: number | null;
  /** 落后: its 完成率 is below 序时, by the months of the year. */
  readonly isBehind: boolean;
}

/** The lines of a form: what stands in its order, then what it adds. */
export function projectLines(
  { content }: Form,
  projects: readonly Project[],
  month: Month,
): readonly ProjectLine[] {
  const said = new Map(content.projects.map((project) => [project.id, project]));
  const known = new Set(projects.map(({ id }) => id));
  return [
    ...projects.map((stored) => {
      const own = said.get(stored.id) ?? null;
      return own === null
        ? plainLines(stored, month, () => lineOf(stored, null, { stored, month }))
        : saidLines([stored, own], month, () => lineOf(stored, own, { stored, month }));
    }),
    ...content.projects
      .filter(({ id }) => !known.has(id))
      .map((own) =>
        plainLines(own, month, () => lineOf(newProject(own), own, { stored: null, month })),
      ),
  ];
}

/** A letter in one row makes no other line anew, so that no other row is drawn anew. */
const plainLines = memoOf<ProjectLine>();
const saidLines = memoOfPair<ProjectLine>();

function lineOf(
  base: Project,
  said: ImportedProject | null,
  { stored, month }: Pick<ProjectLine, "stored"> & { readonly month: Month },
): ProjectLine {
  const project = said ? overlaid(base, said) : base;
  const done = said?.invested.find((own) => own.month === month)?.value ?? null;
  const invested = done === null ? [] : [{ month, value: done }];
  const { gapTenths } = projectStanding({ ...project, invested }, month, DEFAULT_POLICY);
  return {
    project,
    stored,
    planned: planFor(project, month)?.investment ?? null,
    last: monthNumber(month) === 1 ? null : investedBy(project, addMonths(month, -1)),
    done,
    standing: stored && investedBy(stored, month),
    isBehind: gapTenths !== null && gapTenths < 0,
  };
}

function newProject({ id, name, unit }: ImportedProject): Project {
  return { ...UNTOLD_PROJECT, id, name, county: unit, kind: "new", totalInvestment: 0 };
}

function overlaid(base: Project, { name, fields, plans }: ImportedProject): Project {
  const years = new Map([...base.plans, ...plans].map((plan) => [plan.year, plan]));
  return { ...base, ...fields, name, plans: [...years.values()] };
}
