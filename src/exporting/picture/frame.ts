/**
 * The static frame around a plot (design section 10): a picture that says by itself what it shows,
 * of whom, from where and how new. Pure SVG with every style in attributes: it opens alike in
 * browsers, LibreOffice and Inkscape, and the same figure, theme and moment give the same bytes.
 */
import type { RowWindow } from "../../charts/base/row-window";
import type { StaticPlot, StaticPlotOptions } from "../../charts/still/static-plot";
import { type Figure, figureTitle } from "../../figures/figure";
import { type ExportContext, watermarkOf } from "../export-context";
import { type Block, moved } from "./frame-block";
import { footBlock } from "./frame-foot";
import { headBlock } from "./frame-head";
import { type Metadata, pictureMetadata } from "./metadata";
import { type Preset, millimetresOf, pointsOf } from "./presets";
import type { PrintTheme } from "../../charts/base/print-theme";
import { pt, xmlText } from "./svg-text";
import { withoutControls } from "../../lib/inert-text";
import type { TextMeasure } from "./text-measure";
import { watermarkMarkup } from "./watermark";

export interface FrameRequest {
  readonly figure: Figure;
  readonly preset: Preset;
  /** This picture's part, where a figure takes several; the index counts from 0. */
  readonly part: { readonly index: number; readonly of: number; readonly window: RowWindow } | null;
  readonly context: ExportContext;
  readonly theme: PrintTheme;
  readonly measure: TextMeasure;
}

/** A frame with a hole of known width. Lengths in pt but for `plot`. */
export interface FramePlan {
  /** What the plot is to be drawn at. */
  readonly plot: StaticPlotOptions;
  readonly ptPerPx: number;
  readonly head: Block;
  readonly foot: Block;
  readonly preset: Preset;
  readonly theme: PrintTheme;
  readonly title: string;
  readonly description: string;
  readonly metadata: Metadata;
  /** Null: none. */
  readonly watermark: { readonly text: string; readonly length: number } | null;
}

export interface Picture {
  readonly svg: string;
  readonly widthMm: number;
  readonly heightMm: number;
}

/**
 * Sets the texts of the frame and answers what is left for the plot: all the width, and the height
 * that a given size leaves.
 */
export function planFrame({
  figure,
  preset,
  part,
  context,
  theme,
  measure,
}: FrameRequest): FramePlan {
  const width = pointsOf(preset.widthMm - 2 * preset.marginMm);
  const setting = { preset, theme, measure, width };
  const head = headBlock(figure, part, setting);
  const foot = footBlock(figure, context, setting);
  const room =
    preset.heightMm === null
      ? null
      : Math.max(pointsOf(preset.heightMm) - fixedHeight(preset, head, foot), 0);
  const ptPerPx =
    room === null ? preset.plotPtPerPx : scaleFor(room, rowCount(figure, part), preset);
  return {
    plot: {
      width: Math.floor(width / ptPerPx),
      height: room === null ? null : Math.floor(room / ptPerPx),
      rowHeight: preset.rowHeight,
      columns: preset.columns,
      window: part?.window ?? null,
    },
    ptPerPx,
    head,
    foot,
    preset,
    theme,
    title: figureTitle(figure),
    description: figure.takeaway,
    metadata: pictureMetadata(figure, context),
    watermark: measured(watermarkOf(context), measure),
  };
}

function measured(text: string | null, measure: TextMeasure): FramePlan["watermark"] {
  return text === null ? null : { text, length: measure(text, 1, 400) };
}

/** Everything but the plot. */
function fixedHeight(preset: Preset, head: Block, foot: Block): number {
  return (
    pointsOf(2 * preset.endMarginMm) +
    head.height +
    foot.height +
    gapsOf(preset).above +
    gapsOf(preset).below
  );
}

function gapsOf({ type }: Preset): { readonly above: number; readonly below: number } {
  return { above: type.subtitle.line * 0.45, below: type.note.line * 0.6 };
}

/** Key, axis and the gaps between groups, in px: as much as a plot has at most beside its rows. */
const BESIDE_ROWS = 100;

/** The largest scale of the preset at which the rows are likely to fit into the room. */
function scaleFor(
  room: number,
  rows: number,
  { plotPtPerPx, leastPlotPtPerPx, rowHeight }: Preset,
): number {
  if (rows === 0) return plotPtPerPx;
  const wanted = room / (BESIDE_ROWS + rows * rowHeight.least);
  return Math.round(Math.min(Math.max(wanted, leastPlotPtPerPx), plotPtPerPx) * 1000) / 1000;
}

/** Rows of the picture; 0 for lines, which take any height. */
function rowCount({ body }: Figure, part: FrameRequest["part"]): number {
  if (body.kind !== "rows" && body.kind !== "lamps") return 0;
  const total = body.total !== null && (body.kind === "lamps" || body.drawTotal) ? 1 : 0;
  const rows = body.groups.reduce((sum, group) => sum + group.rows.length, 0);
  return (part?.window.count ?? rows) + total;
}

/**
 * The whole picture. A plot higher than planned makes the picture higher than the preset; one that
 * is lower leaves the space above the foot, which stands at the bottom. A plot wider than asked for
 * is scaled down to the width.
 */
export function composeFrame(plan: FramePlan, plot: StaticPlot): Picture {
  const { preset, head, foot, watermark, theme } = plan;
  const width = pointsOf(preset.widthMm);
  const left = pointsOf(preset.marginMm);
  const end = pointsOf(preset.endMarginMm);
  const scale = Math.min(plan.ptPerPx, (width - 2 * left) / plot.width);
  const content = fixedHeight(preset, head, foot) + plot.height * scale;
  const heightMm = Math.max(preset.heightMm ?? 0, millimetresOf(content));
  const height = pointsOf(heightMm);
  const top = end + head.height + gapsOf(preset).above;
  const parts = [
    moved(head.markup, left, end),
    `<g transform="translate(${pt(left)} ${pt(top)}) scale(${Math.round(scale * 1e5) / 1e5})">${withoutControls(plot.markup)}</g>`,
    moved(foot.markup, left, height - end - foot.height),
    ...(watermark
      ? [watermarkMarkup({ ...watermark, width, height, fill: theme.ink.strong })]
      : []),
  ];
  return {
    svg: rooted(plan, { width, height, heightMm }, parts),
    widthMm: preset.widthMm,
    heightMm,
  };
}

interface Size {
  readonly width: number;
  readonly height: number;
  readonly heightMm: number;
}

/** Title and description first: they are the picture's text for screen readers. */
function rooted(
  { preset, theme, title, description, metadata }: FramePlan,
  size: Size,
  parts: readonly string[],
): string {
  const [width, height] = [pt(size.width), pt(size.height)];
  // The two roundings of the height must not open a seam at an edge.
  const box = `width="${preset.widthMm}mm" height="${size.heightMm}mm" viewBox="0 0 ${width} ${height}" preserveAspectRatio="none"`;
  // Double quotes around names would be entities in an attribute, which not every reader undoes.
  const font = xmlText(theme.fontFamily.replaceAll('"', "'")).replaceAll("&#39;", "'");
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${box} role="img" xml:lang="zh-CN" font-family="${font}" text-rendering="geometricPrecision">`,
    `<title>${xmlText(title)}</title>`,
    `<desc>${xmlText(description)}</desc>`,
    `<metadata>${xmlText(JSON.stringify(Object.fromEntries(metadata)))}</metadata>`,
    `<rect x="0" y="0" width="${width}" height="${height}" fill="${xmlText(theme.surface)}"/>`,
    ...parts,
    "</svg>",
    "",
  ].join("\n");
}
