import type { ReactElement, ReactNode } from "react";
import type { PlacedRow, RowsLayout } from "./layout";
import type { PlacedWord } from "./beside";
import type { RowGeometry } from "./marks";
import { tickRuns } from "./open-lines";
import { baseline } from "../base/text";
import {
  HATCH,
  INK,
  LINE,
  LINE_WIDTH,
  MARK,
  PACE,
  PANEL,
  SIZE,
  STRONG,
  paint,
} from "../base/theme";
import { runsPath } from "../base/runs";

/** What lies on the bars: 序时 ticks, nets, hatch stubs, zeros, words, flags, and the baseline. */
export function RowsMarks({
  layout,
  hatch,
}: {
  readonly layout: RowsLayout;
  readonly hatch: string;
}): ReactNode {
  const { rows, geometry } = layout;
  const ticks = tickPath(layout);
  return (
    <g fill="none">
      {/* One path for all ticks, and one for their casings. */}
      <path d={ticks} stroke={PANEL} strokeWidth={LINE_WIDTH.casing} />
      <path d={ticks} stroke={PACE} strokeWidth={LINE_WIDTH.mark} />
      <path d={notchPath(layout)} stroke={PANEL} strokeWidth={LINE_WIDTH.mark} />
      <path d={baselinePath(layout)} stroke={LINE.firm} />
      {segmentLabels(layout)}
      {rows.map((placed) => rowMark(placed, geometry, hatch))}
    </g>
  );
}

function tickPath({ rows, geometry, variant, references }: RowsLayout): string {
  const tick = (x: number, row: PlacedRow) => runsPath(x, tickRuns(row, geometry));
  const own = rows.flatMap((row) =>
    row.mark.kind === "missing" || row.mark.pace === null ? [] : [tick(row.mark.pace, row)],
  );
  // On a phone a full line would run through the words above each bar.
  const shared =
    variant === "wide" ? [] : references.filter(({ reference }) => reference.kind === "pace");
  return [...own, ...shared.flatMap(({ x }) => rows.map((row) => tick(x, row)))].join("");
}

/** Bars beyond 100 % are broken by a line that ends there: it takes nothing from what is beyond. */
function notchPath({ rows, geometry }: RowsLayout): string {
  const half = geometry.outer / 2;
  return rows
    .flatMap(({ mark, barY }) =>
      mark.kind === "bars" && mark.notch !== null
        ? [`M${mark.notch - LINE_WIDTH.mark / 2} ${barY - half}v${geometry.outer}`]
        : [],
    )
    .join("");
}

function segmentLabels({ rows }: RowsLayout): ReactElement {
  return (
    <g fontSize={SIZE.axis} fontWeight={STRONG} textAnchor="middle">
      {rows.flatMap(({ mark, row, barY }) =>
        mark.kind === "bars"
          ? mark.bars.flatMap(({ key, role, left, width, label }) =>
              label === "" ? (
                []
              ) : (
                <text
                  key={`${row.key} ${key}`}
                  x={left + width / 2}
                  y={baseline(barY, SIZE.axis)}
                  fill={paint(role).on}
                >
                  {label}
                </text>
              ),
            )
          : [],
      )}
    </g>
  );
}

function baselinePath({ zero, plot, variant, rows, geometry }: RowsLayout): string {
  if (variant === "wide") return `M${zero} ${plot.top}V${plot.bottom}`;
  return rows
    .map(({ barY }) => `M${zero + 0.5} ${barY - geometry.tick}V${barY + geometry.tick}`)
    .join("");
}

function rowMark(
  { mark, row, barY }: PlacedRow,
  geometry: RowGeometry,
  hatch: string,
): ReactElement | null {
  const y = baseline(barY, SIZE.value);
  switch (mark.kind) {
    case "missing":
      return (
        <g key={row.key}>
          {stubRect(mark.x, barY, geometry.outer, hatch)}
          {haloText(row.key, mark.word, y, INK.missing, STRONG)}
        </g>
      );
    case "word":
      return haloText(row.key, mark.word, y, INK.missing);
    case "zero":
      return haloText(row.key, mark.word, y, INK.strong, STRONG);
    case "bars":
      return barMark(row.key, mark, { barY, geometry, hatch });
  }
}

interface BarPlace {
  readonly barY: number;
  readonly geometry: RowGeometry;
  readonly hatch: string;
}

function barMark(
  key: string,
  mark: Extract<PlacedRow["mark"], { kind: "bars" }>,
  { barY, geometry, hatch }: BarPlace,
): ReactElement | null {
  if (mark.net === null && mark.flag === null && mark.zero === null && mark.stub === null)
    return null;
  return (
    <g key={key}>
      {mark.stub === null
        ? null
        : stubRect(mark.stub, barY, Math.min(MARK.doneBar, geometry.inner + 2), hatch)}
      {mark.zero === null ? null : (
        <text
          x={mark.zero.x}
          y={baseline(barY, SIZE.value)}
          fontSize={SIZE.value}
          fontWeight={STRONG}
          fill={INK.strong}
          textAnchor={mark.zero.anchor}
        >
          {mark.zero.text}
        </text>
      )}
      {mark.net === null ? null : (
        <circle cx={mark.net} cy={barY} r={4} fill={INK.strong} stroke={PANEL} strokeWidth={1.5} />
      )}
      {mark.flag ? haloText("flag", mark.flag, baseline(barY, SIZE.value), INK.body) : null}
    </g>
  );
}

/** The stub's length is fixed, so that nobody reads it as a value. */
function stubRect(x: number, barY: number, height: number, hatch: string): ReactElement {
  return (
    <rect
      x={x + 0.5}
      y={barY - height / 2 + 0.5}
      width={MARK.missingStub}
      height={height - 1}
      fill={`url(#${hatch})`}
      stroke={HATCH}
      strokeDasharray="3 3"
      data-missing=""
    />
  );
}

/** Text that lines may run behind. */
function haloText(
  key: string,
  { text, x, anchor }: PlacedWord,
  y: number,
  fill: string,
  weight?: number,
): ReactElement {
  return (
    <text
      key={key}
      x={x}
      y={y}
      fontSize={SIZE.value}
      fontWeight={weight}
      fill={fill}
      textAnchor={anchor}
      stroke={PANEL}
      strokeWidth={4}
      strokeLinejoin="round"
      paintOrder="stroke"
    >
      {text}
    </text>
  );
}
