/** Where the parts of a campaign stand in its row of the wall. */
import { textWidth } from "../../charts/base/text";
import type { CampaignCard } from "../../figures/ledger/campaigns";
import { BOLD } from "./headline-lines";
import { WALL, fittingSize } from "./wall-type";

export interface CampaignText {
  readonly text: string;
  readonly x: number;
  /** Centre of the line. */
  readonly y: number;
  readonly size: number;
  readonly anchor: "start" | "end";
}

export interface CampaignRow {
  readonly card: CampaignCard;
  readonly top: number;
  readonly name: CampaignText;
  readonly days: CampaignText;
  /** The rate without its sign, or why there is none. */
  readonly value: CampaignText;
  readonly bullet: { readonly y: number; readonly width: number };
  /** Below the bullet: what was done of what, and how that stands. */
  readonly lines: readonly CampaignText[];
}

export const CAMPAIGN = { bullet: 28, tick: 56, unit: WALL.headlineUnit, unitGap: 8 } as const;

/** px: higher ones would part what belongs together. */
const MOST_ROW = 400;
const GAP = 48;
/** Of the width, for the number at the right of its bullet. */
const VALUE_SHARE = 0.26;

/** A third of what is left free stands above the rows, two below. */
export function campaignRows(
  cards: readonly CampaignCard[],
  {
    rows,
    width,
    height,
  }: { readonly rows: number; readonly width: number; readonly height: number },
): readonly CampaignRow[] {
  const rowHeight = Math.min(height / Math.max(rows, 1), MOST_ROW);
  const above = (height - rowHeight * rows) / 3;
  return cards.map((card, index) =>
    campaignRow(card, above + index * rowHeight, { width, rowHeight }),
  );
}

function campaignRow(
  card: CampaignCard,
  top: number,
  { width, rowHeight }: { readonly width: number; readonly rowHeight: number },
): CampaignRow {
  const at = (share: number) => top + rowHeight * share;
  const valueWidth = width * VALUE_SHARE;
  const half = (width - GAP) / 2;
  const first = at(0.13);
  const middle = at(0.49);
  const last = at(0.84);
  const fitted = (text: string, room: number, most: number) =>
    fittingSize(textWidth(text, 1), room, { most, least: WALL.least });
  const left = { x: 0, anchor: "start" } as const;
  const right = { x: width, anchor: "end" } as const;
  const done = [card.done, card.target].filter((text) => text !== null).join(" / ");
  return {
    card,
    top,
    name: { ...left, text: card.name, y: first, size: fitted(card.name, half, WALL.headlineName) },
    days: { ...right, text: card.days, y: first, size: fitted(card.days, half, WALL.headlineName) },
    value: { ...right, y: middle, ...valueOf(card, valueWidth) },
    bullet: { y: middle - CAMPAIGN.bullet / 2, width: width - valueWidth - GAP },
    lines: [
      { ...left, text: done, y: last, size: fitted(done, half, WALL.value) },
      ...(card.gap === null
        ? []
        : [{ ...right, text: card.gap, y: last, size: fitted(card.gap, half, WALL.value) }]),
    ],
  };
}

function valueOf({ rate, absent }: CampaignCard, width: number): { text: string; size: number } {
  if (rate) {
    const room = width - CAMPAIGN.unitGap - textWidth("%", CAMPAIGN.unit);
    const most = WALL.headlineLeast;
    const ems = textWidth(rate.text, 1) * BOLD;
    return { text: rate.text, size: fittingSize(ems, room, { most, least: WALL.least }) };
  }
  const text = absent ?? "";
  const sizes = { most: WALL.headlineName, least: WALL.least };
  return { text, size: fittingSize(textWidth(text, 1), width, sizes) };
}
