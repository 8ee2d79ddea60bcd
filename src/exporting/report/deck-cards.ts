/** 四项主要指标 on a slide: a tile each, in shapes and texts that can be edited. */
import type { PrintTheme } from "../../charts/base/print-theme";
import { slide as slideType } from "../../ui/tokens/files.json";
import type { ReportCard } from "../../report/item";
import { LAMP_SHAPE } from "../pptx/lamps-table";
import { type Box, ems } from "../pptx/layout";
import { type Slide, textOptions } from "../pptx/slide-text";
import { bareColour, oneLine } from "../pptx/xml";
import type { PartOf } from "./deck-draw";

const GAP = 0.2;
const PADDING = 0.22;
const MOST_ACROSS = 4;
const MOST_HEIGHT = 4.7;
/** Of its size: that of a line, whatever the font asks for. */
const LINE = 1.35;

/** The tiles from left to right, in rows of four. */
export function drawCards(
  slide: Slide,
  { cards: { cards } }: PartOf<"cards">,
  box: Box,
  theme: PrintTheme,
): void {
  const across = Math.min(MOST_ACROSS, Math.max(cards.length, 1));
  const rows = Math.ceil(cards.length / across);
  const w = (box.w - GAP * (across - 1)) / across;
  const h = Math.min(MOST_HEIGHT, (box.h - GAP * (rows - 1)) / Math.max(rows, 1));
  cards.forEach((card, index) => {
    const x = box.x + (index % across) * (w + GAP);
    const y = box.y + 0.15 + Math.floor(index / across) * (h + GAP);
    drawCard(slide, card, { x, y, w, h }, theme);
  });
}

function drawCard(slide: Slide, card: ReportCard, box: Box, theme: PrintTheme): void {
  const name = oneLine(card.name);
  slide.addShape("rect", {
    ...box,
    fill: { color: bareColour(theme.surface) },
    line: { color: bareColour(theme.line.firm), width: 1 },
    objectName: `${name}卡片`,
  });
  const inner = { x: box.x + PADDING, y: box.y + PADDING, w: box.w - 2 * PADDING };
  const { name: nameSize, line: lineSize } = slideType.cards;
  slide.addText(
    [
      { text: name, options: { ...sized(nameSize, theme.ink.body), bold: true, breakLine: true } },
      ...valueRuns(card, inner.w, theme),
      ...lampRuns(card, theme),
      ...[card.side, ...card.lines]
        .filter((line) => line !== "")
        .map((line) => ({
          text: oneLine(line),
          options: { ...sized(lineSize, theme.ink.body), breakLine: true },
        })),
    ],
    {
      ...textOptions(
        { lines: [], size: lineSize, line: 0, box: { ...inner, h: box.h - 2 * PADDING } },
        theme.ink.body,
      ),
      objectName: name,
    },
  );
}

/** 85.3%, or why there is none. */
function valueRuns({ value, absent }: ReportCard, width: number, theme: PrintTheme) {
  const { value: most, unit, name } = slideType.cards;
  if (value === null)
    return [
      { text: oneLine(absent), options: { ...sized(name, theme.missing.text), breakLine: true } },
    ];
  const room = width * 72 - ems(value.unit) * unit;
  const size = Math.min(most, Math.floor(room / Math.max(ems(value.text), 1)));
  return [
    { text: oneLine(value.text), options: { ...sized(size, theme.ink.strong), bold: true } },
    {
      text: oneLine(value.unit),
      options: { ...sized(unit, theme.ink.strong), lineSpacing: size * LINE, breakLine: true },
    },
  ];
}

function lampRuns({ lamp, lampLabel }: ReportCard, theme: PrintTheme) {
  const colour = lamp === "none" ? theme.ink.quiet : theme.lamp[lamp].edge;
  const text = [LAMP_SHAPE[lamp], oneLine(lampLabel)].filter(Boolean).join(" ");
  const options = {
    ...sized(slideType.cards.lamp, colour),
    bold: lamp !== "none",
    breakLine: true,
  };
  return text === "" ? [] : [{ text, options }];
}

function sized(fontSize: number, colour: string) {
  return { fontSize, lineSpacing: fontSize * LINE, color: bareColour(colour) };
}
