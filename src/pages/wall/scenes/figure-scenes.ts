/** The scenes made of figures: 投资, 开工竣工, 四上, 亮灯, 走势. */
import { displayedTenths } from "../../../domain/fraction";
import { LAMP_LABEL } from "../../../domain/lamp";
import { printedWord } from "../../../domain/policy";
import { rateChanges } from "../../../domain/change";
import { type RateId, gapToPace, headlineRate } from "../../../domain/rate";
import type { Snapshot } from "../../../domain/snapshot";
import { shortGapWords } from "../../../domain/words";
import type { Figure, FigureId, LampsBody } from "../../../figures/figure";
import { figurePages } from "../../../figures/figure-pages";
import { fittingMessage } from "../../../figures/parts";
import { FIGURES } from "../../../figures/registry";
import { isThin } from "../../../lib/paging";
import type { SceneId } from "../scene-list";
import type { Scene, SceneOptions, ScenePage, ScenePlot } from "./scene";
import { SHORT_NAME, addedSentences, footOf, namedRate, ratesDefinition, scopePrefix, sideOfPace } from "./scene-words";

export type FigureSceneId = Exclude<SceneId, "headline" | "attention">;

interface FigureSceneEntry {
  readonly figures: readonly FigureId[];
  readonly message: (snapshot: Snapshot, figure: Figure) => string;
}

const SCENES: Readonly<Record<FigureSceneId, FigureSceneEntry>> = {
  investment: { figures: ["investment-plan"], message: investmentMessage },
  rates: { figures: ["start-rate", "completion-rate"], message: ratesMessage },
  enterprises: { figures: ["enterprises-added"], message: enterprisesMessage },
  lamps: { figures: ["lamps"], message: lampsMessage },
  trends: { figures: ["rate-trend"], message: trendsMessage },
};

/** A scene of one or two figures, paged through units. A figure without data is a page that says so. */
export function figureScene(snapshot: Snapshot, id: FigureSceneId, options: SceneOptions): Scene {
  const { figures: ids, message } = SCENES[id];
  const figures = ids.map((figure) => FIGURES[figure].build(snapshot));
  const [first] = figures;
  const foot = footOf(figures.map(({ stamp }) => stamp));
  return {
    id,
    message: first ? message(snapshot, first) : "",
    takeaway: figures.map(({ takeaway }) => takeaway).join(""),
    pages: pagesOf(snapshot, figures, options),
    foot: {
      ...foot,
      ...(id === "trends" && first && { definition: ratesDefinition(first.stamp) }),
      // The heads over the columns have no room for units.
      ...(id === "investment" && { definition: `金额为亿元，与序时为个百分点；${foot.definition}` }),
    },
  };
}

/** A half of a wall page has room for names up to this long. */
const LONGEST_IN_HALF = 7;
/** Side by side needs a page this wide, in rows: 16:9 has 12. */
const LEAST_FOR_HALVES = 12;

function pagesOf(snapshot: Snapshot, figures: readonly Figure[], { perPage }: SceneOptions): ScenePage[] {
  const wide = perPage >= LEAST_FOR_HALVES;
  const [first] = figures;
  if (figures.length === 1 && first) return (wide ? plotPages(first, null, perPage) : narrowPages(first, perPage)).map(page);
  const series = figures.map((figure) => plotPages(figure, figure.head, perPage));
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

function emptyMessage({ body }: Figure): string | null {
  return body.kind === "empty" ? fittingMessage([body.title, "本期没有可画的数"]) : null;
}

/** 投资完成率74.1%，欠序时0.9个百分点, shorter where that is too long. */
function investmentMessage(snapshot: Snapshot, figure: Figure): string {
  const { rate } = headlineRate(snapshot, "investment");
  if (!rate.value) return emptyMessage(figure) ?? namedRate(snapshot, "investment");
  const prefix = scopePrefix(snapshot);
  const named = namedRate(snapshot, "investment");
  const gap = gapToPace(snapshot, rate);
  const behind = gap ? `，${shortGapWords(gap).replace(/^[欠超]/, "$&序时")}` : "";
  const origin = originOf(snapshot, "investment");
  // A unit's name may leave too little room for the whole words.
  const short = `${prefix}${named.replace("投资", "")}${behind}`;
  const fallbacks = prefix === "" ? [`${named}${behind}`] : [short, `${prefix}${named}`];
  return fittingMessage([`${prefix}${named}${origin}${behind}`, ...fallbacks, named]);
}

/** （州级公布） after a rate that is the region's printed one; empty for a sum. */
function originOf(snapshot: Snapshot, id: RateId): string {
  return headlineRate(snapshot, id).origin === "printed" ? `（${printedWord(snapshot.policy)}）` : "";
}

/** 开工率89.9%，竣工率69.1%，竣工低于序时. */
function ratesMessage(snapshot: Snapshot): string {
  const ids = ["start", "completion"] as const;
  const rates = ids.map((id) => namedRate(snapshot, id)).join("，");
  const marked = ids.map((id) => `${namedRate(snapshot, id)}${originOf(snapshot, id)}`).join("，");
  const sides = ids.map((id) => sideOfPace(snapshot, id));
  const behind = ids.filter((_, index) => sides[index] === "behind").map((id) => SHORT_NAME[id]);
  const reached = sides.every((side) => side === "reached");
  const verdict = reached ? "，均达到序时" : behind.length === 2 ? "，均低于序时" : behind.map((name) => `，${name}低于序时`).join("");
  const prefix = scopePrefix(snapshot);
  const fallbacks = marked === rates ? [`${prefix}${rates}${verdict}`, `${rates}${verdict}`] : [];
  return fittingMessage([`${prefix}${marked}${verdict}`, `${prefix}${marked}`, ...fallbacks, rates, namedRate(snapshot, "start")]);
}

/** 新增四上企业141家，完成目标的72.7%. */
function enterprisesMessage(snapshot: Snapshot, figure: Figure): string {
  const sentences = addedSentences(snapshot);
  if (sentences.length === 0) return emptyMessage(figure) ?? fittingMessage([figure.message, "四上企业未报"]);
  const prefix = scopePrefix(snapshot);
  return fittingMessage(sentences.flatMap((sentence) => [`${prefix}${sentence}`, sentence]));
}

/** 红灯5盏，其中市直3盏. */
function lampsMessage(_: Snapshot, figure: Figure): string {
  const { body } = figure;
  if (body.kind !== "lamps") return emptyMessage(figure) ?? figure.message;
  const reds = redsByUnit(body);
  const total = reds.reduce((sum, { count }) => sum + count, 0);
  const most = Math.max(0, ...reds.map(({ count }) => count));
  const [top, second] = reds.filter(({ count }) => count === most);
  if (total === 0 || !top) return figure.message;
  const head = `${LAMP_LABEL.red}${total}盏`;
  if (reds.length === 1) return fittingMessage([`${head}，都在${top.name}`, head]);
  return fittingMessage([!second && most > 1 ? `${head}，其中${top.name}${most}盏` : `${head}，在${reds.length}个单位`, head]);
}

function redsByUnit({ groups }: LampsBody): { name: string; count: number }[] {
  return groups
    .flatMap(({ rows }) => rows)
    .map(({ name, cells }) => ({ name, count: cells.filter(({ lamp }) => lamp === "red").length }))
    .filter(({ count }) => count > 0);
}

const TREND_RATES = ["start", "completion", "investment"] as const;

/** 开工、竣工高于上年同期，投资低于上年同期; without a year to compare with, how far the rates are from 序时. */
function trendsMessage(snapshot: Snapshot, figure: Figure): string {
  const changes = TREND_RATES.flatMap((id) => {
    const change = rateChanges(snapshot, id).find(({ comparison }) => comparison === "yearOnYear");
    if (!change?.difference || !change.sameLength) return [];
    return [{ name: SHORT_NAME[id], tenths: displayedTenths(change.difference), sameUnits: change.sameUnits }];
  });
  const clause = (words: string, pick: (tenths: number) => boolean) => {
    const names = changes.filter(({ tenths }) => pick(tenths)).map(({ name }) => name);
    if (names.length === TREND_RATES.length) return `三率均${words}`;
    return names.length > 0 ? `${names.join("、")}${words}` : "";
  };
  const clauses = [
    clause("高于上年同期", (tenths) => tenths > 0),
    clause("低于上年同期", (tenths) => tenths < 0),
    clause("与上年同期持平", (tenths) => tenths === 0),
  ].filter((text) => text !== "");
  // 开工超序时10.3点: alone on a wall, the sentence must say of what.
  const usual = emptyMessage(figure) ?? fittingMessage([figure.message.replace(/[超欠](?=\d)/g, "$&序时"), figure.message]);
  const caveat = changes.every(({ sameUnits }) => sameUnits) ? "" : "（单位不同）";
  return clauses.length > 0 ? fittingMessage([`${clauses.join("，")}${caveat}`, usual]) : usual;
}
