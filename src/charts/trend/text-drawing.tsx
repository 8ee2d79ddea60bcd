import type { ReactElement, ReactNode } from "react";
import type { TrendLine } from "../../figures/figure";
import { baseline } from "../base/text";
import { categoryX, valueY } from "./layout";
import { WORD_RISE } from "./text-boxes";
import { DONE, INK, LINE, PANEL, SIZE, STRONG } from "../base/theme";
import type { PlacedLine, PlacedPanel, TrendLayout } from "./placed";

/** Words, dots and axes of all panels. */
export function TrendText({ layout }: { readonly layout: TrendLayout }): ReactNode {
  return layout.panels.map((panel) => (
    <g key={panel.key}>
      {panel.head ? (
        <text x={panel.x} y={baseline(panel.headY, SIZE.rate)} fontSize={SIZE.rate} fontWeight={STRONG} fill={INK.strong}>
          {panel.head}
        </text>
      ) : null}
      <path d={`M${panel.left} ${valueY(panel, layout.domain, 0)}H${panel.right}`} stroke={LINE.firm} />
      <g fontSize={SIZE.axis} fill={INK.quiet} textAnchor="end">
        {(panel.hasAxis ? layout.ticks : []).map(({ value, label }) => (
          <text key={value} x={panel.left - 8} y={baseline(valueY(panel, layout.domain, value), SIZE.axis)}>
            {label}
          </text>
        ))}
      </g>
      <g fontSize={SIZE.axis} fill={INK.quiet} textAnchor="middle">
        {layout.named.map(({ index, text, strong }) => (
          <text
            key={index}
            x={categoryX(panel, layout.axis, index)}
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

function lineDots({ line, points }: PlacedLine): ReactElement {
  const ink = line.role === "current" || line.role === "unit" ? DONE : INK.quiet;
  return (
    <g key={line.key} fill={ink} stroke={PANEL} strokeWidth={1.5}>
      {points.map(({ x, y, index, dot }) =>
        dot === "none" ? null : (
          <circle key={index} cx={x} cy={y} r={dot === "large" ? 4.5 : 3} {...(dot === "hollow" ? { fill: PANEL, stroke: ink } : {})} />
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
