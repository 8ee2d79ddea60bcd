/** What the tooltip shows and the arrow keys say: one content for both. Those of a trend: trend/words.ts. */
import type { Detail, Figure, LampRow, Row } from "../../figures/figure";

export interface WordLine {
  readonly label: string;
  /** One per head, or a single one. */
  readonly texts: readonly string[];
}

export interface Words {
  readonly name: string;
  /** The report month. */
  readonly note: string | null;
  /** The panels of a trend; empty where there is only one value a line. */
  readonly heads: readonly string[];
  readonly lines: readonly WordLine[];
}

/** What is said of a row of a plot. */
export function rowWords({ name, details, flag }: Row, { stamp }: Figure): Words {
  return {
    name,
    note: stamp.asOf,
    heads: [],
    lines: linesOf(flag === null ? details : [...details, { label: "", text: flag }]),
  };
}

/** What is said of a row of lamps. */
export function lampRowWords({ name, details }: LampRow, { stamp }: Figure): Words {
  return { name, note: stamp.asOf, heads: [], lines: linesOf(details) };
}

function linesOf(details: readonly Detail[]): WordLine[] {
  return details.map(({ label, text }) => ({ label, texts: [text] }));
}

/** One sentence for aria-live. */
export function spoken({ name, heads, lines }: Words): string {
  const parts = lines.map(({ label, texts }) =>
    [label, ...texts.map((text, index) => `${heads[index] ?? ""}${text}`)]
      .filter((part) => part !== "")
      .join(" "),
  );
  return `${name}：${parts.join("，")}`;
}
