/**
 * Breaks Chinese text into lines. 避头尾: no 。，、；：）%… at a line's start, no （「 at its end (GB/T
 * 15834—2011, 标点符号用法); a number stays with its unit; Latin words stay whole, but a run longer than
 * a line (a link) breaks anywhere. No hyphen is ever added.
 */
import { NUMBER_RUN } from "./number-runs";

const NEVER_FIRST = /^[。，、；：）」』”’》〉】〕？！％‰…—·．～／,.!?;:)\]}%]/u;
const NEVER_LAST = /[（「『“‘《〈【〔([{]$/u;
const ENDS_ASCII = /[!-~]$/;
const STARTS_ASCII = /^[!-~]/;
/**
 * In order: spaces, numbers with units, runs of Latin, dashes and dots that stand in twos, any
 * other character with its marks.
 */
const ATOM = new RegExp(String.raw`\s+|${NUMBER_RUN}|[!-~]+|—{2,}|…{2,}|\P{M}\p{M}*|\p{M}`, "gu");
/** Widths are sums of fractions. */
const TOLERANCE = 0.005;

/** Answers the width of one line of text, in the unit of the width to be filled. */
export type WidthOf = (text: string) => number;

/**
 * The lines that fill `width`, greedily: each as long as it can be. Spaces at a break are dropped,
 * other white space than the full-width space (U+3000) counts as one space. A single character
 * wider than the line stands alone. Empty text: no lines.
 */
export function breakLines(text: string, width: number, widthOf: WidthOf): string[] {
  const lines: string[] = [];
  let line = "";
  const fits = (candidate: string) => widthOf(candidate.trimEnd()) <= width + TOLERANCE;
  const add = (piece: string) => {
    const candidate = line === "" ? piece.trimStart() : line + piece;
    if (line.trim() === "" || fits(candidate)) {
      line = candidate;
      return;
    }
    lines.push(line.trimEnd());
    line = piece.trimStart();
  };
  for (const cluster of clusters(text)) {
    const pieces = fits(cluster) ? [cluster] : loosePieces(cluster);
    pieces.forEach(add);
  }
  if (line.trim() !== "") lines.push(line.trimEnd());
  return lines;
}

/**
 * Where a clause ends; and where a bracket begins, which is torn from its word only where nothing
 * else fits.
 */
const CLAUSE_ENDS = [/，/g, /(?=（)/g] as const;

/**
 * The text in one line, or in two that break between its clauses, as even as can be; null where no
 * such break lets both fit the width.
 */
export function clauseLines(text: string, width: number, widthOf: WidthOf): string[] | null {
  if (widthOf(text) <= width) return [text];
  const longer = (lines: readonly string[]) => Math.max(...lines.map(widthOf));
  const ways = CLAUSE_ENDS.map((end) =>
    halvesAt(text, end).filter((lines) => longer(lines) <= width),
  );
  const [first, ...others] = ways.find((halves) => halves.length > 0) ?? [];
  return first
    ? others.reduce((best, lines) => (longer(lines) < longer(best) ? lines : best), first)
    : null;
}

function halvesAt(text: string, end: RegExp): string[][] {
  return [...text.matchAll(end)].map(({ index, 0: mark }) => {
    const at = index + mark.length;
    return [text.slice(0, at), text.slice(at)];
  });
}

/** What must not be torn apart, in the order of the text. */
function clusters(text: string): string[] {
  return glued(text.replaceAll(/[^\S\u3000]+/gu, " ").match(ATOM) ?? [], stayTogether);
}

/** A cluster longer than a line, taken apart by characters; even then no 。 begins a line. */
function loosePieces(cluster: string): string[] {
  return glued(cluster.match(/\P{M}\p{M}*|\p{M}/gu) ?? [], pairUp);
}

function glued(
  parts: readonly string[],
  together: (left: string, right: string) => boolean,
): string[] {
  const whole: string[] = [];
  for (const part of parts) {
    const last = whole.at(-1);
    if (last !== undefined && together(last, part)) whole[whole.length - 1] = last + part;
    else whole.push(part);
  }
  return whole;
}

function stayTogether(left: string, right: string): boolean {
  return pairUp(left, right) || (ENDS_ASCII.test(left) && STARTS_ASCII.test(right));
}

function pairUp(left: string, right: string): boolean {
  if (/\s$/u.test(left) || /^\s/u.test(right)) return false;
  return NEVER_FIRST.test(right) || NEVER_LAST.test(left);
}
