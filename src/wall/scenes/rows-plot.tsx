import { type ReactElement, type ReactNode, useId } from "react";
import { Hatch } from "../../charts/base/hatch";
import { keySamples } from "../../charts/key/samples";
import type { RowsLayout } from "../../charts/rows/layout";
import { type PlacedColumn, cellText } from "../../charts/rows/columns";
import { lineRuns } from "../../charts/rows/open-lines";
import { RowsBars } from "../../charts/rows/bars-drawing";
import { RowsMarks } from "../../charts/rows/marks-drawing";
import { EARLIER, INK, LINE, PACE, PANEL, STRONG, paint } from "../../charts/base/theme";
import { LAMP_WORD } from "../../domain/rates/lamp";
import type { Row, RowsBody } from "../../figures/figure";
import type { Size } from "./canvas-shape";
import { HEAD_Y, KEY, type WallKeyEntry, type WallLine, wallRowsLayout } from "./layout-wall-rows";
import type { ScenePlot } from "./scene";
import { wallLamp, wallText } from "./wall-text";
import { WALL, WALL_SCALE } from "./wall-type";
import { type Run, runsPath } from "../../charts/base/runs";

export interface RowsPlotProps extends Size {
  readonly body: RowsBody;
  readonly plot: ScenePlot;
}

/** Units from top to bottom: name, bars, and the values that the screen has beside them. */
export function RowsPlot({ body, plot, width, height }: RowsPlotProps): ReactNode {
  const hatch = useId();
  const { layout, head, columnsY, lines, key } = wallRowsLayout(body, plot, { width, height });
  const span: Run = [head - 8, layout.plot.bottom * WALL_SCALE];
  return (
    <>
      {layout.rules.map(({ y }) => (
        <path key={y} d={`M0 ${y * WALL_SCALE}H${width}`} stroke={LINE.hair} strokeWidth={2} />
      ))}
      <g fill="none">
        {lines.filter(({ kind }) => kind === "hundred").map((line) => linePath(line, layout, span))}
      </g>
      <g transform={`scale(${WALL_SCALE})`}>
        <Hatch id={hatch} />
        <RowsBars layout={layout} mark={body.mark} />
      </g>
      <g fill="none">
        {lines.filter(({ kind }) => kind !== "hundred").map((line) => linePath(line, layout, span))}
      </g>
      <g transform={`scale(${WALL_SCALE})`}>
        <RowsMarks layout={layout} hatch={hatch} />
      </g>
      {plot.head === null
        ? null
        : wallText(plot.head, { x: 0, y: HEAD_Y, size: WALL.name, fill: INK.strong, strong: true })}
      {key.map((entry) => keyEntry(entry, body))}
      {lines.map(lineLabel)}
      <g
        transform={`scale(${WALL_SCALE})`}
        fill={INK.strong}
        fontWeight={plot.style === "tall" ? STRONG : undefined}
      >
        {layout.rows.flatMap(({ row, name }) =>
          name.map(({ text, y, size }) => (
            <text key={`${row.key} ${y}`} y={y} fontSize={Math.min(size, WALL.name / WALL_SCALE)}>
              {text}
            </text>
          )),
        )}
      </g>
      {layout.columns.map((column) => columnOf(column, layout, { y: columnsY, named: plot.head }))}
    </>
  );
}

/**
 * 序时 is open where a bar has reached it; 100 % lies below the bars, and beyond it they are notched.
 * Under words a line is drawn beside the bars only, and 序时 is their own tick.
 */
function linePath({ kind, x }: WallLine, layout: RowsLayout, span: Run): ReactElement | null {
  const isUnderWords = layout.variant === "narrow";
  if (isUnderWords && kind === "pace") return null;
  if (kind === "hundred") {
    const runs = isUnderWords ? besideBars(layout) : [span];
    return (
      <path
        key={kind}
        d={runsPath(x, runs)}
        stroke={EARLIER}
        strokeWidth={2}
        strokeDasharray="6 8"
      />
    );
  }
  const scaled = (by: number, [from, to]: Run): Run => [from * by, to * by];
  const runs = lineRuns(layout, kind, scaled(1 / WALL_SCALE, span)).map((run) =>
    scaled(WALL_SCALE, run),
  );
  const d = runsPath(x, runs);
  return (
    <g key={kind}>
      <path d={d} stroke={PANEL} strokeWidth={8} />
      <path d={d} stroke={PACE} strokeWidth={4} />
    </g>
  );
}

function besideBars({ rows, geometry: { tick } }: RowsLayout): Run[] {
  return rows.map(({ barY }) => [(barY - tick) * WALL_SCALE, (barY + tick) * WALL_SCALE]);
}

function lineLabel({ kind, label, labelX }: WallLine): ReactElement | null {
  if (label === "") return null;
  const pace = kind === "pace";
  const text = {
    x: labelX,
    y: HEAD_Y,
    size: WALL.label,
    fill: pace ? INK.strong : INK.quiet,
    strong: pace,
    anchor: "middle",
  } as const;
  return <g key={kind}>{wallText(label, text)}</g>;
}

function keyEntry(
  { key, x, y, words, wordsX, total, totalX, series }: WallKeyEntry,
  body: RowsBody,
): ReactElement {
  return (
    <g key={key} data-part="key">
      {series ? swatch({ x, y }, series.role, series.sign) : sample(key, { x, y }, body)}
      {wallText(words, { x: wordsX, y, size: KEY.size })}
      {total === null
        ? null
        : wallText(total, { x: totalX, y, size: WALL.value, fill: INK.strong, strong: true })}
    </g>
  );
}

interface Place {
  readonly x: number;
  readonly y: number;
}

function swatch(
  { x, y }: Place,
  role: Parameters<typeof paint>[0],
  sign: string | null,
): ReactElement {
  const { fill, on } = paint(role);
  const [half, size] = [KEY.swatch / 2, WALL.label];
  return (
    <>
      <rect x={x} y={y - half} width={KEY.swatch} height={KEY.swatch} fill={fill} />
      {sign === null
        ? null
        : wallText(sign, { x: x + half, y, size, fill: on, strong: true, anchor: "middle" })}
    </>
  );
}

function sample(wanted: string, { x, y }: Place, body: RowsBody): ReactElement | null {
  const found = keySamples(body).find(({ key }) => key === wanted);
  if (!found) return null;
  return (
    <g transform={`translate(${x} ${y - (found.height * KEY.scale) / 2}) scale(${KEY.scale})`}>
      {found.shape}
    </g>
  );
}

const EMPHASIS = { strong: INK.strong, body: INK.body, quiet: INK.quiet } as const;

interface ColumnHead {
  readonly y: number;
  /** What the plot itself is called: not said again over its number. */
  readonly named: string | null;
}

function columnOf(
  placed: PlacedColumn,
  layout: RowsLayout,
  { y, named }: ColumnHead,
): ReactElement {
  const { column } = placed;
  const lamp = column.kind === "lamp";
  const x = lamp ? (placed.x + placed.width) * WALL_SCALE - LAMP_CELL : placed.x * WALL_SCALE;
  const heading = wallText(column.head, {
    x,
    y,
    size: WALL.label,
    fill: INK.quiet,
    anchor: lamp ? "start" : "end",
  });
  return (
    <g key={column.key}>
      {column.head === named ? null : heading}
      {layout.rows.map(({ row, textY }) =>
        lamp
          ? lampCell(row, column.key, x, textY * WALL_SCALE)
          : textCell(row, placed, textY * WALL_SCALE),
      )}
    </g>
  );
}

function textCell(row: Row, { column, x }: PlacedColumn, y: number): ReactElement {
  const missing = row.missing !== null;
  const strong = column.emphasis === "strong" && !missing;
  const text = {
    x: x * WALL_SCALE,
    y,
    size: strong ? WALL.rate : WALL.value,
    strong,
    anchor: "end",
  } as const;
  return wallText(cellText(row, column.key), {
    ...text,
    fill: missing ? INK.missing : EMPHASIS[column.emphasis],
  });
}

/** Lamp, gap and word, which end where the column ends. */
const LAMP_WORD_AT = WALL.lamp + 16;
const LAMP_CELL = LAMP_WORD_AT + WALL.lampWord;

function lampCell(row: Row, key: string, x: number, y: number): ReactElement | null {
  const lamp = row.cells[key]?.lamp;
  if (!lamp) return null;
  return (
    <g key={row.key}>
      {wallLamp(lamp, x + WALL.lamp / 2, y)}
      {wallText(LAMP_WORD[lamp], { x: x + LAMP_WORD_AT, y, size: WALL.lampWord })}
    </g>
  );
}
