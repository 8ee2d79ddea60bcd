/** A text of lines and separators → a grid of texts: nothing in it is taken for a number here. */
import papaparse from "papaparse";
import type { Grid } from "../../grid";
import { textCell } from "../cells";
import { fullAllowance, gridBuilder } from "../grid-builder";
import { MOST_COLUMNS, MOST_ROWS } from "../limits";
import { FileRefusal } from "../refusal";

const SEPARATORS = ["\t", ",", ";", "|"] as const;
/** By so many lines the separator is chosen, blank ones apart. */
const LOOKED_AT = 100;
const MOST_LOOKED_AT = 1000;

/** Throws `FileRefusal` where the text is no table. */
export function textGrid(text: string): Grid {
  const { separator, body } = chosen(text);
  const builder = gridBuilder(fullAllowance());
  const lines = linesOf(body, separator);
  if (lines === null) throw new FileRefusal("broken");
  lines.forEach((values, row) => {
    if (values.length > MOST_COLUMNS) throw new FileRefusal("broken");
    values.forEach((value, column) => builder.set(row, column, textCell(plain(value))));
  });
  return builder.build("", false);
}

/**
 * The values of each line, or of the first so many; null: quotes do not pair, and separators or
 * line ends may stand in them.
 */
function linesOf(text: string, separator: string, most = MOST_ROWS + 1): string[][] | null {
  const { data, errors } = parsed(text, separator, '"', most);
  if (!errors.some(({ type }) => type === "Quotes")) return data;
  // "十四五"项目: a program wrote that has no quotes of its own.
  const lines = parsed(text, separator, "\u0000", most).data;
  const isPaired = lines.every((values) => values.every((value) => value.split('"').length % 2));
  return isPaired ? lines.map((values) => values.map(unquoted)) : null;
}

function parsed(text: string, separator: string, quoteChar: string, most: number) {
  return papaparse.parse<string[]>(text, { delimiter: separator, quoteChar, preview: most });
}

function unquoted(value: string): string {
  return /^"([^"]*)"$/.exec(value)?.[1] ?? value;
}

/** Excel writes and reads a first line like `sep=;`, and does not show it. */
function chosen(text: string): { separator: string; body: string } {
  const [whole, named] = /^sep=([,;|\t])\r?\n/i.exec(text) ?? [];
  if (whole !== undefined && named !== undefined)
    return { separator: named, body: text.slice(whole.length) };
  const separator = separatorOf(text);
  if (separator === null) throw new FileRefusal("noTable");
  return { separator, body: text };
}

/** The separator by which most lines are as wide as another one; null: the text is no table. */
function separatorOf(text: string): string | null {
  let [best, most] = [null as string | null, 0];
  for (const separator of SEPARATORS) {
    const lines = alike(text, separator);
    if (lines > most) [best, most] = [separator, lines];
  }
  return best;
}

/**
 * How many lines have the number of values, two at least, that most have; 0: they are fewer than
 * half, or one alone, and the separator is a sign of the text.
 */
function alike(text: string, separator: string): number {
  const lines = (linesOf(text, separator, MOST_LOOKED_AT) ?? [])
    .filter((values) => values.some((value) => value.trim() !== ""))
    .slice(0, LOOKED_AT);
  const counts = new Map<number, number>();
  for (const { length } of lines) if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  return most > 1 && 2 * most >= lines.length ? most : 0;
}

/**
 * The value without what programs put around it so that a spreadsheet leaves it alone: ="007", and
 * an apostrophe in front (as our own files have it).
 */
function plain(value: string): string {
  const [, quoted] = /^="([^"]*)"$/.exec(value.trim()) ?? [];
  return quoted ?? (value.startsWith("'") ? value.slice(1) : value);
}
