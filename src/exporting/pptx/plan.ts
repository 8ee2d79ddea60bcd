/** Which slides a figure takes, and what each says. */
import { DEMO_WORDS } from "../../domain/facts/dataset";
import {
  type Figure,
  type LampsBody,
  type MilestonesBody,
  figureTitle,
} from "../../figures/figure";
import { figurePages } from "../../figures/pages";
import type { ExportContext } from "../export-context";
import { nativeCharts } from "./chart";
import { rangeLine, sourceLine } from "./layout";
import { withoutControls } from "../../lib/inert-text";
import type { PrintTheme } from "../../charts/base/print-theme";
import { type NativeChart, type Part } from "./native-chart";

export interface PptxPicture {
  readonly png: Blob | Uint8Array;
  readonly widthMm: number;
  readonly heightMm: number;
}

export interface PptxFigure {
  readonly figure: Figure;
  /**
   * The picture(s) of the figure at the slide preset, for the slides after the native one; made by
   * the caller.
   */
  readonly pictures: readonly PptxPicture[];
}

export interface PptxRequest {
  readonly figures: readonly PptxFigure[];
  readonly context: ExportContext;
  readonly theme: PrintTheme;
  readonly title: string;
}

export interface SlidePlan {
  /** With its texts cleaned: a name may hold anything. */
  readonly figure: Figure;
  readonly title: string;
  /** Speaker notes, line by line. */
  readonly notes: readonly string[];
  readonly content: SlideContent;
}

export type SlideContent =
  | { readonly kind: "charts"; readonly charts: readonly NativeChart[] }
  | { readonly kind: "table"; readonly body: LampsBody; readonly part: Part }
  | { readonly kind: "milestones"; readonly body: MilestonesBody }
  | { readonly kind: "picture"; readonly picture: PptxPicture }
  | { readonly kind: "words"; readonly lines: readonly string[] };

/** Rows that can be read on one slide (design.md section 10). */
const MOST_ROWS = 14;

/** Whether a figure's marks have no whole native form, so that a slide with its picture follows. */
export function needsPicture({ body }: Figure): boolean {
  if (body.kind === "milestones") return true;
  if (body.kind !== "rows" || !body.groups.some(({ rows }) => rows.length > 0)) return false;
  return body.mark === "barInBar" || body.mark === "diverging" || body.references.length > 0;
}

/** The rows of each native slide; null: all. A picture at the slide preset has the same. */
export function nativePages(figure: Figure): readonly Part[] {
  return figurePages(figure, MOST_ROWS);
}

/** The slides of the figures in their order: native ones first, then the pictures. */
export function slidePlans({ figures, context, theme }: PptxRequest): readonly SlidePlan[] {
  return figures.flatMap((entry) => figurePlans(entry, context, theme));
}

/** The slides of one figure. */
export function figurePlans(
  { figure, pictures }: PptxFigure,
  context: ExportContext,
  theme: PrintTheme,
): SlidePlan[] {
  const shown = withReferences(figure, pictures.length > 0);
  const notes = speakerNotes(shown, context);
  const title = figureTitle(shown);
  const pages = nativePages(shown);
  const native = pages.map((part, index) => ({
    figure: shown,
    title: pages.length > 1 ? `${title}（第${index + 1}/${pages.length}部分）` : title,
    notes,
    content: contentOf(shown, part, theme),
  }));
  const drawn = pictures.map((picture, index) => ({
    figure: shown,
    title: `${title}（图${pictures.length > 1 ? `${index + 1}/${pictures.length}` : ""}）`,
    notes,
    content: { kind: "picture", picture } as const,
  }));
  return [...native, ...drawn];
}

function contentOf(figure: Figure, part: Part, theme: PrintTheme): SlideContent {
  const { body } = figure;
  if (body.kind === "empty") return { kind: "words", lines: [body.title, body.text] };
  if (body.kind === "milestones") return { kind: "milestones", body };
  if (body.kind === "lamps") return { kind: "table", body, part };
  const charts = nativeCharts(figure, part, theme);
  return charts.length > 0
    ? { kind: "charts", charts }
    : { kind: "words", lines: ["没有可画的单位"] };
}

/** A native bar chart has no reference lines: their values are said instead. */
function withReferences(figure: Figure, hasPicture: boolean): Figure {
  const { body } = figure;
  if (body.kind !== "rows") return figure;
  const unit = body.scale === "percent" ? "%" : "";
  const labels = body.references
    .filter(({ label }) => label !== "")
    .map(({ label }) => `${label}${unit}`);
  if (labels.length === 0) return figure;
  const where = hasPicture ? "（线见后一页的图）" : "";
  return { ...figure, notes: [`参考值：${labels.join("、")}${where}。`, ...figure.notes] };
}

function speakerNotes(figure: Figure, context: ExportContext): readonly string[] {
  return [
    ...(figure.stamp.demo ? [DEMO_WORDS] : []),
    figure.takeaway,
    ...(figure.notes.length > 0 ? [`注：${figure.notes.join("")}`] : []),
    rangeLine(figure),
    sourceLine(figure),
    `链接：${context.permalink}`,
  ].map((line) => withoutControls(line).replaceAll(/\s*[\r\n]+\s*/gu, " "));
}
