/**
 * What was published: data set and facts that go together, read in one go, and whether a later
 * publication revises an earlier one.
 */
import { ContractError } from "../../data/wire/contract-error";
import { ANSWER_LIMIT_MS } from "../../data/exchange";
import { admit } from "../../domain/facts/admission";
import { sameFigures } from "../../domain/facts/facts";
import type { Published } from "../../domain/facts/report-month";
import { type ScopeChoice, factsSpan } from "../../domain/facts/scope";
import { inTime } from "../../lib/time-limit";
import type { WallSource } from "./wall-source";

/**
 * Reads data set and facts of one publication, all of it within the time of one answer. Read between
 * two publications, the facts are newer than the data set: then both once more. Two that still don't
 * go together (one of several servers is behind) are a `ContractError`: units of the one without
 * values of the other would look unreported. Throws what reading throws, and `LateError`.
 */
export function readPublication(source: WallSource, choice: ScopeChoice): Promise<Published> {
  return inTime(ANSWER_LIMIT_MS, async (signal) => {
    signal.addEventListener("abort", source.cancel);
    const first = await readOnce(source, choice, signal);
    const pair = isOnePublication(first) ? first : await readOnce(source, choice, signal);
    if (!isOnePublication(pair))
      throw new ContractError(
        `数据集与数据不是同一次发布（版本${pair.dataset.revision}与${pair.facts.revision}）。`,
      );
    return pair;
  });
}

async function readOnce(
  source: WallSource,
  choice: ScopeChoice,
  signal: AbortSignal,
): Promise<Published> {
  const dataset = await source.readDataset();
  signal.throwIfAborted();
  const facts = await source.readFacts(factsSpan(choice, dataset));
  signal.throwIfAborted();
  return { dataset, facts: admit(dataset, facts).facts };
}

function isOnePublication({ dataset, facts }: Published): boolean {
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
