/** How a native chart is set, and the properties of its texts. */
import type { PrintTheme } from "../../charts/base/print-theme";
import { FONT_TAGS, solidFill } from "./xml";

/** Type sizes of a chart in pt. */
export interface ChartType {
  readonly category: number;
  readonly label: number;
  readonly axis: number;
  /** Where bars are too thin for labels on all series, the last one has its own: 完成, 净增. */
  readonly labels: "all" | "last";
}

export interface ChartStyle {
  readonly theme: PrintTheme;
  readonly type: ChartType;
  /** Of the chart, in pt. */
  readonly width: number;
  readonly height: number;
}

export const NO_LINE = "<a:ln><a:noFill/></a:ln>";

/** Size in pt and colour of all texts of an element. */
export function textProperties(size: number, colour: string, strong = false): string {
  return `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>${runProperties("defRPr", { size, colour, strong })}</a:pPr>${runProperties("endParaRPr", { size, colour, strong })}</a:p></c:txPr>`;
}

/** The same of one run of text, or of what follows it. */
export function runProperties(
  tag: string,
  { size, colour, strong }: { size: number; colour: string; strong: boolean },
): string {
  return `<a:${tag} lang="zh-CN" sz="${Math.round(size * 100)}" b="${strong ? 1 : 0}">${solidFill(colour)}${FONT_TAGS}</a:${tag}>`;
}
