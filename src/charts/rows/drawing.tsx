import { type ReactNode, memo, useId } from "react";
import type { RowsBody } from "../../figures/figure";
import { Hatch } from "../base/hatch";
import type { RowsLayout } from "./layout";
import { RowsAxis, RowsLines } from "./axis-drawing";
import { RowsBars } from "./bars-drawing";
import { RowsMarks } from "./marks-drawing";
import { RowsText } from "./text-drawing";
import { watermarkMark } from "../base/watermark-mark";

export interface RowsDrawingProps {
  readonly layout: RowsLayout;
  readonly mark: RowsBody["mark"];
  readonly demo: boolean;
  /** Lies on the bars and under all words: the patterns of print. */
  readonly over?: ReactNode;
}

/** A layout of rows as SVG. What comes later lies on what came before. */
export const RowsDrawing = memo(function RowsDrawing({
  layout,
  mark,
  demo,
  over,
}: RowsDrawingProps): ReactNode {
  const hatch = useId();
  const { width, height } = layout;
  return (
    <svg data-plot="rows" width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
      <Hatch id={hatch} />
      {demo ? watermarkMark(layout.watermark, "demo") : null}
      <RowsAxis layout={layout} />
      <RowsBars layout={layout} mark={mark} />
      {over}
      <RowsLines layout={layout} />
      <RowsMarks layout={layout} hatch={hatch} />
      <RowsText layout={layout} />
    </svg>
  );
});
