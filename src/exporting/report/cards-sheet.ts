/** 四项主要指标 as a sheet: a row each, in the words of the cards. */
import type { Sheet } from "../../figures/tables/sheet";
import type { CardsContent, ReportCard } from "../../report/item";

const COLUMNS: readonly (readonly [name: string, read: (card: ReportCard) => string])[] = [
  ["数值", ({ value, absent }) => (value === null ? absent : `${value.text}${value.unit}`)],
  ["亮灯", ({ lampLabel }) => lampLabel],
  ["比较", ({ side }) => side],
  ["说明", ({ lines }) => lines.join("；")],
];

export function cardsSheet({ title, cards, stamp }: CardsContent): Sheet {
  return {
    head: "四项主要指标",
    caption: title,
    takeaway: "",
    subtitle: stamp.asOf ?? "",
    notes: ["数值按卡片上的原文，是文字。"],
    isRounded: false,
    stamp,
    rowHead: "指标",
    columns: COLUMNS.map(([name]) => ({ key: name, section: null, name, unit: null })),
    rows: cards.map((card) => ({
      key: card.key,
      name: card.name,
      isTotal: false,
      cells: COLUMNS.map(([, read]) => ({ text: read(card), number: null })),
      status: [],
    })),
  };
}
