/** 图片预设: where a picture is going to be used decides its printed size and its type sizes (design.md section 10). */

export const PRESET_IDS = ["word-full", "word-half", "slide", "slide-half", "four-three", "square"] as const;
export type PresetId = (typeof PRESET_IDS)[number];

export interface Preset {
  readonly id: PresetId;
  /** Word 全宽 */
  readonly name: string;
  readonly widthMm: number;
  /** Null: as high as the content. Otherwise the least height: long notes add to it rather than squeeze the plot. */
  readonly heightMm: number | null;
  readonly marginMm: number;
  /** Type sizes in pt at printed size: [size, line]. */
  readonly type: { readonly title: Line; readonly subtitle: Line; readonly note: Line };
  /** The plot is drawn in the screen's px and scaled by this; a 12 px axis label must stay at 7.5 pt or more. */
  readonly plotPtPerPx: number;
  /** Of a plot of rows, in px of the plot: the least, and the most where the preset has a height to fill. */
  readonly rowHeight: { readonly least: number; readonly most: number };
  /** More rows than this go into further pictures. */
  readonly mostRows: number;
  /** `narrow`: few columns. */
  readonly columns: "all" | "few";
}

type Line = readonly [size: number, line: number];

const WORD_FULL = { title: [11, 15], subtitle: [9, 13], note: [7.5, 11] } as const;
const WORD_HALF = { title: [9.5, 13], subtitle: [8, 11], note: [7.5, 10] } as const;
const SLIDE = { title: [26, 36], subtitle: [15, 22], note: [12, 18] } as const;
const SMALL_SLIDE = { title: [20, 28], subtitle: [13, 19], note: [10.5, 15] } as const;

export const PRESETS: Readonly<Record<PresetId, Preset>> = {
  "word-full": {
    id: "word-full",
    name: "Word 全宽",
    widthMm: 156,
    heightMm: null,
    marginMm: 1.6,
    type: WORD_FULL,
    plotPtPerPx: 0.63,
    rowHeight: { least: 26, most: 26 },
    mostRows: 36,
    columns: "all",
  },
  "word-half": {
    id: "word-half",
    name: "Word 半宽",
    widthMm: 76,
    heightMm: null,
    marginMm: 1.6,
    type: WORD_HALF,
    plotPtPerPx: 0.625,
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
    type: SLIDE,
    plotPtPerPx: 1.11,
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
    type: SMALL_SLIDE,
    plotPtPerPx: 1,
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
    type: SMALL_SLIDE,
    plotPtPerPx: 1,
    rowHeight: { least: 20, most: 24 },
    mostRows: 16,
    columns: "all",
  },
  square: {
    id: "square",
    name: "正方形",
    widthMm: 190.5,
    heightMm: 190.5,
    marginMm: 10,
    type: SMALL_SLIDE,
    plotPtPerPx: 1,
    rowHeight: { least: 20, most: 24 },
    mostRows: 16,
    columns: "few",
  },
};

export const DPIS = [150, 300, 600] as const;
export type Dpi = (typeof DPIS)[number];
export const DEFAULT_DPI: Dpi = 300;

/** The preset of that name, or null: a link may hold anything. */
export function parsePreset(text: string): PresetId | null {
  return PRESET_IDS.find((id) => id === text) ?? null;
}
