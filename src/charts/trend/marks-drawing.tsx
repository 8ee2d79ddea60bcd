import type { ReactElement, ReactNode } from "react";
import type { TrendLine } from "../../figures/figure";
import { baseline } from "../base/text";
import { WORD_RISE } from "./text-boxes";
import { DONE, INK, PANEL, SIZE, STRONG } from "../base/theme";
import type { NamedCategory, PlacedLine, PlacedPanel } from "./placed";

/**
 * What is ours in a panel, however its axes and lines are drawn: its name, the dots and words on
 * the lines, the names at their ends.
 */
export function PanelMarks({ panel }: { readonly panel: PlacedPanel }): ReactNode {
  return (
    <>
      {panel.head ? (
        <text
          x={panel.x}
          y={baseline(panel.headY, SIZE.rate)}
          fontSize={SIZE.rate}
          fontWeight={STRONG}
          fill={INK.strong}
        >
          {panel.head}
        </text>
      ) : null}
      {panel.lines.map(lineDots)}
      {endLabels(panel)}
    </>
  );
}

/** The name of a value, right-aligned left of the panel. */
export function valueName(label: string, x: number, y: number): ReactElement {
  return (
    <text
      key={label}
      x={x - 8}
      y={baseline(y, SIZE.axis)}
      fontSize={SIZE.axis}
      fill={INK.quiet}
      textAnchor="end"
    >
      {label}
    </text>
  );
}

/** The name of a category under its place on the axis; of the one in question, strong. */
export function categoryName(
  { index, text, strong }: NamedCategory,
  x: number,
  bottom: number,
): ReactElement {
  return (
    <text
      key={index}
      x={x}
      y={baseline(bottom + 15, SIZE.axis)}
      fontSize={SIZE.axis}
      textAnchor="middle"
      {...(strong ? { fill: INK.strong, fontWeight: STRONG } : { fill: INK.quiet })}
    >
      {text}
    </text>
  );
}

const LABEL_INK: Record<TrendLine["role"], string> = {
  current: INK.accent,
  unit: INK.strong,
  pace: INK.strong,
  plan: INK.body,
  previous: INK.quiet,
  earliest: INK.quiet,
};

function endLabels({ labels }: PlacedPanel): ReactElement {
  return (
    <g stroke={PANEL} strokeWidth={4} strokeLinejoin="round" paintOrder="stroke">
      {labels.map(({ key, text, role, x, y, anchor, size }) => (
        <text
          key={key}
          x={x}
          y={y}
          fontSize={size}
          fontWeight={role === "current" ? STRONG : undefined}
          fill={LABEL_INK[role]}
          textAnchor={anchor}
        >
          {text}
        </text>
      ))}
    </g>
  );
}

function lineDots({ line, points }: PlacedLine): ReactElement {
  const ink = line.role === "current" || line.role === "unit" ? DONE : INK.quiet;
  return (
    <g key={line.key} fill={ink} stroke={PANEL} strokeWidth={1.5}>
      {points.map(({ x, y, index, dot }) =>
        dot === "none" ? null : (
          <circle
            key={index}
            cx={x}
            cy={y}
            r={dot === "large" ? 4.5 : 3}
            {...(dot === "hollow" ? { fill: PANEL, stroke: ink } : {})}
          />
        ),
      )}
      {points.map(({ x, y, index, word }) =>
        word === null ? null : (
          <text
            key={index}
            x={x}
            y={y - WORD_RISE}
            fontSize={SIZE.axis}
            fill={INK.body}
            strokeWidth={4}
            paintOrder="stroke"
            textAnchor="middle"
          >
            {word}
          </text>
        ),
      )}
    </g>
  );
}
