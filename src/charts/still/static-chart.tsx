/**
 * A figure laid out and drawn for a picture: the screen's drawings, without what answers to hands
 * and eyes.
 */
import { type ReactNode, useId } from "react";
import type { Figure, LampsBody, RowsBody } from "../../figures/figure";
import { LampsDrawing } from "../lamps/drawing";
import { type RowsLayout, headOf, rowsLayout } from "../rows/layout";
import { BELOW_ROWS, lampsHead, variantFor } from "../base/height";
import type { KeyLayout } from "../key/layout";
import { type LampsLayout, lampsLayout } from "../lamps/layout";
import { type NameLine, TWO_LINE_ROW } from "../base/names";
import { drawnRows, stackRows } from "../base/stack";
import { stillGrid } from "../trend/still";
import { trendLayout } from "../trend/layout";
import { MilestonesDrawing } from "../project/drawing";
import { type MilestonesLayout, milestonesLayout } from "../project/layout";
import { PatternLayer } from "./pattern-layer";
import { RowsDrawing } from "../rows/drawing";
import { LAMPS_KEY, StaticKey, rowsKey, staticKeyLayout } from "./static-key";
import { type MessageLayout, StaticMessage, messageLayout } from "./static-message";
import type { StaticPlotOptions } from "./static-plot";
import { TrendDrawing } from "../trend/drawing";
import type { TrendLayout } from "../trend/placed";

export type StaticLayout =
  | {
      readonly kind: "rows";
      readonly body: RowsBody;
      readonly key: KeyLayout;
      readonly plot: RowsLayout;
    }
  | { readonly kind: "trend"; readonly plot: TrendLayout }
  | { readonly kind: "lamps"; readonly key: KeyLayout; readonly plot: LampsLayout }
  | { readonly kind: "milestones"; readonly plot: MilestonesLayout }
  | { readonly kind: "message"; readonly plot: MessageLayout };

/** Where everything in the picture of a figure stands. */
export function staticLayout({ body }: Figure, options: StaticPlotOptions): StaticLayout {
  const { width, height } = options;
  switch (body.kind) {
    case "rows":
      if (drawnRows(body).length === 0) {
        return {
          kind: "message",
          plot: messageLayout("没有可画的单位", "所选范围里没有单位有这项数。", options),
        };
      }
      return staticRows(body, options);
    case "trend":
      return {
        kind: "trend",
        plot: trendLayout(body, width, stillGrid(body.panels.length, width, height)),
      };
    case "lamps":
      return staticLamps(body, options);
    case "milestones":
      return { kind: "milestones", plot: milestonesLayout(body.milestones, width) };
    case "empty":
      return { kind: "message", plot: messageLayout(body.title, body.text, options) };
  }
}

/** The height above the plot that the key takes. */
export function keyHeightOf(layout: StaticLayout): number {
  return "key" in layout ? layout.key.height : 0;
}

function staticRows(body: RowsBody, options: StaticPlotOptions): StaticLayout {
  const { width, window, columns } = options;
  const key = staticKeyLayout(rowsKey(body), width);
  const total = body.drawTotal ? body.total : null;
  const rowHeight = stillRowHeight(
    { groups: body.groups, total, head: key.height + headOf(body, "wide") },
    options,
  );
  const laidOut = (height: number) =>
    rowsLayout(body, { width, variant: "wide", rowHeight: height, window, still: { columns } });
  return { kind: "rows", body, key, plot: withNames(laidOut, rowHeight, roomFor(key, options)) };
}

function staticLamps(body: LampsBody, options: StaticPlotOptions): StaticLayout {
  const { width, window, rowHeight: rows } = options;
  const laidOut = (rowHeight: number) =>
    lampsLayout(body, { width, variant: variantFor(width), rowHeight, window, still: true });
  const key = staticKeyLayout(
    laidOut(rows.most).worded ? { series: [], samples: [] } : LAMPS_KEY,
    width,
  );
  const head = key.height + lampsHead(width);
  const rowHeight = stillRowHeight({ groups: body.groups, total: body.total, head }, options);
  return { kind: "lamps", key, plot: withNames(laidOut, rowHeight, roomFor(key, options)) };
}

function roomFor(key: KeyLayout, { height }: StaticPlotOptions): number {
  return height === null ? Infinity : height - key.height;
}

interface NamedLayout {
  readonly height: number;
  readonly rows: readonly { readonly name: readonly NameLine[] }[];
}

/**
 * With rows as high as two lines of a name need, where there are such names and the picture has the
 * room.
 */
function withNames<Layout extends NamedLayout>(
  laidOut: (rowHeight: number) => Layout,
  rowHeight: number,
  room: number,
): Layout {
  const usual = laidOut(rowHeight);
  if (rowHeight >= TWO_LINE_ROW) return usual;
  const higher = laidOut(TWO_LINE_ROW);
  return higher.height <= room && higher.rows.some(({ name }) => name.length > 1) ? higher : usual;
}

interface Stacked {
  readonly groups: readonly { readonly rows: readonly unknown[] }[];
  readonly total: unknown;
  /** All above the first row, key included. */
  readonly head: number;
}

/**
 * As high as the rows may be and still fit the height; never lower than the least, and then the
 * picture is higher.
 */
function stillRowHeight(
  { groups, total, head }: Stacked,
  {
    height,
    rowHeight: { least, most },
    window,
  }: Pick<StaticPlotOptions, "height" | "rowHeight" | "window">,
): number {
  if (height === null) return most;
  // Without rows' own height, what is left is head and gaps.
  const { rows, bottom } = stackRows({ groups, total, window, rowHeight: 0, head });
  const fitting = Math.floor(((height - bottom - BELOW_ROWS) / Math.max(rows.length, 1)) * 10) / 10;
  return Math.max(Math.min(fitting, most), least);
}

/** The picture's parts as SVG elements: the key, and the plot. */
export function StaticChart({
  layout,
  demo,
}: {
  readonly layout: StaticLayout;
  readonly demo: boolean;
}): ReactNode {
  const prefix = useId();
  switch (layout.kind) {
    case "rows": {
      const { body, key, plot } = layout;
      const patterns = <PatternLayer layout={plot} mark={body.mark} prefix={prefix} />;
      return (
        <>
          {key.height > 0 ? <StaticKey content={rowsKey(body)} layout={key} /> : null}
          <RowsDrawing layout={plot} mark={body.mark} demo={demo} over={patterns} />
        </>
      );
    }
    case "trend":
      return <TrendDrawing layout={layout.plot} demo={demo} />;
    case "lamps":
      return (
        <>
          {layout.key.height > 0 ? <StaticKey content={LAMPS_KEY} layout={layout.key} /> : null}
          <LampsDrawing layout={layout.plot} demo={demo} />
        </>
      );
    case "milestones":
      return <MilestonesDrawing layout={layout.plot} demo={demo} />;
    case "message":
      return <StaticMessage layout={layout.plot} />;
  }
}
