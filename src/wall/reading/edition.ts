/**
 * What was published: whether data set and facts go together, and whether a later publication
 * revises an earlier one.
 */
import { sameFigures } from "../../domain/facts/facts";
import type { Published } from "../../domain/facts/report-month";

/**
 * Whether both are of the same publication: else units of the one would look unreported in the
 * other.
 */
export function isOnePublication({ dataset, facts }: Published): boolean {
  return dataset.revision === facts.revision;
}

/**
 * Whether both show the same figures by the same rules, over the same units; names, sources and
 * revision may differ.
 */
export function isSameEdition(before: Published, after: Published): boolean {
  return rulesOf(before) === rulesOf(after) && sameFigures(before.facts, after.facts);
}

/**
 * By what, and over which units, figures are computed. Fractions are made of bigints, which JSON
 * does not have.
 */
function rulesOf({ dataset: { policy, regions } }: Pick<Published, "dataset">): string {
  const units = regions.map(({ code, parent, kind, reports }) => [code, parent, kind, reports]);
  return JSON.stringify([policy, units], (_, value: unknown) =>
    typeof value === "bigint" ? String(value) : value,
  );
}
