import { DASH } from "../../domain/numbers/format";
import type { TrendBody, TrendPoint } from "../../figures/figure";
import type { Words } from "../stage/words";

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
