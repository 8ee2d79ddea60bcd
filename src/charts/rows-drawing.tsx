import { type ReactNode, memo, useId } from "react";
import { BarChart } from "recharts";
import type { RowsBody } from "../figures/figure";
import { Hatch } from "./hatch";
import type { RowsLayout } from "./layout";
import { axisKey, axisParts } from "./rows-axis";
import { RowsBars } from "./rows-bars";
import { type Datum, rowsData } from "./rows-data";
import { RowsMarks } from "./rows-marks";
import { RowsText } from "./rows-text";
import { useStable } from "./use-stable";
import { watermarkMark } from "./watermark-mark";

export interface RowsDrawingProps {
  readonly layout: RowsLayout;
  readonly mark: RowsBody["mark"];
  readonly demo: boolean;
  /** Lies on the bars and under all words: the patterns of print. */
  readonly over?: ReactNode;
}

/**
 * The chart itself. recharts draws axis, grid and reference lines; `zIndex={0}` keeps them in
 * document order and saves a portal and a second render per layer.
 */
export const RowsDrawing = memo(function RowsDrawing({ layout, mark, demo, over }: RowsDrawingProps): ReactNode {
  const hatch = useId();
  const axis = useStable(axisKey(layout), () => axisParts(layout));
  const data = useStable(String(layout.rows.length), () => rowsData(layout));
  return (
    <BarChart<Datum>
      layout="vertical"
      width={layout.width}
      height={layout.height}
      data={data}
      margin={axis.margin}
      accessibilityLayer={false}
    >
      <Hatch id={hatch} />
      {demo ? watermarkMark(layout.watermark, "demo") : null}
      {axis.below}
      <RowsBars layout={layout} mark={mark} />
      {over}
      {axis.above}
      <RowsMarks layout={layout} hatch={hatch} />
      <RowsText layout={layout} />
    </BarChart>
  );
});
