/**
 * The one place where a role of a mark becomes a token. Colours are always var(--…), so that every
 * theme works.
 */
import { CATEGORY_IDS } from "../../domain/facts/enterprise";
import type { MarkRole } from "../../figures/figure";
import { tabulate } from "../../lib/record";

export interface Paint {
  readonly fill: string;
  /** The colour of text on the fill. */
  readonly on: string;
}

/** A key of tokens.json as tokens.css writes it: realEstate is real-estate. */
export function kebabCase(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

const solid = (fill: string, on: string): Paint => ({
  fill: `var(--${fill})`,
  on: `var(--${on})`,
});

const PAINTS: Record<MarkRole, Paint> = {
  done: solid("measure-done", "accent-on-fill"),
  plan: solid("measure-plan", "ink-strong"),
  removed: solid("measure-earlier", "ink-strong"),
  benchmark: solid("measure-benchmark", "ink-inverse"),
  ...tabulate(CATEGORY_IDS, (id) => {
    const name = `category-${kebabCase(id)}`;
    return solid(`${name}-fill`, `${name}-on`);
  }),
};

/** Fill and text colour of a mark. */
export function paint(role: MarkRole): Paint {
  return PAINTS[role];
}

export const INK = {
  strong: "var(--ink-strong)",
  body: "var(--ink-body)",
  quiet: "var(--ink-quiet)",
  missing: "var(--missing-text)",
  accent: "var(--accent-text)",
} as const;

export const LINE = {
  hair: "var(--line-hair)",
  firm: "var(--line-firm)",
  grid: "var(--line-grid)",
} as const;
export const PANEL = "var(--surface-panel)";
export const HATCH = "var(--missing-hatch)";
export const PACE = "var(--measure-pace)";
export const PLAN_EDGE = "var(--measure-plan-edge)";
export const EARLIER = "var(--measure-earlier)";
export const EARLIEST = "var(--measure-earliest)";
export const DONE = "var(--measure-done)";

/** Type sizes in a plot, in px (tokens.json, type.screen and design.md section 2). */
export const SIZE = {
  axis: 12,
  name: 13.5,
  value: 13,
  rate: 14,
  phoneName: 15,
  phoneRate: 16,
  phoneLamp: 14,
} as const;
export const STRONG = 600;

/**
 * Strokes in px (tokens.json, stroke and mark). A casing is in the panel's colour, below its line:
 * it shows at most 1 px a side.
 */
export const LINE_WIDTH = {
  hair: 1,
  mark: 2,
  pace: 1.5,
  casing: 4,
  paceCasing: 3,
  trend: 2.5,
} as const;

/** Sizes of marks in px (tokens.json, mark). */
export const MARK = {
  planBar: 18,
  doneBar: 10,
  rateBar: 12,
  stackBar: 20,
  segmentGap: 1.5,
  paceOverhang: 4,
  missingStub: 48,
  groupGap: 10,
  lamp: 14,
} as const;
