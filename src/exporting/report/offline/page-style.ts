/** The style sheet of the offline page: the board's own tokens, by the reader's light or dark. */
import TOKENS from "../../../ui/tokens.css?raw";
import { PHONE } from "../../../ui/media-query";
import { escapeMarkup } from "../../../lib/inert-text";
import STYLE from "./in-page.css?raw";

/** Tokens, fonts, rules and, where one is wanted, the watermark over all of it. */
export function pageStyle(fontRules: readonly string[], watermark: string | null): string {
  return [
    pageTokens(TOKENS),
    ...fontRules,
    STYLE.replaceAll("(--phone)", PHONE),
    watermark === null ? "" : watermarkRule(watermark),
  ]
    .join("\n")
    .replaceAll("\r\n", "\n");
}

/**
 * The app names its theme, this page follows the system's: of the tokens the light ones, then the
 * dark ones for screens that want them, then those of paper.
 */
function pageTokens(tokens: string): string {
  const light = tokens.slice(0, tokens.indexOf("@media screen"));
  const [, dark = ""] = /\[data-theme="dark"\] \{([^}]*)\}/.exec(tokens) ?? [];
  const print = tokens.slice(tokens.indexOf("@media print"));
  return `${light}@media screen and (prefers-color-scheme: dark) {:root {${dark}}}\n${print}`;
}

/** The text slanting in tiles, as a picture inside the sheet. */
function watermarkRule(text: string): string {
  const tile = `<svg xmlns="http://www.w3.org/2000/svg" width="420" height="260"><text x="210" y="130" text-anchor="middle" transform="rotate(-24 210 130)" font-family="sans-serif" font-size="18" fill="gray" fill-opacity="0.3">${escapeMarkup(text)}</text></svg>`;
  // What encodeURIComponent leaves and a string of the sheet would end by.
  const address = encodeURIComponent(tile).replaceAll("'", "%27");
  return `.watermark{background-image:url("data:image/svg+xml,${address}")}`;
}
