/** The scenes made of figures: 投资, 开工竣工, 四上, 亮灯, 走势. */
import { printedWord } from "../../domain/facts/policy";
import { gapToPace, headlineRate } from "../../domain/rates/rate";
import { type RateId, RATES } from "../../domain/rates/rates";
import type { Snapshot } from "../../domain/facts/snapshot";
import { shortGapWords } from "../../domain/wording/words";
import { ROUNDED_PARTS } from "../../domain/numbers/rounded-parts";
import type { Figure, FigureId } from "../../figures/figure";
import { figurePages } from "../../figures/pages";
import { FIGURES } from "../../figures/registry";
import { figureRoundedNotes } from "../../figures/rounded-columns";
import { isPresent } from "../../lib/array";
import { isThin } from "../../lib/paging";
import { type Size, isUpright } from "./canvas-shape";
import type { SceneId } from "../rotation/scene-list";
import { categoryNotes } from "../../figures/category-notes";
import { type EmptySceneId, emptyPage, emptySentence } from "./empty-words";
import { lampSentences } from "./lamp-sentences";
import { unitsZoom, wallRowsLayout, zoomed } from "./layout-wall-rows";
import type { Scene, SceneOptions, ScenePage, ScenePlot } from "./scene";
import {
  addedSentences,
  commonAbsence,
  earlyFoot,
  footOf,
  namedRate,
  ratesDefinition,
  sentenceOf,
  sideOfPace,
} from "./scene-words";
import { trendSentences } from "./trend-sentences";
import { type RowStyle, halfOf, mostRows, usualRows } from "./wall-type";

export type FigureSceneId = Exclude<SceneId, "headline" | "attention">;

interface FigureSceneEntry {
  readonly figures: readonly FigureId[];
  /** From the fullest to the shortest; at least one. */
  readonly sentences: (snapshot: Snapshot, figure: Figure) => readonly string[];
}

const SCENES: Readonly<Record<FigureSceneId, FigureSceneEntry>> = {
  investment: { figures: ["investment-plan"], sentences: investmentSentences },
  rates: { figures: ["start-rate", "completion-rate"], sentences: ratesSentences },
  enterprises: { figures: ["enterprises-added"], sentences: enterprisesSentences },
  lamps: {
    figures: ["lamps"],
    sentences: (snapshot, figure) =>
      figure.body.kind === "lamps"
        ? lampSentences(snapshot, figure, figure.body)
        : empties(snapshot, "lamps", figure),
  },
  trends: {
    figures: ["rate-trend"],
    sentences: (snapshot, figure) =>
      figure.body.kind === "trend"
        ? trendSentences(snapshot, figure.body)
        : empties(snapshot, "trends", figure),
  },
};

/**
 * A scene of one or two figures, paged through units. A figure without data is a page that says so.
 */
export function figureScene(snapshot: Snapshot, id: FigureSceneId, options: SceneOptions): Scene {
  const { figures: ids, sentences } = SCENES[id];
  const figures = ids.map((figure) => FIGURES[figure].build(snapshot));
  const groups = [...new Set(ids.flatMap((figure) => FIGURES[figure].groups))];
  const [first] = figures;
  const message = first ? sentenceOf(snapshot, sentences(snapshot, first)) : "";
  const isEmpty = id !== "rates" && first?.body.kind === "empty";
  const pages = isEmpty
    ? [emptyPage(snapshot, id, first.body, message)]
    : pagesOf(figures, options.room);
  const foot = footOf(figures.map(({ stamp }) => stamp));
  const units = id === "investment" ? unitsOf(pages, options.room) : [];
  return {
    id,
    message,
    takeaway: figures.map(({ takeaway }) => takeaway).join(""),
    pages,
    foot: {
      ...foot,
      ...(id === "trends" && first && { definition: ratesDefinition(first.stamp) }),
      ...(id === "investment" && { definition: `${unitWords(units)}${foot.definition}` }),
      coverage: [
        foot.coverage,
        ...earlyFoot(snapshot, groups),
        ...unevenWords(snapshot, id, figures, units),
      ]
        .filter((text) => text !== "")
        .join("；"),
    },
  };
}

/**
 * What doesn't add up: units of 四上 that report another total, or amounts that as shown add up to
 * another one.
 */
function unevenWords(
  snapshot: Snapshot,
  id: FigureSceneId,
  figures: readonly Figure[],
  units: readonly Unit[],
): readonly string[] {
  if (id === "enterprises") return categoryNotes(snapshot);
  return units.includes("amount") && figures.some(({ body }) => figureRoundedNotes(body).length > 0)
    ? [ROUNDED_PARTS]
    : [];
}

type Unit = "amount" | "gap";

const UNIT_OF: Readonly<Record<string, Unit>> = { done: "amount", fraction: "amount", gap: "gap" };
const UNIT_WORDS: Record<Unit, string> = { amount: "金额为亿元", gap: "与序时为个百分点" };

/** 金额为亿元，与序时为个百分点；: the heads over the columns have no room for units. */
function unitWords(units: readonly Unit[]): string {
  return units.length > 0 ? `${units.map((unit) => UNIT_WORDS[unit]).join("，")}；` : "";
}

/** The units of the columns that are drawn. */
function unitsOf([first]: readonly ScenePage[], room: Size): readonly Unit[] {
  const [plot] = first?.kind === "figures" ? first.plots : [];
  if (plot?.figure.body.kind !== "rows") return [];
  const { columns } = wallRowsLayout(
    plot.figure.body,
    plot,
    zoomed(room, unitsZoom(plot, room)),
  ).layout;
  return [...new Set(columns.flatMap(({ column }) => UNIT_OF[column.key] ?? []))];
}

function pagesOf(figures: readonly Figure[], room: Size): ScenePage[] {
  const [first] = figures;
  if (figures.length === 1 && first) return alonePages(first, null, room).map(page);
  const shared = figures.map((figure) => sharedPages(figure, room));
  if (shared.every(isPresent)) return together(shared);
  return figures.flatMap((figure) => alonePages(figure, figure.head, room)).map(page);
}

function page(plot: ScenePlot): ScenePage {
  return { kind: "figures", plots: [plot] };
}

/**
 * Both figures on every page. One that needs fewer pages, or has nothing to draw, keeps its last
 * one beside the other's.
 */
function together(series: readonly (readonly ScenePlot[])[]): ScenePage[] {
  const count = Math.max(...series.map((plots) => plots.length));
  return Array.from({ length: count }, (_, index) => ({
    kind: "figures",
    plots: series.flatMap((plots) => plots[Math.min(index, plots.length - 1)] ?? []),
  }));
}

/** A short row has room for names up to this long. */
const LONGEST_IN_SHORT = 7;

/** The pages of a figure that shares them with another; null where it needs the room for itself. */
function sharedPages(figure: Figure, room: Size): ScenePlot[] | null {
  const half = halfOf(room);
  if (!half) return null;
  const style = isUpright(room) ? tallOrShort(figure, half) : "short";
  const plots = plotPages(figure, figure.head, { style, perPage: mostRows(half.height, style) });
  const isTight =
    (style === "short" && longestName(figure) > LONGEST_IN_SHORT) ||
    (isUpright(room) && plots.length > 1);
  return isTight ? null : plots;
}

/** The pages of a figure that has them for itself. */
function alonePages(figure: Figure, head: string | null, room: Size): ScenePlot[] {
  const { body } = figure;
  // Trends beside or below one another, one by one where they are too narrow beside and too low
  // below.
  if (body.kind === "trend" && !isUpright(room) && !halfOf(room))
    return body.panels.map((_, first) => ({
      figure,
      head,
      window: { first, count: 1 },
      rows: 0,
      style: "line",
    }));
  if (!isUpright(room))
    return plotPages(figure, head, {
      style: "line",
      perPage: usualRows(room),
      fullest: mostRows(room.height, "line"),
    });
  const style = body.kind === "rows" ? tallOrShort(figure, room) : "tall";
  return plotPages(figure, head, { style, perPage: mostRows(room.height, style) });
}

/** Upright rows are tall where that takes one page, else short, unless their names are too long. */
function tallOrShort(figure: Figure, { height }: Size): RowStyle {
  return unitCount(figure) <= mostRows(height, "tall") || longestName(figure) > LONGEST_IN_SHORT
    ? "tall"
    : "short";
}

interface PageRows {
  readonly style: RowStyle;
  readonly perPage: number;
  /**
   * Rows that stand on a page where that spares one that looks empty; as many as usual unless
   * given.
   */
  readonly fullest?: number;
}

function plotPages(
  figure: Figure,
  head: string | null,
  { style, perPage, fullest = perPage }: PageRows,
): ScenePlot[] {
  const windows = windowsOf(figure, perPage, fullest);
  const rows = Math.max(...windows.map((window) => window?.count ?? unitCount(figure)));
  return windows.map((window) => ({ figure, head, window, rows, style }));
}

/**
 * On 4:3 up to two rows more than usual on a page, lower ones, rather than one or two alone on
 * another.
 */
function windowsOf(
  figure: Figure,
  perPage: number,
  fullest: number,
): ReturnType<typeof figurePages> {
  const usual = figurePages(figure, perPage);
  if (!usual.some((window) => window && isThin(window.count, perPage))) return usual;
  const fuller = figurePages(figure, fullest);
  return fuller.length < usual.length ? fuller : usual;
}

function unitCount({ body }: Figure): number {
  return "groups" in body ? body.groups.reduce((count, group) => count + group.rows.length, 0) : 0;
}

function longestName({ body }: Figure): number {
  return "groups" in body
    ? Math.max(0, ...body.groups.flatMap(({ rows }) => rows.map(({ name }) => name.length)))
    : 0;
}

function empties(
  snapshot: Snapshot,
  id: EmptySceneId,
  { body, message }: Figure,
): readonly string[] {
  return body.kind === "empty"
    ? [emptySentence(snapshot, id, body), "本期没有可画的数"]
    : [message];
}

/** 投资完成率74.1%，欠序时0.9个百分点, shorter where that is too long. */
function investmentSentences(snapshot: Snapshot, figure: Figure): readonly string[] {
  const { rate } = headlineRate(snapshot, "investment");
  const named = namedRate(snapshot, "investment");
  if (!rate.value)
    return figure.body.kind === "empty" ? empties(snapshot, "investment", figure) : [named];
  const origin = originOf(snapshot, "investment");
  const marked = `${named}${origin}`;
  const gap = gapToPace(snapshot, rate);
  const behind = gap ? `，${shortGapWords(gap, { named: true })}` : "";
  // （公布） where （市级公布） leaves no room for how far it is from 序时.
  return [`${marked}${behind}`, ...(origin === "" ? [] : [`${named}（公布）${behind}`]), marked];
}

/** （州级公布） after a rate that is the region's printed one; empty for a sum. */
function originOf(snapshot: Snapshot, id: RateId): string {
  return headlineRate(snapshot, id).origin === "printed"
    ? `（${printedWord(snapshot.policy)}）`
    : "";
}

/** 开工率89.9%，竣工率69.1%，竣工低于序时. */
function ratesSentences(snapshot: Snapshot): readonly string[] {
  const ids = ["start", "completion"] as const;
  const absent = commonAbsence(snapshot, ids);
  if (absent !== null) return [absent];
  const marked = ids.map((id) => `${namedRate(snapshot, id)}${originOf(snapshot, id)}`).join("，");
  const sides = ids.map((id) => sideOfPace(snapshot, id));
  const behind = ids.filter((_, index) => sides[index] === "behind").map((id) => RATES[id].short);
  const reached = sides.every((side) => side === "reached");
  const verdict = reached
    ? "，均达到序时"
    : behind.length === 2
      ? "，均低于序时"
      : behind.map((name) => `，${name}低于序时`).join("");
  return [
    `${marked}${verdict}`,
    marked,
    ids.map((id) => namedRate(snapshot, id)).join("，"),
    namedRate(snapshot, "start"),
  ];
}

/** 新增四上企业141家，完成目标的72.7%. */
function enterprisesSentences(snapshot: Snapshot, figure: Figure): readonly string[] {
  const sentences = addedSentences(snapshot);
  if (sentences.length > 0) return sentences;
  return figure.body.kind === "empty"
    ? empties(snapshot, "enterprises", figure)
    : [figure.message, "四上企业未报"];
}
