/** Where a scene's sentence breaks on a canvas that stands upright. */
import { textWidth } from "../../charts/base/text";
import { clauseLines } from "../../lib/line-break";

/** Strong characters are a little wider than those that widths are estimated with. */
const BOLD = 1.05;

/**
 * The sentence in one line, or in two that break between clauses; as one where no such break lets
 * both fit the width: then it breaks where it must.
 */
export function messageLines(message: string, size: number, width: number): readonly string[] {
  return clauseLines(message, width, (text) => textWidth(text, size) * BOLD) ?? [message];
}
