import { RowsFigure } from "../../charts/rows-figure";
import { describeFailure } from "../../data/failure";
import { withCommonNotes } from "../../figures/built";
import { investmentPlanFigure } from "../../figures/rates/investment-plan";
import { usePart } from "../../ui/use-part";
import { FailureNote } from "../trouble/failure-message";
import { lateTools } from "./late-tools";
import { ReadyFigure, type ReadyFigureProps } from "./ready-figure";

const build = withCommonNotes("investment-plan", investmentPlanFigure);

/** 完成投资, which stands before 数据表 and 导出 have come. */
export function FirstFigure({ notice, retry, ...props }: ReadyFigureProps) {
  const { value: tools, error } = usePart(lateTools);
  const missing = error && (
    <FailureNote what="没有数据表和导出" failure={describeFailure(error)} retry={retry} />
  );
  return (
    <ReadyFigure
      {...props}
      notice={notice || missing}
      build={build}
      Chart={RowsFigure}
      tools={tools}
    />
  );
}
