/** axe, asked for nothing but what is wrong. */
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";

/** WCAG 2.2 AA. */
const LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const OF_COLOUR = ["color-contrast", "link-in-text-block"];

/**
 * `wcag`: the rules of WCAG 2.2 AA; `colour`: those that see colours, for another theme of the same
 * tree; `all`: also axe's advice.
 */
export type AxeRules = "wcag" | "colour" | "all";

/** One line for each violation inside `within`, a selector; none: all is well. */
export async function violationsOn(
  page: Page,
  rules: AxeRules = "wcag",
  within = "html",
): Promise<string[]> {
  // The app has no frames, which are what the other mode opens a page of its own for; and the many
  // passes are not worth describing.
  const builder = new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({ resultTypes: ["violations"] });
  builder.include(within);
  if (rules === "colour") builder.withRules(OF_COLOUR);
  if (rules === "wcag") builder.withTags(LEVELS);
  const { violations } = await builder.analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      (node) => `${id} ${node.target.join(" ")} ${node.failureSummary?.replace(/\s+/g, " ") ?? ""}`,
    ),
  );
}
