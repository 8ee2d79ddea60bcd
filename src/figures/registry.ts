/** Every figure by id: a new one is one pure builder here and its entry in heads.ts. */
import { onlyUnit } from "../domain/facts/snapshot";
import { tabulate } from "../lib/record";
import { type FigureBuilder, withCommonNotes } from "./built";
import { enterpriseFigure } from "./enterprises/figures";
import { enterprisesTrendFigure } from "./enterprises/trend";
import { FIGURE_IDS, type FigureId } from "./figure";
import { FIGURE_HEADS, type FigureHead } from "./heads";
import { investmentPlanFigure } from "./rates/investment-plan";
import { investmentTrendFigure } from "./rates/investment-trend";
import { lampsFigure } from "./rates/lamps";
import { rateFigure } from "./rates/figure";
import { rateTrendFigure } from "./rates/trend";

const BUILDERS: Readonly<Record<FigureId, FigureBuilder>> = {
  "start-rate": (snapshot) => rateFigure(snapshot, "start-rate"),
  "completion-rate": (snapshot) => rateFigure(snapshot, "completion-rate"),
  "investment-plan": investmentPlanFigure,
  "investment-rate": (snapshot) => rateFigure(snapshot, "investment-rate"),
  "investment-trend": investmentTrendFigure,
  "rate-trend": rateTrendFigure,
  "enterprises-added": (snapshot) => enterpriseFigure(snapshot, "enterprises-added"),
  "enterprises-target": (snapshot) => enterpriseFigure(snapshot, "enterprises-target"),
  "enterprises-net": (snapshot) => enterpriseFigure(snapshot, "enterprises-net"),
  "enterprises-trend": enterprisesTrendFigure,
  lamps: lampsFigure,
};

interface FigureEntry extends FigureHead {
  readonly build: FigureBuilder;
}

/** A unit's own figure stands on its page; under the figure's own address it is of all units. */
function onUnitsPage(build: FigureBuilder): FigureBuilder {
  return (snapshot) => {
    const only = onlyUnit(snapshot.members);
    const figure = build(snapshot);
    return only ? { ...figure, page: `/counties/${only.code}` } : figure;
  };
}

export const FIGURES: Readonly<Record<FigureId, FigureEntry>> = tabulate(FIGURE_IDS, (id) => ({
  ...FIGURE_HEADS[id],
  build: onUnitsPage(withCommonNotes(id, BUILDERS[id])),
}));
