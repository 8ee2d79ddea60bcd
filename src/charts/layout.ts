/** Where everything in a plot of rows stands, as plain numbers; drawing holds no logic. */
import type { Reference, Row, RowsBody, Series } from "../figures/figure";
import { type ColumnsLayout, type PlacedColumn, type Variant, columnsLayout } from "./layout-columns";
import { plotHeight, rowsHead } from "./layout-height";
import { type PlacedMark, type RowGeometry, markOf, rowGeometry } from "./layout-marks";
import { type ScaleKind, axisScale, tickLabel } from "./layout-scale";
import { type Watermark, fitText, textWidth, watermarkIn } from "./layout-text";
import type { RowWindow } from "./layout-window";
import { MARK, SIZE } from "./theme";

export interface RowsOptions {
  readonly width: number;
  readonly variant: Variant;
  readonly rowHeight: number;
  /** The visible slice; null draws every row. */
  readonly window: RowWindow | null;
  /** Keys of the series that the legend has switched off. */
  readonly hidden?: readonly string[];
}

export interface PlacedRow {
  readonly row: Row;
  /** Place among all rows, for the arrow keys; the total comes last. */
  readonly index: number;
  /** The name as far as it fits. */
  readonly name: string;
  readonly top: number;
  /** Centre of the line of text. */
  readonly textY: number;
  /** Centre of the bar. */
  readonly barY: number;
  readonly isTotal: boolean;
  readonly mark: PlacedMark;
}

export interface PlacedTick {
  readonly value: number;
  readonly x: number;
  /** Empty where another label stands. */
  readonly label: string;
}

export interface PlacedReference {
  readonly reference: Reference;
  readonly x: number;
  readonly labelX: number;
}

export interface RowsLayout {
  readonly width: number;
  readonly height: number;
  readonly variant: Variant;
  readonly rowHeight: number;
  readonly head: number;
  readonly geometry: RowGeometry;
  readonly plot: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
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
/** Labels over the axis may reach this far past the plot. */
const LABEL_OVERHANG = 24;
/** A tick label this close to a labelled reference gives way. */
const TICK_CLEARANCE = 22;

export function rowsLayout(body: RowsBody, options: RowsOptions): RowsLayout {
  const { width, variant, rowHeight, hidden = [] } = options;
  const series = body.series.filter(({ key }) => !hidden.includes(key));
  const frame = frameOf(body, width, variant);
  const [min, max] = frame.domain(series);
  const { left, right } = frame;
  const scaleX = (value: number) => left + ((value - min.value) / Math.max(max.value - min.value, 1e-9)) * (right - left);
  const geometry = rowGeometry(body.mark, variant, rowHeight);
  const stack = stackRows(body, options, frame.head);
  const references = placeReferences(body, variant, scaleX, [left, right]);
  return {
    width,
    height: heightOf(body, options, frame.head),
    variant,
    rowHeight,
    head: frame.head,
    geometry,
    plot: { left, right, top: frame.head - 4, bottom: stack.bottom },
    domain: [min.value, max.value],
    zero: scaleX(0),
    ticks: placeTicks(max.ticks, body.scale, variant, scaleX, references),
    rows: stack.rows.map(({ row, index, top, isTotal }) => ({
      row,
      index,
      top,
      isTotal,
      name: fitText(row.name, nameSize(variant, isTotal), frame.nameRoom),
      textY: top + geometry.text,
      barY: top + geometry.bar,
      mark: markOf({ row, series, mark: body.mark, scale: body.scale, references: body.references, scaleX, right: variant === "wide" ? right : width }),
    })),
    rules: stack.rules,
    columns: frame.columns.columns,
    references,
    series,
    watermark: watermarkIn({ left: 0, top: frame.head, width, height: stack.bottom - frame.head }),
  };
}

/** Scroll height and estimate use the same sum as the layout. */
export function heightOf(body: RowsBody, { variant, rowHeight }: Pick<RowsOptions, "variant" | "rowHeight">, head: number): number {
  const units = body.groups.reduce((count, group) => count + group.rows.length, 0);
  return plotHeight({ head, units, groups: body.groups.length, total: body.drawTotal && body.total !== null, rowHeight: variant === "narrow" ? 54 : rowHeight });
}

export function nameSize(variant: Variant, isTotal: boolean): number {
  if (variant === "narrow") return SIZE.phoneName;
  return isTotal ? SIZE.rate : SIZE.name;
}

/** The drawn rows in order, the total last; the arrow keys walk over these. */
export function drawnRows(body: RowsBody): Row[] {
  const rows = body.groups.flatMap((group) => group.rows);
  return body.drawTotal && body.total ? [...rows, body.total] : rows;
}

function frameOf(body: RowsBody, width: number, variant: Variant) {
  const names = Math.max(...drawnRows(body).map((row) => textWidth(row.name, nameSize(variant, row === body.total))), 0);
  const head = rowsHead({ variant, paced: body.references.some(({ label }) => label !== ""), percent: body.scale === "percent" });
  const nameWidth = variant === "wide" ? Math.min(names, width * NAME_SHARE) + NAME_GAP : names + 12;
  const columns: ColumnsLayout = columnsLayout(body, width, nameWidth, variant);
  return {
    head,
    columns,
    nameRoom: variant === "wide" ? nameWidth - NAME_GAP + 4 : columns.left,
    left: variant === "wide" ? nameWidth : 0,
    right: variant === "wide" ? Math.max(columns.left - TICK_OVERHANG, nameWidth + 40) : width - 1,
    domain: (series: readonly Series[]) => domainOf(body, series),
  };
}

function domainOf(body: RowsBody, series: readonly Series[]) {
  let low = 0;
  let high = 0;
  for (const row of drawnRows(body)) {
    const [from, to] = extentOf(body, row, series);
    low = Math.min(low, from);
    high = Math.max(high, to);
  }
  for (const { at } of body.references) high = Math.max(high, at);
  const scale = axisScale(low, high, body.scale satisfies ScaleKind);
  return [{ value: scale.min }, { value: scale.max, ticks: scale.ticks }] as const;
}

/** How far a row's marks reach; segments of a stack stand end to end. */
function extentOf(body: RowsBody, row: Row, series: readonly Series[]): [number, number] {
  const values = series.map(({ key }) => row.values[key] ?? 0);
  if (body.mark === "stack") return [0, values.reduce((end, value) => end + Math.max(value, 0), 0)];
  if (body.mark === "diverging") {
    const net = row.values["net"] ?? 0;
    return [Math.min(-Math.abs(values[1] ?? 0), net), Math.max(values[0] ?? 0, net)];
  }
  return [Math.min(0, ...values), Math.max(0, row.pace ?? 0, ...values)];
}

interface StackedRow {
  readonly row: Row;
  readonly index: number;
  readonly top: number;
  readonly isTotal: boolean;
}

/** Rows from top to bottom with a gap and a hairline between groups, the total below a firm line. */
function stackRows(body: RowsBody, { window, rowHeight }: RowsOptions, head: number) {
  const rows: StackedRow[] = [];
  const rules: { y: number; firm: boolean }[] = [];
  let top = head;
  let index = 0;
  for (const group of body.groups) {
    let drawnInGroup = 0;
    for (const row of group.rows) {
      if (!window || (index >= window.first && index < window.first + window.count)) {
        if (drawnInGroup === 0 && rows.length > 0) top = ruleAt(rules, top, false);
        rows.push({ row, index, top, isTotal: false });
        top += rowHeight;
        drawnInGroup += 1;
      }
      index += 1;
    }
  }
  if (body.drawTotal && body.total) {
    top = ruleAt(rules, top, true);
    rows.push({ row: body.total, index, top, isTotal: true });
    top += rowHeight;
  }
  return { rows, rules, bottom: top };
}

function ruleAt(rules: { y: number; firm: boolean }[], top: number, firm: boolean): number {
  rules.push({ y: top + MARK.groupGap / 2, firm });
  return top + MARK.groupGap;
}

function placeReferences(body: RowsBody, variant: Variant, scaleX: (value: number) => number, [left, right]: readonly [number, number]): PlacedReference[] {
  const pace = body.references.find(({ kind }) => kind === "pace");
  const half = (label: string) => textWidth(label, SIZE.axis) / 2;
  // On a phone it ends at its line and leaves 100 its place.
  const over = (x: number, label: string) => (variant === "narrow" ? x - half(label) + 6 : x);
  const inside = (x: number, label: string) => Math.min(Math.max(over(x, label), left + half(label)), Math.max(right + LABEL_OVERHANG - half(label), left));
  return body.references.map((reference) => {
    const x = scaleX(reference.at);
    if (!pace || reference === pace) return { reference, x, labelX: inside(x, reference.label) };
    // 序时 stands over its line; another label beside it steps aside.
    const paceX = inside(scaleX(pace.at), pace.label);
    const apart = half(pace.label) + half(reference.label) + 8;
    const side = x >= paceX ? 1 : -1;
    return { reference, x, labelX: Math.abs(x - paceX) < apart ? paceX + side * apart : inside(x, reference.label) };
  });
}

function placeTicks(
  ticks: readonly number[],
  scale: ScaleKind,
  variant: Variant,
  scaleX: (value: number) => number,
  references: readonly PlacedReference[],
): PlacedTick[] {
  if (variant === "narrow" && scale !== "percent") return [];
  const labelled = references.filter(({ reference }) => reference.label !== "");
  return ticks.map((value, index) => {
    const x = scaleX(value);
    const label = tickLabel(value, scale, index === ticks.length - 1);
    // On a phone the reference's label stands among the tick labels; elsewhere only its line passes them.
    const clearance = ({ reference }: PlacedReference) => (textWidth(label, SIZE.axis) + textWidth(reference.label, SIZE.axis)) / 2 + 4;
    const covered = labelled.some((placed) =>
      variant === "narrow" ? Math.abs(placed.labelX - x) < clearance(placed) : Math.abs(placed.x - x) < TICK_CLEARANCE,
    );
    return { value, x, label: covered ? "" : label };
  });
}
