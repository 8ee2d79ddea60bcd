import { type ReactElement, type ReactNode, useId } from "react";
import { Hatch } from "../../charts/base/hatch";
import { textWidth } from "../../charts/base/text";
import { INK, LINE, STRONG } from "../../charts/base/theme";
import type { HeadlineCard } from "../../figures/cards/cards";
import { HEADLINE, type HeadlineColumn } from "./headline-column";
import { headlineLayout } from "./layout-headline";
import { missingBullet, wallBullet } from "./wall-bullet";
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
          {column.card.bullet
            ? bulletOf(column, column.card.bullet)
            : missingBullet(
                {
                  x: column.x,
                  y: column.bulletTop,
                  width: column.width,
                  height: HEADLINE.bullet,
                },
                hatch,
              )}
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
  const { bullet: height, bulletTick: tick, pace: size } = HEADLINE;
  return wallBullet({ ...bullet, paceLabel }, { x, y, width, height, tick, size });
}
