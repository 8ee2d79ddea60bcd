/**
 * Breakpoints by name in style sheets: `@media (--phone)`. A custom property cannot stand in a
 * media query, and `@custom-media` would have to be repeated in every module; so the build puts the
 * query in the name's place.
 */
import screen from "../src/ui/tokens/screen.json" with { type: "json" };

const QUERIES: ReadonlyMap<string, string> = new Map(
  Object.entries(screen.breakpoint).flatMap(([kind, width]): [string, string][] => [
    [kind, `(max-width: ${width - 1}px)`],
    [`above-${kind}`, `(min-width: ${width}px)`],
  ]),
);
/** A finger needs large targets, whatever the width; a narrow window is taken for a phone. */
const TOUCH = `(pointer: coarse), ${mediaQuery("phone")}`;

/**
 * The media query of a name: `phone` (and anything narrower than the kind's end), `above-phone`,
 * `touch`.
 * @throws Error on a name that has no query: a rule that never holds must not be built.
 */
export function mediaQuery(name: string): string {
  const query = name === "touch" ? TOUCH : QUERIES.get(name);
  if (query === undefined) throw new Error(`no breakpoint is called --${name}`);
  return query;
}

/** For PostCSS. */
export const customMedia = {
  postcssPlugin: "custom-media",
  AtRule: {
    media(rule: { params: string }) {
      rule.params = rule.params.replace(/\(--([\w-]+)\)/g, (_, name: string) => mediaQuery(name));
    },
  },
};
