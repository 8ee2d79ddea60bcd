import { type ReactElement, type ReactNode, useId } from "react";
import { Hatch } from "../../charts/base/hatch";
import { INK, LINE, STRONG } from "../../charts/base/theme";
import { baseline } from "../../charts/base/text";
import type { CampaignCard } from "../../figures/ledger/campaigns";
import { CAMPAIGN, type CampaignRow, campaignRows } from "./layout-campaigns";
import { missingBullet, wallBullet } from "./wall-bullet";
import { wallText } from "./wall-text";
import { WALL } from "./wall-type";

export interface CampaignsPlotProps {
  readonly cards: readonly CampaignCard[];
  /** Of the fullest page. */
  readonly rows: number;
  readonly width: number;
  readonly height: number;
}

/** A campaign a row: name and countdown over its bullet, the rate at the right, its parts below. */
export function CampaignsPlot({ cards, rows, width, height }: CampaignsPlotProps): ReactNode {
  const hatch = useId();
  return (
    <>
      <Hatch id={hatch} pitch={12} />
      {campaignRows(cards, { rows, width, height }).map((row, index) => (
        <g key={row.card.id} data-unit={row.card.id}>
          {index === 0 ? null : (
            <path d={`M0 ${row.top}H${width}`} stroke={LINE.hair} strokeWidth={2} />
          )}
          {wallText(row.name.text, { ...row.name, fill: INK.strong, strong: true })}
          {wallText(row.days.text, { ...row.days, fill: INK.strong, strong: isRunning(row) })}
          {valueOf(row)}
          {bulletOf(row, hatch)}
          {row.lines.map((line) => wallText(line.text, { ...line, fill: INK.body }))}
        </g>
      ))}
    </>
  );
}

function isRunning({ card }: CampaignRow): boolean {
  return card.phase === "running";
}

function valueOf({ card, value: { text, x, y, size } }: CampaignRow): ReactElement {
  if (!card.rate)
    return wallText(text, { x, y, size, fill: INK.missing, strong: true, anchor: "end" });
  return (
    <text
      x={x}
      y={baseline(y, size)}
      fontSize={size}
      fontWeight={STRONG}
      fill={INK.strong}
      textAnchor="end"
    >
      {text}
      <tspan dx={CAMPAIGN.unitGap} fontSize={CAMPAIGN.unit}>
        %
      </tspan>
    </text>
  );
}

function bulletOf({ card, bullet: { y, width } }: CampaignRow, hatch: string): ReactElement {
  const place = { x: 0, y, width, height: CAMPAIGN.bullet };
  if (!card.rate) return missingBullet(place, hatch);
  return wallBullet(
    {
      rate: card.rate.percent,
      pace: card.time?.percent ?? null,
      reached: card.reached,
      paceLabel: card.time ? `时间${card.time.text}` : "",
    },
    { ...place, tick: CAMPAIGN.tick, size: WALL.label },
  );
}
