/** Where everything in a plot of rows stands, as plain numbers; drawing holds no logic. */
import type { Row, RowsBody, Series } from "../../figures/figure";
import {
  type PlacedReference,
  type PlacedTick,
  domainOf,
  placeReferences,
  placeTicks,
  stillTicks,
} from "./axis";
import { type ColumnsLayout, type PlacedColumn, columnsLayout, fewColumns } from "./columns";
import type { Variant } from "../base/height";
import { BELOW_ROWS, plotHeight, rowsHead } from "../base/height";
import { type PlacedMark, type RowGeometry, WORD_OVERHANG, markOf, rowGeometry } from "./marks";
import { type NameLine, fitNames, nameLines } from "../base/names";
import { positionOn } from "../base/scale";
import { type StackedRow, drawnRows, stackRows } from "../base/stack";
import { type Watermark, stillWatermark, textWidth, watermarkIn } from "../base/text";
import type { RowWindow } from "../base/row-window";
import { MARK, SIZE } from "../base/theme";

export interface RowsOptions {
  readonly width: number;
  readonly variant: Variant;
  readonly rowHeight: number;
  /** The visible slice; null draws every row. */
  readonly window: RowWindow | null;
  /** Keys of the series that the legend has switched off. */
  readonly hidden?: readonly string[];
  /**
   * A picture that nobody can scroll, in a file or on a wall: as high as the rows drawn, with as
   * many columns as there is room for. A wall has no axis over its rows and narrower gaps: `head`
   * and `groupGap` replace the usual ones.
   */
  readonly still?: {
    readonly columns: "all" | "few";
    readonly head?: number;
    readonly groupGap?: number;
  };
}

export interface PlacedRow {
  readonly row: Row;
  /** Place among all rows, for the arrow keys; the total comes last. */
  readonly index: number;
  /** The name in one line or two, as far as it fits. */
  readonly name: readonly NameLine[];
  readonly top: number;
  /** Centre of the line of text. */
  readonly textY: number;
  /** Centre of the bar. */
  readonly barY: number;
  readonly isTotal: boolean;
  readonly mark: PlacedMark;
}

export interface RowsLayout {
  readonly width: number;
  readonly height: number;
  readonly variant: Variant;
  readonly rowHeight: number;
  readonly head: number;
  readonly geometry: RowGeometry;
  readonly plot: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  };
  readonly domain: readonly [number, number];
  readonly zero: number;
  readonly ticks: readonly PlacedTick[];
  readonly rows: readonly PlacedRow[];
  /** Hairlines between groups, and a firm one above the total. */
  readonly rules: readonly { readonly y: number; readonly firm: boolean }[];
  readonly columns: readonly PlacedColumn[];
  readonly references: readonly PlacedReference[];
  readonly series: readonly Series[];
  readonly watermark: Watermark;
}

/** Names take what they need up to this share of a wide plot. */
const NAME_SHARE = 0.3;
const NAME_GAP = 24;
/** The last tick label is centred on the plot's end and must stay clear of the column heads. */
const TICK_OVERHANG = 14;
/** The same in a picture with few columns, whose bars keep at least this share of its width. */
const FEW = { nameGap: 12, tickOverhang: 10, bars: 0.36 } as const;

/** Places everything of a plot of rows, in px: all of them, or those in the window. */
export function rowsLayout(body: RowsBody, options: RowsOptions): RowsLayout {
  const { width, variant, rowHeight, hidden = [], still } = options;
  const series = body.series.filter(({ key }) => !hidden.includes(key));
  const usual = still?.columns === "few" ? fewFrame(body, width) : frameOf(body, width, variant);
  const frame = { ...usual, head: still?.head ?? usual.head };
  const { left, right } = frame;
  const { min, max, ticks } = domainOf(body, series, right - left);
  const scaleX = (value: number) => positionOn([min, max], [left, right], value);
  const geometry = rowGeometry(body.mark, variant, rowHeight);
  const stack = stackRows({
    groups: body.groups,
    total: body.drawTotal ? body.total : null,
    window: options.window,
    rowHeight,
    head: frame.head,
    groupGap: still?.groupGap ?? MARK.groupGap,
  });
  const nameOf = namesOf({ body, variant, rowHeight, width: frame.nameRoom, geometry });
  const references = placeReferences(body, variant, scaleX, [left, right]);
  const lines = linesIn(references, variant);
  return {
    width,
    height: still ? stack.bottom + BELOW_ROWS : heightOf(body, options, frame.head),
    variant,
    rowHeight,
    head: frame.head,
    geometry,
    plot: { left, right, top: frame.head - 4, bottom: stack.bottom },
    domain: [min, max],
    zero: scaleX(0),
    ticks: still
      ? stillTicks({ ticks, scale: body.scale }, scaleX, references)
      : placeTicks(ticks, body.scale, variant, scaleX, references),
    rows: stack.rows.map((stacked) => {
      const { row } = stacked;
      const edges =
        variant === "wide" ? { left, right } : { left: 0, right: width - WORD_OVERHANG };
      const mark = markOf({
        row,
        series,
        mark: body.mark,
        scale: body.scale,
        scaleX,
        ...edges,
        lines,
        references: body.references,
      });
      return { ...stacked, ...centresOf(stacked, geometry), name: nameOf(stacked), mark };
    }),
    rules: stack.rules,
    columns: frame.columns.columns,
    references,
    series,
    watermark: (still ? stillWatermark : watermarkIn)({
      left: 0,
      top: frame.head,
      width,
      height: stack.bottom - frame.head,
    }),
  };
}

/**
 * The lines through all rows, from left to right; a phone has a tick of 序时 in every row in their
 * place.
 */
function linesIn(references: readonly PlacedReference[], variant: Variant): number[] {
  const drawn = references.filter(
    ({ reference }) => variant === "wide" || reference.kind === "pace",
  );
  return drawn.map(({ x }) => x).sort((a, b) => a - b);
}

function centresOf(
  { top }: StackedRow<Row>,
  geometry: RowGeometry,
): { textY: number; barY: number } {
  return { textY: top + geometry.text, barY: top + geometry.bar };
}

interface NamesOf {
  readonly body: RowsBody;
  readonly variant: Variant;
  readonly rowHeight: number;
  readonly width: number;
  readonly geometry: RowGeometry;
}

/**
 * The name of any row, fitted with the others: a window scrolls, and a name must not change with
 * what stands beside it.
 */
function namesOf({
  body,
  variant,
  rowHeight,
  width,
  geometry,
}: NamesOf): (stacked: StackedRow<Row>) => readonly NameLine[] {
  // The total's is larger where it is drawn, and never long.
  const size = nameSize(variant, false);
  // On a phone the bar stands under the name.
  const fitted = fitNames(drawnRows(body), {
    width,
    size,
    ...(variant === "wide" && { rowHeight }),
  });
  return ({ row, top, isTotal }) =>
    nameLines(fitted.get(row.name) ?? [], {
      centre: top + geometry.text,
      size: nameSize(variant, isTotal),
      rowHeight,
      width,
    });
}

/** Scroll height and estimate use the same sum as the layout. */
function heightOf(
  body: RowsBody,
  { variant, rowHeight }: Pick<RowsOptions, "variant" | "rowHeight">,
  head: number,
): number {
  const units = body.groups.reduce((count, group) => count + group.rows.length, 0);
  return plotHeight({
    head,
    units,
    groups: body.groups.length,
    total: body.drawTotal && body.total !== null,
    rowHeight: variant === "narrow" ? 54 : rowHeight,
  });
}

/** The type size of a row's name, in px. */
export function nameSize(variant: Variant, isTotal: boolean): number {
  if (variant === "narrow") return SIZE.phoneName;
  return isTotal ? SIZE.rate : SIZE.name;
}

interface Frame {
  readonly head: number;
  readonly columns: ColumnsLayout;
  readonly nameRoom: number;
  readonly left: number;
  readonly right: number;
}

function namesWidth(body: RowsBody, variant: Variant): number {
  return Math.max(
    ...drawnRows(body).map((row) => textWidth(row.name, nameSize(variant, row === body.total))),
    0,
  );
}

/** The height in px of what stands over the first row. */
export function headOf(body: RowsBody, variant: Variant): number {
  return rowsHead({
    variant,
    paced: body.references.some(({ label }) => label !== ""),
    percent: body.scale === "percent",
  });
}

/** One line a row even in a narrow picture: names give way to the bars. */
function fewFrame(body: RowsBody, width: number): Frame {
  const columns = fewColumns(body, width);
  const right = columns.left - FEW.tickOverhang;
  const nameRoom = Math.max(
    Math.min(namesWidth(body, "wide"), width * NAME_SHARE, right - width * FEW.bars - FEW.nameGap),
    0,
  );
  return {
    head: headOf(body, "wide"),
    columns,
    nameRoom: nameRoom + 4,
    left: nameRoom + FEW.nameGap,
    right,
  };
}

function frameOf(body: RowsBody, width: number, variant: Variant): Frame {
  const names = namesWidth(body, variant);
  const nameWidth =
    variant === "wide" ? Math.min(names, width * NAME_SHARE) + NAME_GAP : names + 12;
  const columns: ColumnsLayout = columnsLayout(body, width, nameWidth, variant);
  return {
    head: headOf(body, variant),
    columns,
    nameRoom: variant === "wide" ? nameWidth - NAME_GAP + 4 : columns.left,
    left: variant === "wide" ? nameWidth : 0,
    right: variant === "wide" ? Math.max(columns.left - TICK_OVERHANG, nameWidth + 40) : width - 1,
  };
}
