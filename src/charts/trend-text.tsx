import type { ReactElement, ReactNode } from "react";
import type { TrendLine } from "../figures/figure";
import { baseline } from "./layout-text";
import { type PlacedPanel, type TrendLayout, categoryX, valueY } from "./layout-trend";
import type { PlacedLine } from "./layout-trend-labels";
import { DONE, INK, LINE, PANEL, SIZE, STRONG } from "./theme";

/** Words, dots and axes of all panels. */
export function TrendText({ layout, count }: { readonly layout: TrendLayout; readonly count: number }): ReactNode {
  return layout.panels.map((panel) => (
    <g key={panel.key}>
      {panel.head ? (
        <text x={panel.x} y={baseline(panel.headY, SIZE.rate)} fontSize={SIZE.rate} fontWeight={STRONG} fill={INK.strong}>
          {panel.head}
        </text>
      ) : null}
      <path d={`M${panel.left} ${valueY(panel, layout.domain, 0)}H${panel.right}`} stroke={LINE.firm} />
      <g fontSize={SIZE.axis} fill={INK.quiet} textAnchor="end">
        {layout.ticks.map(({ value, label }) => (
          <text key={value} x={panel.left - 8} y={baseline(valueY(panel, layout.domain, value), SIZE.axis)}>
            {label}
          </text>
        ))}
      </g>
      <g fontSize={SIZE.axis} fill={INK.quiet} textAnchor="middle">
        {layout.named.map(({ index, text, strong }) => (
          <text
            key={index}
            x={categoryX(panel, count, index)}
            y={baseline(panel.bottom + 15, SIZE.axis)}
            {...(strong ? { fill: INK.strong, fontWeight: STRONG } : {})}
          >
            {text}
          </text>
        ))}
      </g>
      {panel.lines.map(lineDots)}
      {endLabels(panel)}
    </g>
  ));
}

const LABEL_INK: Record<TrendLine["role"], string> = {
  current: INK.accent,
  unit: INK.strong,
  pace: INK.strong,
  plan: INK.body,
  previous: INK.quiet,
  earliest: INK.quiet,
  other: INK.quiet,
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

/** Dots on the lines in question, on points that no line joins, and on flagged points of any line. */
function lineDots({ line, points }: PlacedLine): ReactElement {
  const own = line.role === "current" || line.role === "unit";
  const indexes = new Set(points.map(({ index }) => index));
  return (
    <g key={line.key} fill={own ? DONE : INK.quiet} stroke={PANEL} strokeWidth={1.5}>
      {points.map(({ x, y, index, point }, place) => {
        const alone = !indexes.has(index - 1) && !indexes.has(index + 1);
        if (!own && !alone && !point.flag) return null;
        const last = place === points.length - 1;
        return <circle key={index} cx={x} cy={y} r={last && line.role === "current" ? 4.5 : 3} />;
      })}
      {points.map(({ x, y, index, point }, place) =>
        // The last point's flag stands in the end label.
        point.flag && (place < points.length - 1 || line.endLabel === null) ? (
          <text
            key={`flag ${index}`}
            x={x}
            y={y - 9}
            fontSize={SIZE.axis}
            fill={INK.body}
            strokeWidth={4}
            paintOrder="stroke"
            textAnchor="middle"
          >
            {point.flag}
          </text>
        ) : null,
      )}
    </g>
  );
}
