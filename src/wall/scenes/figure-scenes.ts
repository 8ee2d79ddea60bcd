/** The scenes made of figures: 投资, 开工竣工, 四上, 亮灯, 走势. */
import type { Snapshot } from "../../domain/facts/snapshot";
import { ROUNDED_PARTS } from "../../domain/numbers/rounded-parts";
import type { Figure, FigureId, LedgerFigureId } from "../../figures/figure";
import { FIGURES } from "../../figures/registry";
import { figureRoundedNotes } from "../../figures/tables/rounded-columns";
import { type Size } from "./canvas-shape";
import type { SceneId } from "../rotation/scene-list";
import { categoryNotes } from "../../figures/enterprises/category-notes";
import { emptyPage } from "./empty-words";
import { lampSentences } from "./lamp-sentences";
import { unitsZoom, wallRowsLayout, zoomed } from "./layout-wall-rows";
import type { Scene, SceneOptions, ScenePage } from "./scene";
import { earlyFoot, footOf, ratesDefinition, sentenceOf } from "./scene-words";
import { trendSentences } from "./trend-sentences";
import { figurePagesOf } from "./scene-pages";
import {
  empties,
  investmentSentences,
  ratesSentences,
  enterprisesSentences,
} from "./figure-sentences";

export type FigureSceneId = Exclude<
  SceneId,
  "headline" | "attention" | "campaigns" | LedgerFigureId
>;

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
    : figurePagesOf(figures, options.room);
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
