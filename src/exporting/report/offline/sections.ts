/** What the offline page shows of each item of a tray. */
import { DEMO_WORDS } from "../../../domain/facts/dataset";
import type { Lamp } from "../../../domain/rates/lamp";
import type { Figure } from "../../../figures/figure";
import { sourceParts } from "../../../figures/source-line";
import { type Stamp, definitionWords } from "../../../figures/stamp";
import { fullSubtitle } from "../../../figures/subtitle";
import { figureSheet } from "../../../figures/tables/figure-sheet";
import type { Sheet } from "../../../figures/tables/sheet";
import {
  type BulletinContent,
  type CardsContent,
  type ReportCard,
  stampOfContent,
} from "../../../report/item";
import type { OutlinePart } from "../../../report/outline";
import { type Markup, NOTHING, markup } from "./markup";
import { sheetTable } from "./sheet-table";

export interface PageSection {
  readonly part: OutlinePart;
  /** The item's own link. */
  readonly link: string;
  /** Of a figure; none for any other item, null where they could not be drawn. */
  readonly drawings: readonly Markup[] | null;
}

/** 图1 完成投资：7个单位超序时; the title alone where it has no label. */
export function sectionTitle({ label, title }: OutlinePart): string {
  return label === "" ? title : `${label}　${title}`;
}

/** The section with its heading, its source and its link; a press on that asks the office's host. */
export function pageSection(section: PageSection, id: string): Markup {
  const { part, link } = section;
  const { content } = part.item;
  return markup`<section class="part" id="${id}" aria-labelledby="${id}-title">
<div class="head"><h2 id="${id}-title">${sectionTitle(part)}</h2>${demoTag(stampOfContent(content))}</div>
${contentOf(section)}
<p class="facts">链接：${linkOf(link)}</p>
</section>
`;
}

function demoTag({ demo }: Pick<Stamp, "demo">): Markup {
  return demo ? markup`<span class="tag">${DEMO_WORDS}</span>` : NOTHING;
}

/** Only an address of a web host is a link; any other stands as a text. */
function linkOf(link: string): Markup {
  return /^https?:\/\//.test(link)
    ? markup`<a href="${link}" target="_blank" rel="noopener noreferrer">${link}</a>`
    : markup`${link}`;
}

function contentOf({ part, drawings }: PageSection): Markup {
  const { content } = part.item;
  switch (content.kind) {
    case "figure":
      return figureContent(part, content.figure, drawings);
    case "table":
      return tableContent(part, content.sheet);
    case "cards":
      return cardsContent(part, content);
    case "bulletin":
      return bulletinContent(content);
  }
}

function figureContent(
  part: OutlinePart,
  figure: Figure,
  drawings: readonly Markup[] | null,
): Markup {
  const sheet = figureSheet(figure);
  const pictures = drawings
    ? drawings.map((drawing) => markup`<div class="picture slide">${drawing}</div>\n`)
    : markup`<p class="failed">这张图没有画成，本文件里没有它；数据见下表。</p>`;
  const rows = sheet.rows.length === 0 ? "" : `（${sheet.rows.length}行）`;
  const table = rows === "" ? NOTHING : scrolling(part, sheet);
  return markup`${pictures}<p class="takeaway">${figure.takeaway}</p>
<details><summary>数据表和说明${rows}</summary>${table}
${stampLines(figure.stamp, figure.notes)}</details>`;
}

/** 县区对比 stands open: it is what the section is about. */
function tableContent(part: OutlinePart, sheet: Sheet): Markup {
  const subtitle = fullSubtitle({ whose: null, text: sheet.subtitle }, sheet.stamp);
  return markup`<div class="slide"><p class="slide-title">${sectionTitle(part)} ${demoTag(sheet.stamp)}</p>
<p class="subtitle">${subtitle}</p>
${scrolling(part, sheet)}</div>
${stampLines(sheet.stamp, sheet.notes)}`;
}

function scrolling(part: OutlinePart, sheet: Sheet): Markup {
  const name = `${part.label || part.title}数据表，可滚动`;
  return markup`<div class="scroll" role="region" tabindex="0" aria-label="${name}">${sheetTable(sheet)}</div>`;
}

function cardsContent(part: OutlinePart, { cards, stamp }: CardsContent): Markup {
  return markup`<div class="slide"><p class="slide-title">${sectionTitle(part)} ${demoTag(stamp)}</p>
<ul class="cards">${cards.map(cardItem)}</ul></div>
${stampLines(stamp, [])}`;
}

function cardItem({ name, value, absent, lamp, lampLabel, side, lines }: ReportCard): Markup {
  const number = value
    ? markup`<p class="value">${value.text}<span>${value.unit}</span></p>`
    : markup`<p class="value absent">${absent}</p>`;
  const rest = [side, ...lines].filter((line) => line !== "");
  return markup`<li><div class="card-head"><h3>${name}</h3><span class="lamp">${LAMP_SHAPES[lamp]}${lampLabel}</span></div>
${number}${rest.map((line) => markup`<p>${line}</p>`)}</li>
`;
}

const shape = (drawing: Markup) =>
  markup`<svg viewBox="-8 -8 16 16" aria-hidden="true">${drawing}</svg>`;

/** As in plots: circle, diamond, square, dashed ring. */
const LAMP_SHAPES: Readonly<Record<Lamp, Markup>> = {
  green: shape(markup`<circle class="green" r="5.8"/>`),
  yellow: shape(markup`<path class="yellow" d="M0-7l7 7-7 7-7-7Z"/>`),
  red: shape(markup`<rect class="red" x="-5.4" y="-5.4" width="10.8" height="10.8" rx="0.8"/>`),
  none: shape(markup`<circle class="no-lamp" r="5.2"/>`),
};

function bulletinContent({ heading, paragraphs, source, stamp }: BulletinContent): Markup {
  return markup`<div class="slide bulletin"><p class="slide-title">${heading} ${demoTag(stamp)}</p>
${paragraphs.map(({ text }) => markup`<p>${text}</p>\n`)}</div>
<p class="facts">${source}</p>
${definitionLine(stamp)}`;
}

/** 注, 范围, 口径, 来源 with 数据截至 and version: a line each. */
function stampLines(stamp: Stamp, notes: readonly string[]): Markup {
  const source = sourceParts(stamp).filter(Boolean).join("，");
  const lines = [
    ...notes.map((note) => `注：${note}`),
    stamp.range === "" ? "" : `范围：${stamp.range}`,
    source,
  ];
  return markup`${lines.filter(Boolean).map((line) => markup`<p class="facts">${line}</p>\n`)}${definitionLine(stamp)}`;
}

function definitionLine({ definition }: Stamp): Markup {
  return definition.length === 0
    ? NOTHING
    : markup`<p class="facts">口径：${definitionWords(definition)}</p>`;
}
