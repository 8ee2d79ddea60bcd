/** What can be put into a 汇报, made from a view and frozen. */
import type { Snapshot } from "../domain/facts/snapshot";
import { PACED_RATES, type PacedRate } from "../domain/rates/rates";
import type { BulletinOptions } from "../domain/wording/bulletin/bulletin";
import { bulletinHeading, bulletinSource, bulletinStamp } from "../figures/bulletin-words";
import { cardLineText } from "../figures/cards/card-lines";
import { headlineCard } from "../figures/cards/cards";
import type { Figure, FigureId } from "../figures/figure";
import { FIGURES } from "../figures/registry";
import type { Sheet } from "../figures/tables/sheet";
import type { BulletinContent, ReportCard, ReportContent } from "./item";
import { frozen } from "./read-tray";

/** A figure as it is shown. Throws a `WordedError`, as all of these, for what cannot be kept. */
export function figureContent(figure: Figure): ReportContent {
  return frozen({ kind: "figure", figure });
}

/** A figure of the view by its id. */
export function viewContent(snapshot: Snapshot, id: FigureId): ReportContent {
  return figureContent(FIGURES[id].build(snapshot));
}

/** 县区对比 with the columns and in the order shown. */
export function tableContent(sheet: Sheet): ReportContent {
  return frozen({ kind: "table", sheet });
}

/** 四项主要指标 of the view: of the region, the chosen units, or one unit. */
export function cardsContent(snapshot: Snapshot): ReportContent {
  return frozen({
    kind: "cards",
    title: `${wholeName(snapshot)}四项主要指标`,
    cards: PACED_RATES.map((id) => cardOf(snapshot, id)),
    stamp: bulletinStamp(snapshot),
  });
}

/** 湘西州, 湘西州所选3个单位, 云麓区 */
function wholeName({ members, region }: Snapshot): string {
  if (members.kind === "county") return members.word;
  return members.kind === "region" ? region.name : `${region.name}${members.word}`;
}

function cardOf(snapshot: Snapshot, id: PacedRate): ReportCard {
  const { name, lamp, lampLabel, value, absent, side, base, coverage, early, changes } =
    headlineCard(snapshot, id);
  const lines = [
    base ? `${base.strong} ${base.rest}` : "",
    coverage,
    early?.text ?? "",
    ...changes.map(cardLineText),
  ];
  return {
    key: id,
    name,
    value,
    absent: value ? "" : absent,
    lamp,
    lampLabel,
    side,
    lines: lines.filter((line) => line !== ""),
  };
}

/** 通报: these paragraphs of the view, in their order. */
export function bulletinContent(
  snapshot: Snapshot,
  paragraphs: BulletinContent["paragraphs"],
  options: BulletinOptions,
): ReportContent {
  return frozen({
    kind: "bulletin",
    heading: bulletinHeading(snapshot),
    paragraphs,
    options,
    source: bulletinSource(snapshot),
    stamp: bulletinStamp(snapshot),
  });
}
