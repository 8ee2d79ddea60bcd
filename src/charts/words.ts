/** What the tooltip shows and the arrow keys say: one content for both. */
import { LAMP_LABEL, type Lamp } from "../domain/lamp";
import type { Detail, Figure, LampRow, LampsBody, Row, TrendBody } from "../figures/figure";

export interface Words {
  readonly name: string;
  /** The report month. */
  readonly note: string | null;
  readonly lines: readonly Detail[];
}

export function rowWords(row: Row, figure: Figure): Words {
  const lamps = Object.values(row.cells).flatMap(({ lamp }) => (lamp ? [{ label: "灯", lamp }] : []));
  return { name: row.name, note: figure.stamp.asOf, lines: completed(row.details, lamps, [row.missing, row.flag]) };
}

export function lampRowWords(row: LampRow, body: LampsBody, figure: Figure): Words {
  const lamps = row.cells.map(({ lamp }, index) => ({ label: `${body.columns[index]?.head ?? ""}灯`, lamp }));
  return { name: row.name, note: figure.stamp.asOf, lines: completed(row.details, lamps, []) };
}

/** Everything at one point in time; panels tell their lines apart. */
export function trendWords(body: TrendBody, index: number): Words {
  const lines = body.panels.flatMap((panel) =>
    panel.lines.flatMap((line) => {
      const point = line.points[index];
      if (!point) return [];
      const label = panel.head ? `${panel.head} ${line.name}` : line.name;
      return [{ label, text: point.flag ? `${point.text} ${point.flag}` : point.text }];
    }),
  );
  return { name: body.categories[index] ?? "", note: null, lines: lines.length > 0 ? lines : [{ label: "", text: "无数据" }] };
}

/** The details, and what they leave unsaid of lamps (in words), missing reasons and flags. */
function completed(details: readonly Detail[], lamps: readonly { label: string; lamp: Lamp }[], reasons: readonly (string | null)[]): Detail[] {
  const said = details.map(({ text }) => text).join("　");
  const lampLines = lamps.filter(({ lamp }) => !said.includes(LAMP_LABEL[lamp])).map(({ label, lamp }) => ({ label, text: LAMP_LABEL[lamp] }));
  const reasonLines = reasons.flatMap((reason) => (reason && !said.includes(reason) ? [{ label: "", text: reason }] : []));
  return [...details, ...lampLines, ...reasonLines];
}

/** One sentence for aria-live. */
export function spoken({ name, lines }: Words): string {
  return `${name}：${lines.map(({ label, text }) => (label ? `${label} ${text}` : text)).join("，")}`;
}
