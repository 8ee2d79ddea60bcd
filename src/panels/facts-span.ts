/** Which months a page reads. */
import type { FactsSpan } from "../data/addresses";
import type { Dataset } from "../domain/facts/dataset";
import { type ScopeChoice, factsSpan } from "../domain/facts/scope";

/**
 * `years`: what every figure of a quarter needs, also what the newest quarter is decided on. `all`:
 * every month there is.
 */
export type FactsRange = "years" | "all";

/** The region and months that a choice needs. */
export function factsSpanOf(choice: ScopeChoice, dataset: Dataset, range: FactsRange): FactsSpan {
  const span = factsSpan(choice, dataset);
  const [first, last] = [dataset.months[0], dataset.months.at(-1)];
  if (range === "years" || !first || !last) return span;
  return {
    ...span,
    from: first < span.from ? first : span.from,
    to: last > span.to ? last : span.to,
  };
}
