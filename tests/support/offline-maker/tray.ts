/** A tray with every kind of content, as pages put them in. */
import { PACED_RATES } from "../../../src/domain/rates/rates";
import type { Snapshot } from "../../../src/domain/facts/snapshot";
import {
  bulletin,
  DEFAULT_BULLETIN_OPTIONS,
  paragraphText,
} from "../../../src/domain/wording/bulletin/bulletin";
import {
  bulletinHeading,
  bulletinSource,
  bulletinStamp,
} from "../../../src/exporting/bulletin-words";
import { cardLineText } from "../../../src/figures/cards/card-lines";
import { headlineCard } from "../../../src/figures/cards/cards";
import { FIGURE_IDS, type Figure } from "../../../src/figures/figure";
import { FIGURES } from "../../../src/figures/registry";
import { comparisonTable } from "../../../src/figures/tables/comparison";
import { DEFAULT_COLUMNS } from "../../../src/figures/tables/comparison-columns";
import { comparisonSheet } from "../../../src/figures/tables/comparison-sheet";
import type { ReportContent, ReportItem } from "../../../src/report/item";
import type { Tray } from "../../../src/report/tray";
import type { MakeOptions } from "./options";

export function trayOf(snapshot: Snapshot, options: MakeOptions): Tray {
  const contents = [
    bulletinOf(snapshot),
    ...figuresOf(snapshot, options),
    cardsOf(snapshot),
    {
      kind: "table",
      sheet: comparisonSheet(snapshot, comparisonTable(snapshot, DEFAULT_COLUMNS)),
    } as const,
  ];
  return {
    id: "t1",
    name: `三季度重点项目汇报${options.spice}`,
    createdAt: "2026-10-09T08:00:00+08:00",
    changedAt: "2026-10-09T08:00:00+08:00",
    follows: null,
    items: contents.map((content, index): ReportItem => {
      const path = content.kind === "figure" ? `/figures/${content.figure.id}` : "/counties";
      return {
        id: `i${index}`,
        office: snapshot.dataset.id,
        addedAt: "2026-10-09T08:00:00+08:00",
        path,
        search: { quarter: snapshot.scope.quarter },
        content,
      };
    }),
  };
}

function figuresOf(snapshot: Snapshot, { figures, broken }: MakeOptions): ReportContent[] {
  return Array.from({ length: figures }, (_, index) => {
    const id = FIGURE_IDS[index % FIGURE_IDS.length] ?? "lamps";
    const figure = FIGURES[id].build(snapshot);
    return {
      kind: "figure",
      figure: broken === true && index === 1 ? undrawable(figure) : figure,
    };
  });
}

/** Its title holds a character that no font has. */
function undrawable(figure: Figure): Figure {
  return { ...figure, message: `${figure.message}\u{10ffff}\u{f0000}` };
}

function cardsOf(snapshot: Snapshot): ReportContent {
  const cards = PACED_RATES.map((id) => {
    const { name, value, absent, lamp, lampLabel, side, base, coverage, changes } = headlineCard(
      snapshot,
      id,
    );
    return {
      key: id,
      name,
      value,
      absent,
      lamp,
      lampLabel,
      side,
      lines: [
        base ? `${base.strong}${base.rest}` : "",
        coverage,
        ...changes.map(cardLineText),
      ].filter((line) => line !== ""),
    };
  });
  const title = `${snapshot.region.name}四项主要指标`;
  return { kind: "cards", title, cards, stamp: bulletinStamp(snapshot) };
}

function bulletinOf(snapshot: Snapshot): ReportContent {
  return {
    kind: "bulletin",
    heading: bulletinHeading(snapshot),
    paragraphs: bulletin(snapshot, DEFAULT_BULLETIN_OPTIONS, null).map((paragraph) => ({
      id: paragraph.id,
      name: paragraph.id,
      text: paragraphText(paragraph),
    })),
    options: { ranks: true, judgements: true },
    source: bulletinSource(snapshot),
    stamp: bulletinStamp(snapshot),
  };
}
