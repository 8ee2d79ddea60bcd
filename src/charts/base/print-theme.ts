/**
 * The print theme, from the tokens: what a picture in a file is coloured with, whatever the screen
 * shows.
 */
import type { MarkRole } from "../../figures/figure";
import { kebabCase, paint } from "./theme";
import { print as PRINT } from "../../ui/tokens/colours.json";
import { family } from "../../ui/tokens/font.json";

type Tree = { readonly [key: string]: string | number | Tree };

/** Names as in tokens.css: print.ink.strong is `ink-strong`, realEstate is `real-estate`. */
function named(tree: Tree, path: readonly string[] = []): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] => {
    const here = [...path, kebabCase(key)];
    return typeof value === "object" ? named(value, here) : [[here.join("-"), String(value)]];
  });
}

const VALUES: ReadonlyMap<string, string> = new Map(named(PRINT));

/**
 * The text with every `var(--token)` replaced by the print theme's value.
 * @throws Error on a name that no token has: a picture must not guess its colours.
 */
export function resolvePrintTokens(text: string): string {
  return text.replace(/var\(--([\w-]+)\)/g, (_, name: string) => {
    const value = VALUES.get(name);
    if (value === undefined) throw new Error(`no print token is called ${name}`);
    return value;
  });
}

/** A mark's fill and the ink on it. */
function markPaint(role: MarkRole): { readonly fill: string; readonly on: string } {
  const { fill, on } = paint(role);
  return { fill: resolvePrintTokens(fill), on: resolvePrintTokens(on) };
}

/** Colours as #RRGGBB and the font stack, for everything that leaves the screen. */
export const PRINT_THEME = {
  surface: PRINT.surface.panel,
  ink: PRINT.ink,
  line: PRINT.line,
  tag: { fill: PRINT.demo.tag, text: PRINT.demo.onTag },
  pace: PRINT.measure.pace,
  planEdge: PRINT.measure.planEdge,
  missing: PRINT.missing,
  lamp: PRINT.lamp,
  mark: markPaint,
  trend: {
    current: PRINT.measure.done,
    previous: PRINT.measure.earlier,
    earliest: PRINT.measure.earliest,
    pace: PRINT.measure.pace,
    plan: PRINT.measure.planEdge,
    unit: PRINT.measure.done,
  },
  fontFamily: family,
} as const;
export type PrintTheme = typeof PRINT_THEME;
