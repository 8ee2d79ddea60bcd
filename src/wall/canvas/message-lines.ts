/**
 * Where a scene's sentence breaks on a canvas that stands upright: between its clauses, not before
 * its last two characters.
 */
import { textWidth } from "../../charts/base/text";

/**
 * Where a clause ends; and where a bracket begins, which is torn from its word only where nothing
 * else fits.
 */
const BREAKS = [/，/g, /(?=（)/g] as const;
/** Strong characters are a little wider than those that widths are estimated with. */
const BOLD = 1.05;

/**
 * The sentence in one line, or in two that break between clauses, as even as can be; as one where
 * no such break lets both fit the width: then it breaks where it must.
 */
export function messageLines(message: string, size: number, width: number): readonly string[] {
  const own = (text: string) => textWidth(text, size) * BOLD;
  if (own(message) <= width) return [message];
  const longer = (lines: readonly string[]) => Math.max(...lines.map(own));
  const ways = BREAKS.map((end) =>
    halvesAt(message, end).filter((lines) => longer(lines) <= width),
  );
  const [first, ...others] = ways.find((halves) => halves.length > 0) ?? [];
  return first
    ? others.reduce((best, lines) => (longer(lines) < longer(best) ? lines : best), first)
    : [message];
}

function halvesAt(message: string, end: RegExp): (readonly string[])[] {
  return [...message.matchAll(end)].map(({ index, 0: mark }) =>
    cutAt(message, index + mark.length),
  );
}

function cutAt(text: string, at: number): readonly string[] {
  return [text.slice(0, at), text.slice(at)];
}
