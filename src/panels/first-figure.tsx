import { RowsFigure } from "../charts/rows-figure";
import { withCommonNotes } from "../figures/built";
import { investmentPlanFigure } from "../figures/investment-plan";
import { ReadyFigure, type ReadyFigureProps } from "./ready-figure";

const build = withCommonNotes("investment-plan", investmentPlanFigure);

/** 完成投资. */
export function FirstFigure(props: ReadyFigureProps) {
  return <ReadyFigure {...props} build={build} Chart={RowsFigure} />;
}
