/** What the tooltip shows and the arrow keys say: one content for both. */
import { DASH } from "../../domain/numbers/format";
import { LAMP_LABEL, type Lamp } from "../../domain/rates/lamp";
import type {
  Detail,
  Figure,
  LampRow,
  LampsBody,
  Row,
  TrendBody,
  TrendPoint,
} from "../../figures/figure";

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
export function rowWords(row: Row, figure: Figure): Words {
  const lamps = Object.values(row.cells).flatMap(({ lamp }) =>
    lamp ? [{ label: "灯", lamp }] : [],
  );
  return {
    name: row.name,
    note: figure.stamp.asOf,
    heads: [],
    lines: completed(row.details, lamps, [row.missing?.word ?? null, row.flag]),
  };
}

/** What is said of a row of lamps. */
export function lampRowWords(row: LampRow, body: LampsBody, figure: Figure): Words {
  const lamps = row.cells.map(({ lamp }, index) => ({
    label: `${body.columns[index]?.head ?? ""}灯`,
    lamp,
  }));
  return {
    name: row.name,
    note: figure.stamp.asOf,
    heads: [],
    lines: completed(row.details, lamps, []),
  };
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

/** The details, and what they leave unsaid of lamps (in words), missing reasons and flags. */
function completed(
  details: readonly Detail[],
  lamps: readonly { label: string; lamp: Lamp }[],
  reasons: readonly (string | null)[],
): WordLine[] {
  const said = details.map(({ text }) => text).join("　");
  const lampLines = lamps
    .filter(({ lamp }) => !said.includes(LAMP_LABEL[lamp]))
    .map(({ label, lamp }) => ({ label, text: LAMP_LABEL[lamp] }));
  const reasonLines = reasons.flatMap((reason) =>
    reason && !said.includes(reason) ? [{ label: "", text: reason }] : [],
  );
  return [...details, ...lampLines, ...reasonLines].map(({ label, text }) => ({
    label,
    texts: [text],
  }));
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
