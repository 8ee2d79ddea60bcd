import { type ReactNode, memo } from "react";
import { baseline } from "../base/text";
import { DONE, INK, LINE, LINE_WIDTH, PACE, PANEL, PLAN_EDGE, SIZE, STRONG } from "../base/theme";
import { watermarkMark } from "../base/watermark-mark";
import { isBehind } from "../../figures/project/milestones";
import type { MilestonesLayout, PlacedMilestone } from "./layout";

/** 节点 as SVG: planned days are hollow diamonds, actual ones full circles, joined where both are. */
export const MilestonesDrawing = memo(function MilestonesDrawing({
  layout,
  demo,
}: {
  readonly layout: MilestonesLayout;
  readonly demo: boolean;
}): ReactNode {
  const { width, height, left, right, top, bottom, years, now, rows } = layout;
  return (
    <svg
      data-plot="milestones"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
    >
      {demo ? watermarkMark(layout.watermark, "demo") : null}
      <text y={baseline(8, SIZE.axis)} fontSize={SIZE.axis} fill={INK.quiet}>
        {layout.key}
      </text>
      {years.map(({ label, x, isNamed }) => (
        <g key={label}>
          <path d={`M${x} ${top - 6}V${bottom}`} stroke={LINE.grid} />
          {isNamed ? (
            <text x={x + 3} y={baseline(top - 12, SIZE.axis)} fontSize={SIZE.axis} fill={INK.quiet}>
              {label}
            </text>
          ) : null}
        </g>
      ))}
      <path
        d={`M${now.x} ${top - 24}V${bottom}`}
        stroke={PACE}
        strokeWidth={LINE_WIDTH.pace}
        strokeDasharray="2 4"
      />
      <text
        x={now.x + (now.anchor === "end" ? -4 : 4)}
        y={baseline(top - 30, SIZE.axis)}
        fontSize={SIZE.axis}
        fill={INK.strong}
        textAnchor={now.anchor}
      >
        {now.label}
      </text>
      {rows.map((row) => (
        <g key={row.milestone.key}>
          <path d={`M${left} ${row.y}H${right}`} stroke={LINE.firm} />
          {milestone(row)}
        </g>
      ))}
    </svg>
  );
});

function milestone({ milestone: of, y, planned, actual, words }: PlacedMilestone): ReactNode {
  const isLate = isBehind(of);
  return (
    <>
      <text y={baseline(y, SIZE.name)} fontSize={SIZE.name} fill={INK.strong}>
        {of.word}
      </text>
      {planned !== null && actual !== null ? (
        <path d={`M${planned} ${y}H${actual}`} stroke={DONE} strokeWidth={LINE_WIDTH.casing} />
      ) : null}
      {planned === null ? null : (
        <path
          d={`M${planned} ${y - 7}l7 7l-7 7l-7 -7Z`}
          fill={PANEL}
          stroke={PLAN_EDGE}
          strokeWidth={LINE_WIDTH.mark}
        />
      )}
      {actual === null ? null : <circle cx={actual} cy={y} r={5.5} fill={DONE} />}
      {words.map(({ text, x, y: at }, index) => (
        <text
          key={text}
          x={x}
          y={baseline(at, SIZE.axis)}
          fontSize={SIZE.axis}
          fill={index === words.length - 1 && isLate ? INK.strong : INK.body}
          fontWeight={index === words.length - 1 && isLate ? STRONG : undefined}
        >
          {text}
        </text>
      ))}
    </>
  );
}
