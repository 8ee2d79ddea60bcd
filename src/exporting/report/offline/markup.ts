/** The one way in which texts become markup of the offline page: escaped, whatever they hold. */
import { escapeMarkup } from "../../../lib/inert-text";

/** Markup that was made here. */
export interface Markup {
  readonly text: string;
}

type Piece = string | number | Markup | readonly Markup[];

/**
 * Markup as a template: markup`<p>${text}</p>`. Every text and number in it is escaped, fit for
 * contents and for attributes in double quotes; markup stays, a list of it stands in its order.
 */
export function markup(strings: TemplateStringsArray, ...pieces: readonly Piece[]): Markup {
  return {
    text: strings.map((string, index) => `${string}${written(pieces[index] ?? "")}`).join(""),
  };
}

export const NOTHING: Markup = { text: "" };

function written(piece: Piece): string {
  if (typeof piece === "string" || typeof piece === "number") return escapeMarkup(String(piece));
  return "text" in piece ? piece.text : piece.map(({ text }) => text).join("");
}
