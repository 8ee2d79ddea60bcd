/** The scenes made of figures: 投资, 开工竣工, 四上, 亮灯, 走势. */
import { printedWord } from "../../../domain/policy";
import { type RateId, gapToPace, headlineRate } from "../../../domain/rate";
import type { Snapshot } from "../../../domain/snapshot";
import { shortGapWords } from "../../../domain/words";
import { ROUNDED_PARTS } from "../../../domain/rounded-parts";
import type { Figure, FigureId } from "../../../figures/figure";
import { figurePages } from "../../../figures/figure-pages";
import { FIGURES } from "../../../figures/registry";
import { figureRoundedNotes } from "../../../figures/rounded-columns";
import { isThin } from "../../../lib/paging";
import { plotForRows } from "../canvas-shape";
import type { SceneId } from "../scene-list";
import { categoryNotes } from "./category-notes";
import { type EmptySceneId, emptyPage, emptySentence, withoutCountOf } from "./empty-words";
import { lampSentences } from "./lamp-sentences";
import { unitsZoom, wallRowsLayout, zoomed } from "./layout-wall-rows";
import type { Scene, SceneOptions, ScenePage, ScenePlot } from "./scene";
import {
  SHORT_NAME,
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
      figure.body.kind === "lamps" ? lampSentences(snapshot, figure, figure.body) : empties(snapshot, "lamps", figure),
  },
  trends: {
    figures: ["rate-trend"],
    sentences: (snapshot, figure) =>
      figure.body.kind === "trend" ? trendSentences(snapshot, figure.body) : empties(snapshot, "trends", figure),
  },
};

/** A scene of one or two figures, paged through units. A figure without data is a page that says so. */
export function figureScene(snapshot: Snapshot, id: FigureSceneId, options: SceneOptions): Scene {
  const { figures: ids, sentences } = SCENES[id];
  const figures = ids.map((figure) => FIGURES[figure].build(snapshot));
  const groups = [...new Set(ids.flatMap((figure) => FIGURES[figure].groups))];
  const [first] = figures;
  const message = first ? sentenceOf(snapshot, sentences(snapshot, first)) : "";
  const isEmpty = id !== "rates" && first?.body.kind === "empty";
  const pages = isEmpty ? [emptyPage(snapshot, id, first.body, message)] : pagesOf(snapshot, figures, options);
  const foot = footOf(figures.map(({ stamp }) => stamp));
  const units = id === "investment" ? unitsOf(pages, options) : "";
  return {
    id,
    message,
    takeaway: figures.map(({ takeaway }) => takeaway).join(""),
    pages,
    foot: {
      ...foot,
      ...(id === "trends" && first && { definition: ratesDefinition(first.stamp) }),
      ...(id === "investment" && { definition: `${units}${foot.definition}` }),
      coverage: [foot.coverage, ...earlyFoot(snapshot, groups), ...unevenWords(snapshot, id, figures, units)]
        .filter((text) => text !== "")
        .join("；"),
    },
  };
}

/** What doesn't add up: units of 四上 that report another total, or amounts that as shown add up to another one. */
function unevenWords(snapshot: Snapshot, id: FigureSceneId, figures: readonly Figure[], units: string): readonly string[] {
  if (id === "enterprises") return categoryNotes(snapshot);
  const isShown = units.includes(AMOUNTS);
  return isShown && figures.some(({ body }) => figureRoundedNotes(body).length > 0) ? [ROUNDED_PARTS] : [];
}

const AMOUNTS = "金额为亿元";
const UNITS: Readonly<Record<string, string>> = { done: AMOUNTS, fraction: AMOUNTS, gap: "与序时为个百分点" };

/** 金额为亿元，与序时为个百分点；: the heads over the columns have no room for units. Only of columns that are drawn. */
function unitsOf([first]: readonly ScenePage[], { perPage }: SceneOptions): string {
  const [plot] = first?.kind === "figures" ? first.plots : [];
  if (plot?.figure.body.kind !== "rows") return "";
  const room = { ...plotForRows(perPage), isHalf: false };
  const { columns } = wallRowsLayout(plot.figure.body, plot, zoomed(room, unitsZoom(plot, room))).layout;
  const units = new Set(columns.flatMap(({ column }) => UNITS[column.key] ?? []));
  return units.size > 0 ? `${[...units].join("，")}；` : "";
}

/** A half of a wall page has room for names up to this long. */
const LONGEST_IN_HALF = 7;
/** Side by side needs a page this wide, in rows: 16:9 has 12. */
const LEAST_FOR_HALVES = 12;

function pagesOf(snapshot: Snapshot, figures: readonly Figure[], { perPage }: SceneOptions): ScenePage[] {
  const wide = perPage >= LEAST_FOR_HALVES;
  const [first] = figures;
  if (figures.length === 1 && first) return (wide ? plotPages(first, null, perPage) : narrowPages(first, perPage)).map(page);
  const series = figures.map((figure) => plotPages(worded(snapshot, figure), figure.head, perPage));
  const names = snapshot.members.regions.map(({ name }) => name.length);
  if (!wide || Math.max(0, ...names) > LONGEST_IN_HALF) return series.flat().map(page);
  const count = Math.max(...series.map((plots) => plots.length));
  return Array.from({ length: count }, (_, index) => ({
    kind: "figures",
    // A figure that needs fewer pages, or has nothing to draw, keeps its last one beside the other's.
    plots: series.flatMap((plots) => plots[Math.min(index, plots.length - 1)] ?? []),
  }));
}

function page(plot: ScenePlot): ScenePage {
  return { kind: "figures", plots: [plot] };
}

function plotPages(figure: Figure, head: string | null, perPage: number): ScenePlot[] {
  const windows = windowsOf(figure, perPage);
  const rows = Math.max(...windows.map((window) => window?.count ?? unitCount(figure)));
  return windows.map((window) => ({ figure, head, window, rows }));
}

/** Rows that stand on one page at their least height, whatever the shape. */
const FULLEST_PAGE = 12;

/** On 4:3 up to two rows more than usual on a page, lower ones, rather than one or two alone on another. */
function windowsOf(figure: Figure, perPage: number): ReturnType<typeof figurePages> {
  const usual = figurePages(figure, perPage);
  if (!usual.some((window) => window && isThin(window.count, perPage))) return usual;
  const fuller = figurePages(figure, Math.max(perPage, FULLEST_PAGE));
  return fuller.length < usual.length ? fuller : usual;
}

function unitCount({ body }: Figure): number {
  return "groups" in body ? body.groups.reduce((count, group) => count + group.rows.length, 0) : 0;
}

/** A trend's panels one by one, where they are too narrow beside one another. */
function narrowPages(figure: Figure, perPage: number): ScenePlot[] {
  const { body } = figure;
  if (body.kind !== "trend") return plotPages(figure, null, perPage);
  return body.panels.map((_, first) => ({ figure, head: null, window: { first, count: 1 }, rows: 0 }));
}

function worded(snapshot: Snapshot, figure: Figure): Figure {
  return figure.body.kind === "empty" ? { ...figure, body: withoutCountOf(snapshot, figure.body) } : figure;
}

function empties(snapshot: Snapshot, id: EmptySceneId, { body, message }: Figure): readonly string[] {
  return body.kind === "empty" ? [emptySentence(snapshot, id, body), "本期没有可画的数"] : [message];
}

/** 投资完成率74.1%，欠序时0.9个百分点, shorter where that is too long. */
function investmentSentences(snapshot: Snapshot, figure: Figure): readonly string[] {
  const { rate } = headlineRate(snapshot, "investment");
  const named = namedRate(snapshot, "investment");
  if (!rate.value) return figure.body.kind === "empty" ? empties(snapshot, "investment", figure) : [named];
  const origin = originOf(snapshot, "investment");
  const marked = `${named}${origin}`;
  const gap = gapToPace(snapshot, rate);
  const behind = gap ? `，${shortGapWords(gap).replace(/^[欠超]/, "$&序时")}` : "";
  // （公布） where （市级公布） leaves no room for how far it is from 序时.
  return [`${marked}${behind}`, ...(origin === "" ? [] : [`${named}（公布）${behind}`]), marked];
}

/** （州级公布） after a rate that is the region's printed one; empty for a sum. */
function originOf(snapshot: Snapshot, id: RateId): string {
  return headlineRate(snapshot, id).origin === "printed" ? `（${printedWord(snapshot.policy)}）` : "";
}

/** 开工率89.9%，竣工率69.1%，竣工低于序时. */
function ratesSentences(snapshot: Snapshot): readonly string[] {
  const ids = ["start", "completion"] as const;
  const absent = commonAbsence(snapshot, ids);
  if (absent !== null) return [absent];
  const marked = ids.map((id) => `${namedRate(snapshot, id)}${originOf(snapshot, id)}`).join("，");
  const sides = ids.map((id) => sideOfPace(snapshot, id));
  const behind = ids.filter((_, index) => sides[index] === "behind").map((id) => SHORT_NAME[id]);
  const reached = sides.every((side) => side === "reached");
  const verdict = reached ? "，均达到序时" : behind.length === 2 ? "，均低于序时" : behind.map((name) => `，${name}低于序时`).join("");
  return [`${marked}${verdict}`, marked, ids.map((id) => namedRate(snapshot, id)).join("，"), namedRate(snapshot, "start")];
}

/** 新增四上企业141家，完成目标的72.7%. */
function enterprisesSentences(snapshot: Snapshot, figure: Figure): readonly string[] {
  const sentences = addedSentences(snapshot);
  if (sentences.length > 0) return sentences;
  return figure.body.kind === "empty" ? empties(snapshot, "enterprises", figure) : [figure.message, "四上企业未报"];
}
