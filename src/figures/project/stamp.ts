/** Where the figures of one project come from. */
import type { Dataset } from "../../domain/facts/dataset";
import { type Month, monthLabel, quarterOf } from "../../domain/facts/period";
import type { Project } from "../../domain/ledger/project";
import { editionOf } from "../parts";
import type { DefinitionClause, Stamp } from "../stamp";

/** The stamp of a figure of the project as at the month, under its own unit's name. */
export function projectStamp(
  { project, month, dataset }: { project: Project; month: Month; dataset: Dataset },
  definition: readonly DefinitionClause[],
): Stamp {
  const unit = dataset.regions.find(({ code }) => code === project.county);
  return {
    region: unit?.name ?? project.county,
    file: `${project.name}（${project.id}）`,
    scope: project.name,
    range: project.name,
    definition,
    source: `${dataset.sourceTitle}（项目台账）`,
    quarter: quarterOf(month),
    basis: "ytd",
    month,
    asOf: monthLabel(month),
    ...editionOf(dataset, dataset.revision),
    demo: dataset.mode === "demo",
    coverage: null,
  };
}
