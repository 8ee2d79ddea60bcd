import { type ReactElement, type ReactNode, memo, useId } from "react";
import { LAMP_WORD } from "../../domain/rates/lamp";
import { Hatch } from "../base/hatch";
import { lampShape } from "../base/lamp-shape";
import type { LampsLayout, PlacedLampColumn, PlacedLampRow } from "./layout";
import { baseline } from "../base/text";
import { HATCH, INK, LINE, PANEL, SIZE, STRONG } from "../base/theme";
import { watermarkMark } from "../base/watermark-mark";

/** A layout of lamps as SVG: no axis, no bar. */
export const LampsDrawing = memo(function LampsDrawing({
  layout,
  demo,
}: {
  readonly layout: LampsLayout;
  readonly demo: boolean;
}): ReactNode {
  const hatch = useId();
  const { width, height, rows, rules, columns } = layout;
  return (
    <svg data-plot="lamps" width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
      <Hatch id={hatch} />
      {demo ? watermarkMark(layout.watermark, "demo") : null}
      <path d={`M0 ${layout.head - 1.5}H${width}`} stroke={LINE.firm} />
      {rules.map(({ y, firm }) => (
        <path key={y} d={`M0 ${y}H${width}`} stroke={firm ? LINE.firm : LINE.hair} />
      ))}
      {rows.map((placed) => (placed.hatched ? missingRow(placed, layout, hatch) : null))}
      <g fontSize={SIZE.name} fill={INK.strong}>
        {rows.flatMap(({ row, name, isTotal }) =>
          name.map(({ text, y, size }) => (
            <text
              key={`${row.key} ${y}`}
              y={y}
              fontSize={size}
              fontWeight={isTotal ? STRONG : undefined}
            >
              {text}
            </text>
          )),
        )}
      </g>
      {columns.map((column, index) => columnParts(column, index, layout))}
    </svg>
  );
});

/** Height of the hatch across a row. */
const HATCHED = 18;

/** In a table the hatch runs across the row from the first figure. */
function missingRow(
  { row, textY }: PlacedLampRow,
  { left, width, rowHeight }: LampsLayout,
  hatch: string,
): ReactElement {
  const text = row.cells[0]?.text ?? "";
  const height = Math.min(HATCHED, rowHeight - 4);
  return (
    <g key={row.key}>
      <rect
        x={left + 0.5}
        y={textY - height / 2}
        width={width - left - 1}
        height={height}
        fill={`url(#${hatch})`}
        stroke={HATCH}
        strokeDasharray="3 3"
        data-missing=""
      />
      <text
        x={left + 12}
        y={baseline(textY, SIZE.value)}
        fontSize={SIZE.value}
        fontWeight={STRONG}
        fill={INK.missing}
        stroke={PANEL}
        strokeWidth={6}
        strokeLinejoin="round"
        paintOrder="stroke"
      >
        {text}
      </text>
    </g>
  );
}

function columnParts(
  column: PlacedLampColumn,
  index: number,
  { rows, size, worded }: LampsLayout,
): ReactElement {
  return (
    <g key={column.key} fontSize={size}>
      <text
        x={column.word}
        y={baseline(9, size)}
        fontWeight={STRONG}
        fill={INK.strong}
        textAnchor="end"
      >
        {column.head}
      </text>
      <g fontSize={SIZE.axis} fill={INK.body}>
        {column.counts.map(({ lamp, text, x, y }) => (
          <g key={lamp}>
            {lampShape(lamp, x, y)}
            <text x={x + 11} y={baseline(y, SIZE.axis)}>
              {text}
            </text>
          </g>
        ))}
      </g>
      {rows.map((placed) =>
        placed.hatched ? null : cellParts(column, placed, { index, size, worded }),
      )}
    </g>
  );
}

function cellParts(
  { value, lamp, word }: PlacedLampColumn,
  { row, textY, isTotal, wordy }: PlacedLampRow,
  {
    index,
    size,
    worded,
  }: { readonly index: number; readonly size: number; readonly worded: boolean },
): ReactElement | null {
  const cell = row.cells[index];
  if (!cell) return null;
  const strong = cell.lamp === "red" || isTotal;
  const y = baseline(textY, size);
  if (wordy[index]) {
    return (
      <text key={row.key} x={word} y={y} textAnchor="end" fill={INK.missing}>
        {cell.text}
      </text>
    );
  }
  return (
    <g key={row.key}>
      <text
        x={value}
        y={y}
        textAnchor="end"
        fill={cell.missing ? INK.missing : strong ? INK.strong : INK.body}
        fontWeight={strong ? STRONG : undefined}
      >
        {cell.text}
      </text>
      {lampShape(cell.lamp, lamp, textY)}
      {worded ? (
        <text x={word} y={y} textAnchor="end" fill={INK.body}>
          {LAMP_WORD[cell.lamp]}
        </text>
      ) : null}
    </g>
  );
}
