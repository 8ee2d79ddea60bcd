/** What the tooltip shows and the arrow keys say: one content for both. */
import { DASH } from "../../domain/numbers/format";
import type { Detail, Figure, LampRow, Row, TrendBody, TrendPoint } from "../../figures/figure";

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

/** Everything at one point in time: a line of words per line of the plot, a column per panel. */
export function trendWords(body: TrendBody, index: number): Words {
  const lines = new Map(
    body.panels.flatMap((panel) => panel.lines.map(({ key, name }) => [key, name] as const)),
  );
  const said = [...lines].map(([key, name]) => {
    const points = body.panels.map(
      (panel) => panel.lines.find((line) => line.key === key)?.points[index] ?? null,
    );
    return { label: name, points };
  });
  const present = said.filter(({ points }) => points.some((point) => point !== null));
  return {
    name: body.categories[index] ?? "",
    note: null,
    heads: body.panels.length > 1 ? body.panels.map(({ head }) => head) : [],
    lines:
      present.length > 0
        ? present.map(({ label, points }) => ({ label, texts: points.map(pointText) }))
        : [{ label: "无数据", texts: [] }],
  };
}

function pointText(point: TrendPoint | null): string {
  if (!point) return DASH;
  return point.flag ? `${point.text} ${point.flag.word}` : point.text;
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
