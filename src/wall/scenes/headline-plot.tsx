import { type ReactElement, type ReactNode, useId } from "react";
import { Hatch } from "../../charts/base/hatch";
import { bulletLayout, bulletTick } from "../../charts/bullet/layout";
import { textWidth } from "../../charts/base/text";
import { DONE, HATCH, INK, LINE, PACE, PANEL, STRONG, paint } from "../../charts/base/theme";
import type { HeadlineCard } from "../../figures/cards/cards";
import { HEADLINE, type HeadlineColumn } from "./headline-column";
import { headlineLayout } from "./layout-headline";
import { wallLamp, wallText } from "./wall-text";
import { WALL } from "./wall-type";

export interface HeadlinePlotProps {
  readonly cards: readonly HeadlineCard[];
  readonly width: number;
  readonly height: number;
}

/** Four numbers, each with its lamp, its bullet against 序时, its base and its change. */
export function HeadlinePlot({ cards, width, height }: HeadlinePlotProps): ReactNode {
  const hatch = useId();
  const { columns, rules } = headlineLayout(cards, width, height);
  return (
    <>
      <Hatch id={hatch} pitch={12} />
      <path d={rules} fill="none" stroke={LINE.hair} strokeWidth={2} />
      {columns.map((column) => (
        <g key={column.card.id} data-unit={column.card.id}>
          {wallText(column.card.name, {
            x: column.x,
            y: column.nameY,
            size: HEADLINE.name,
            strong: true,
          })}
          {lampOf(column)}
          {valueOf(column)}
          {column.card.bullet ? bulletOf(column, column.card.bullet) : missingBullet(column, hatch)}
          {column.lines.map(({ text, kind, ...place }) =>
            wallText(text, { ...place, fill: kind === "base" ? INK.strong : INK.body }),
          )}
        </g>
      ))}
    </>
  );
}

function lampOf({ card, lamp: { x, y, anchor } }: HeadlineColumn): ReactElement {
  const half = WALL.lamp / 2;
  const words = textWidth(card.lampLabel, HEADLINE.lampWord);
  const left = anchor === "start" ? x : x - words - HEADLINE.lampGap - WALL.lamp;
  return (
    <>
      {wallLamp(card.lamp, left + half, y)}
      {wallText(card.lampLabel, {
        x: left + WALL.lamp + HEADLINE.lampGap,
        y,
        size: HEADLINE.lampWord,
        fill: INK.strong,
      })}
    </>
  );
}

function valueOf({
  value: { text, unit, x, y, size, anchor },
  known,
}: HeadlineColumn): ReactElement {
  return (
    <text
      x={x}
      y={y}
      fontSize={size}
      fontWeight={STRONG}
      fill={known ? INK.strong : INK.missing}
      letterSpacing="-0.5"
      textAnchor={anchor}
    >
      {text}
      {unit === "" ? null : (
        <tspan dx={HEADLINE.unitGap} fontSize={HEADLINE.unit}>
          {unit}
        </tspan>
      )}
    </text>
  );
}

function bulletOf(
  { x, width, bulletTop: y }: HeadlineColumn,
  bullet: NonNullable<HeadlineCard["bullet"]>,
): ReactElement {
  const paceLabel = bullet.paceText === "" ? "" : `序时${bullet.paceText}`;
  const layout = bulletLayout({ ...bullet, paceLabel, width, size: HEADLINE.pace });
  const over = (HEADLINE.bulletTick - HEADLINE.bullet) / 2;
  const tick = bulletTick(layout, { top: 0, height: HEADLINE.bullet, over });
  return (
    <g transform={`translate(${x} ${y})`} fill="none">
      <rect
        x={layout.track.left}
        width={layout.track.width}
        height={HEADLINE.bullet}
        fill={paint("plan").fill}
      />
      <rect x={layout.bar.left} width={layout.bar.width} height={HEADLINE.bullet} fill={DONE} />
      {layout.zero === null ? null : (
        <path
          d={`M${layout.zero} ${-over}v${HEADLINE.bullet + 2 * over}`}
          stroke={INK.strong}
          strokeWidth={4}
        />
      )}
      {layout.notch === null ? null : (
        <rect x={layout.notch - 4} width={4} height={HEADLINE.bullet} fill={PANEL} />
      )}
      <path d={tick} stroke={PANEL} strokeWidth={8} />
      <path d={tick} stroke={PACE} strokeWidth={4} />
      {layout.labelX === null
        ? null
        : wallText(paceLabel, {
            x: layout.labelX,
            y: HEADLINE.bullet + over + 22,
            size: HEADLINE.pace,
            fill: INK.quiet,
            anchor: "middle",
          })}
    </g>
  );
}

function missingBullet({ x, width, bulletTop }: HeadlineColumn, hatch: string): ReactElement {
  return (
    <rect
      x={x + 1}
      y={bulletTop}
      width={Math.max(width - 2, 0)}
      height={HEADLINE.bullet}
      fill={`url(#${hatch})`}
      stroke={HATCH}
      strokeWidth={2}
      strokeDasharray="8 8"
      data-missing=""
    />
  );
}
