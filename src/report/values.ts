/**
 * The values that an item shows, cell by cell, whatever its kind: held against those of today, and
 * against those of another quarter.
 */
import { DASH } from "../domain/numbers/format";
import { statusText } from "../figures/status-words";
import { columnHead, withUnit, type Sheet, type SheetColumn } from "../figures/tables/sheet";
import {
  type ShownValues,
  type ValueChanges,
  changesSince,
  shownValues,
} from "../figures/tables/shown-values";
import type { BulletinContent, CardsContent, ReportContent } from "./item";

/** As texts. A 通报 has a row for each paragraph, with its text as the only value. */
export function contentValues(content: ReportContent): ShownValues {
  switch (content.kind) {
    case "figure":
      return shownValues(content.figure);
    case "table":
      return sheetValues(content.sheet);
    case "cards":
      return cardsValues(content);
    case "bulletin":
      return bulletinValues(content);
  }
}

/** What differs between an item as it was put in and the same made today. */
export function contentChanges(was: ReportContent, now: ReportContent): ValueChanges {
  return changesSince(contentValues(was), contentValues(now));
}

const STATUS = "status";

function sheetValues({ rowHead, columns, rows }: Sheet): ShownValues {
  return {
    unit: "",
    rowHead,
    columns: [
      ...columns.map((column) => [column.key, wholeHead(column)] as const),
      [STATUS, "状态"],
    ],
    rows: rows.map(({ key, name, cells, status }) => [
      key,
      name,
      ...cells.map(({ text }) => text || DASH),
      statusText(status),
    ]),
  };
}

/** 投资（亿元）：完成, since a list of changes has no head above it. */
function wholeHead(column: SheetColumn): string {
  const { section } = column;
  return section
    ? `${withUnit(section.name, section.unit)}：${columnHead(column)}`
    : columnHead(column);
}

function cardsValues({ cards }: CardsContent): ShownValues {
  return {
    unit: "",
    rowHead: "指标",
    columns: [
      ["value", "数值"],
      ["lamp", "亮灯"],
      ["side", "与序时或目标"],
      ["lines", "说明"],
    ],
    rows: cards.map(({ key, name, value, absent, lampLabel, side, lines }) => [
      key,
      name,
      value ? `${value.text}${value.unit}` : absent,
      lampLabel,
      side || DASH,
      lines.join("；"),
    ]),
  };
}

function bulletinValues({ paragraphs }: BulletinContent): ShownValues {
  return {
    unit: "",
    rowHead: "段落",
    columns: [["text", "文字"]],
    rows: paragraphs.map(({ id, name, text }) => [id, name, text]),
  };
}
