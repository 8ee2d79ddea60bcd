/**
 * 图片预设: where a picture is going to be used decides its printed size and its type sizes (design.md
 * section 10).
 */
import { picture } from "../../ui/tokens/files.json";

export const PRESET_IDS = [
  "word-full",
  "word-half",
  "slide",
  "slide-half",
  "four-three",
  "square",
] as const;
export type PresetId = (typeof PRESET_IDS)[number];

export interface Preset {
  readonly id: PresetId;
  /** Word 全宽 */
  readonly name: string;
  readonly widthMm: number;
  /**
   * Null: as high as the content. Otherwise the least height: long notes add to it rather than
   * squeeze the plot.
   */
  readonly heightMm: number | null;
  /** Left and right. */
  readonly marginMm: number;
  /** Above and below. */
  readonly endMarginMm: number;
  /** In pt at printed size. */
  readonly type: { readonly title: Type; readonly subtitle: Type; readonly note: Type };
  /**
   * The plot is drawn in the screen's px and scaled by this; a 12 px axis label must stay at 7.5 pt
   * or more.
   */
  readonly plotPtPerPx: number;
  /**
   * The scale where many rows must share a given height: type gets smaller before the picture gets
   * higher.
   */
  readonly leastPlotPtPerPx: number;
  /**
   * Of a plot of rows, in px of the plot: the least, and the most where the preset has a height to
   * fill.
   */
  readonly rowHeight: { readonly least: number; readonly most: number };
  /** More rows than this go into further pictures. */
  readonly mostRows: number;
  /** `few`: the strong column and the lamp only. */
  readonly columns: "all" | "few";
}

interface Type {
  readonly size: number;
  /** Line height. */
  readonly line: number;
}

export const PRESETS: Readonly<Record<PresetId, Preset>> = {
  "word-full": {
    id: "word-full",
    name: "Word 全宽",
    widthMm: 156,
    heightMm: null,
    marginMm: 1.6,
    endMarginMm: 1.6,
    type: picture.wordFull,
    plotPtPerPx: 0.63,
    leastPlotPtPerPx: 0.63,
    rowHeight: { least: 26, most: 26 },
    // As many as leave room for a caption on a page of 225 mm of text.
    mostRows: 24,
    columns: "all",
  },
  "word-half": {
    id: "word-half",
    name: "Word 半宽",
    widthMm: 76,
    heightMm: null,
    marginMm: 1.6,
    endMarginMm: 1.6,
    type: picture.wordHalf,
    plotPtPerPx: 0.625,
    leastPlotPtPerPx: 0.625,
    rowHeight: { least: 24, most: 24 },
    mostRows: 36,
    columns: "few",
  },
  slide: {
    id: "slide",
    name: "PPT 整页 16:9",
    widthMm: 338.7,
    heightMm: 190.5,
    marginMm: 15,
    endMarginMm: 9,
    type: picture.slide,
    plotPtPerPx: 1.11,
    leastPlotPtPerPx: 0.9,
    rowHeight: { least: 19, most: 27 },
    mostRows: 14,
    columns: "all",
  },
  "slide-half": {
    id: "slide-half",
    name: "PPT 半页",
    widthMm: 152,
    heightMm: 140,
    marginMm: 4,
    endMarginMm: 4,
    type: picture.halfSlide,
    plotPtPerPx: 1,
    leastPlotPtPerPx: 0.8,
    rowHeight: { least: 18, most: 24 },
    mostRows: 14,
    columns: "few",
  },
  "four-three": {
    id: "four-three",
    name: "4:3",
    widthMm: 254,
    heightMm: 190.5,
    marginMm: 12,
    endMarginMm: 9,
    type: picture.smallSlide,
    plotPtPerPx: 1,
    leastPlotPtPerPx: 0.85,
    rowHeight: { least: 19, most: 24 },
    mostRows: 16,
    columns: "all",
  },
  square: {
    id: "square",
    name: "正方形",
    widthMm: 190.5,
    heightMm: 190.5,
    marginMm: 10,
    endMarginMm: 9,
    type: picture.smallSlide,
    plotPtPerPx: 1,
    leastPlotPtPerPx: 0.85,
    rowHeight: { least: 19, most: 24 },
    mostRows: 16,
    columns: "few",
  },
};

/** 150 for the screen, 300 for print, 600 for fine print. */
export const DPIS = [150, 300, 600] as const;
export type Dpi = (typeof DPIS)[number];
const MM_PER_INCH = 25.4;
const PT_PER_INCH = 72;

/** Printed millimetres as pixels of a picture: 156 mm at 300 dpi are 1843. */
export function pixelsOf(mm: number, dpi: number): number {
  return Math.round((mm / MM_PER_INCH) * dpi);
}

/** Millimetres as points. */
export function pointsOf(mm: number): number {
  return (mm / MM_PER_INCH) * PT_PER_INCH;
}

/** Points as millimetres, rounded up to a hundredth so that nothing is cut. */
export function millimetresOf(points: number): number {
  return Math.ceil(Number(((points / PT_PER_INCH) * MM_PER_INCH * 100).toFixed(6))) / 100;
}
