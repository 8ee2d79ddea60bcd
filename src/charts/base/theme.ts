/**
 * The one place where a role of a mark becomes a token. Colours are always var(--…), so that every
 * theme works.
 */
import { CATEGORY_IDS } from "../../domain/facts/enterprise";
import { type MarkRole, STEPS } from "../../figures/figure";
import { tabulate } from "../../lib/record";
import { mark, stroke, text, weight } from "../../ui/tokens/screen.json";

export interface Paint {
  readonly fill: string;
  /** The colour of text on the fill. */
  readonly on: string;
}

/** A key of the tokens as tokens.css writes it: realEstate is real-estate. */
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
  ...tabulate(STEPS, (step) => {
    const name = step.replace("step", "step-");
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

/** Type sizes in a plot, in px. */
export const SIZE = {
  axis: text.micro.size,
  name: text.name,
  value: text.note.size,
  rate: text.body.size,
  phoneName: text.card.size,
  phoneRate: text.lead.size,
  phoneLamp: text.body.size,
} as const;
export const STRONG = weight.strong;

/** Strokes in px. A casing is in the panel's colour, below its line: at most 1 px shows a side. */
export const LINE_WIDTH = stroke;

/** Sizes of marks in px. */
export const MARK = mark;
