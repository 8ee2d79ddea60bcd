/**
 * The bars of a row: how far they reach on either side of 0, for the axis, the drawing and the
 * labels alike.
 */
import type { MarkRole, Row, RowsBody, Series } from "../../figures/figure";
import { textWidth } from "../base/text";
import { MARK, SIZE } from "../base/theme";

/** A bar in plot units, from its end nearer to 0 to the farther one. */
interface Span {
  /** Place among the series that are on. */
  readonly index: number;
  readonly from: number;
  readonly to: number;
}

/**
 * A row's bars in drawing order. Parts of a whole (a stack, and 新增 with 退出) stand end to end: those
 * above 0 right of it, those below left of it, so that none lies on another. A series without a
 * value, or with 0, has no bar.
 */
function spansOf(row: Row, series: readonly Series[], mark: RowsBody["mark"]): Span[] {
  // A row that did not report has no bar, whatever else is known of it, but for its plan's frame.
  if (row.missing !== null && row.hatched) return [];
  const isWhole = mark === "stack" || mark === "diverging";
  let [below, above] = [0, 0];
  return series.flatMap(({ key }, index) => {
    const value = row.values[key] ?? 0;
    if (value === 0) return [];
    const from = !isWhole ? 0 : value < 0 ? below : above;
    if (value < 0) below += value;
    else above += value;
    return [{ index, from, to: from + value }];
  });
}

/**
 * From the smallest to the largest place that a row's marks take on the axis; 0 lies between them.
 */
export function extentOf(
  row: Row,
  series: readonly Series[],
  mark: RowsBody["mark"],
): readonly [number, number] {
  const net = mark === "diverging" ? row.values["net"] : null;
  const places = [0, row.pace ?? 0, net ?? 0, ...spansOf(row, series, mark).map(({ to }) => to)];
  return [Math.min(...places), Math.max(...places)];
}

export interface PlacedBar {
  readonly key: string;
  readonly role: MarkRole;
  /** The frame of a bar in bar, around the bar that says what is done. */
  readonly isFrame: boolean;
  readonly left: number;
  readonly width: number;
  /** In the middle of a stack's segment: 工21, 21, or nothing. */
  readonly label: string;
}

export interface BarsInput {
  readonly row: Row;
  readonly series: readonly Series[];
  readonly mark: RowsBody["mark"];
  readonly scaleX: (value: number) => number;
}

/** The thinnest bar that is drawn: a value that is not 0 can be seen. */
export const THINNEST = 0.75;

/**
 * The bars in px, with a gap between two that stand end to end; the whole ends where its value
 * does, but for one that would be thinner than can be seen: it begins at 0 and runs to its own
 * side.
 */
export function placeBars({ row, series, mark, scaleX }: BarsInput): PlacedBar[] {
  const zero = scaleX(0);
  return spansOf(row, series, mark).map(({ index, from, to }) => {
    const { key = "", role = "done", sign = null } = series[index] ?? {};
    const [near, far] = [scaleX(from), scaleX(to)];
    const width = Math.max(Math.abs(far - near) - (from === 0 ? 0 : MARK.segmentGap), THINNEST);
    const value = row.values[key] ?? 0;
    const label =
      mark === "stack" ? segmentLabel(sign, row.cells[key]?.text ?? String(value), width) : "";
    return {
      key,
      role,
      isFrame: mark === "barInBar" && index < series.length - 1,
      left: to < 0 ? Math.min(far, zero - width) : Math.max(far - width, zero),
      width,
      label,
    };
  });
}

/**
 * The label of a stacked segment: sign and value where both fit, the value alone where only that
 * fits, else nothing.
 */
export function segmentLabel(sign: string | null, value: string, width: number): string {
  const room = width - 4;
  const both = `${sign ?? ""}${value}`;
  if (textWidth(both, SIZE.axis) <= room) return both;
  return textWidth(value, SIZE.axis) <= room + 1 ? value : "";
}
