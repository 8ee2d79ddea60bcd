import type { ReactElement, ReactNode } from "react";
import { LAMP_WORD } from "../../domain/rates/lamp";
import { lampShape } from "../base/lamp-shape";
import { type PlacedRow, type RowsLayout, nameSize } from "./layout";
import { LAMP_SIZE, cellText, type PlacedColumn, valueSize } from "./columns";
import { baseline } from "../base/text";
import { INK, LINE, LINE_WIDTH, PACE, SIZE, STRONG } from "../base/theme";

const EMPHASIS = { strong: INK.strong, body: INK.body, quiet: INK.quiet } as const;

/** All words of a plot of rows, column by column so that most attributes are said once. */
export function RowsText({ layout }: { readonly layout: RowsLayout }): ReactNode {
  const { rows, rules, columns, variant, width } = layout;
  const narrow = variant === "narrow";
  return (
    <g>
      {rules.map(({ y, firm }) => (
        <path key={y} d={`M0 ${y}H${width}`} stroke={firm ? LINE.firm : LINE.hair} />
      ))}
      {referenceLabels(layout)}
      <g
        fill={INK.strong}
        fontSize={nameSize(variant, false)}
        fontWeight={narrow ? STRONG : undefined}
      >
        {rows.map((placed) => nameText(placed, nameSize(variant, false)))}
      </g>
      {columns.map((placed) =>
        placed.column.kind === "lamp" ? lampColumn(layout, placed) : textColumn(layout, placed),
      )}
    </g>
  );
}

function nameText({ row, name, isTotal }: PlacedRow, usual: number): ReactElement[] {
  return name.map(({ text, y, size }) => (
    <text
      key={`${row.key} ${y}`}
      y={y}
      fontSize={size === usual ? undefined : size}
      {...(isTotal ? { fontWeight: STRONG } : {})}
    >
      {text}
    </text>
  ));
}

function headText({ variant, head }: RowsLayout, placed: PlacedColumn): ReactElement {
  const lamp = placed.column.kind === "lamp";
  return (
    <text
      x={placed.x}
      y={baseline(variant === "narrow" ? 9 : head - 14, SIZE.axis)}
      fontSize={SIZE.axis}
      fill={INK.quiet}
      textAnchor={lamp ? "start" : "end"}
    >
      {placed.column.head}
    </text>
  );
}

function textColumn(layout: RowsLayout, placed: PlacedColumn): ReactElement {
  const { column, x } = placed;
  const size = valueSize(column, layout.variant);
  const strong = column.emphasis === "strong";
  return (
    <g key={column.key}>
      {headText(layout, placed)}
      <g
        fontSize={size}
        fontWeight={strong ? STRONG : undefined}
        fill={EMPHASIS[column.emphasis]}
        textAnchor="end"
      >
        {layout.rows.map(({ row, textY }) => {
          const cell = row.cells[column.key];
          if (!cell) return null;
          return (
            <text
              key={row.key}
              x={x}
              y={baseline(textY, size)}
              {...(row.missing !== null ? { fill: INK.missing, fontWeight: 400 } : {})}
            >
              {cellText(row, column.key)}
            </text>
          );
        })}
      </g>
    </g>
  );
}

function lampColumn(layout: RowsLayout, placed: PlacedColumn): ReactElement {
  const { column, x, width } = placed;
  const size = layout.variant === "narrow" ? SIZE.phoneLamp : SIZE.value;
  return (
    <g key={column.key}>
      {headText(layout, placed)}
      {layout.rows.map(({ row, textY }) => {
        const lamp = row.cells[column.key]?.lamp;
        return lamp ? lampShape(lamp, x + LAMP_SIZE / 2, textY, row.key) : null;
      })}
      <g fontSize={size} fill={INK.body} textAnchor="end">
        {layout.rows.map(({ row, textY }) => {
          const lamp = row.cells[column.key]?.lamp;
          return lamp ? (
            <text key={row.key} x={x + width} y={baseline(textY, size)}>
              {LAMP_WORD[lamp]}
            </text>
          ) : null;
        })}
      </g>
    </g>
  );
}

/** Over the axis, with a short line down to the reference; never in a legend. */
function referenceLabels({ references, head, variant }: RowsLayout): ReactElement[] {
  const y = variant === "narrow" ? head - 14 : 14;
  return references
    .filter(({ reference }) => reference.label !== "")
    .map(({ reference, x, labelX }) => (
      <g key={reference.kind}>
        <text
          x={labelX}
          y={baseline(y, SIZE.axis)}
          fontSize={SIZE.axis}
          fontWeight={STRONG}
          fill={INK.strong}
          textAnchor="middle"
        >
          {reference.label}
        </text>
        {variant === "wide" && Math.abs(labelX - x) < 20 ? (
          <path
            d={`M${x} ${y + 9}V${head - 4}`}
            fill="none"
            stroke={PACE}
            strokeWidth={LINE_WIDTH.pace}
          />
        ) : null}
      </g>
    ));
}
