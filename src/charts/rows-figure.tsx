import type { ReactNode } from "react";
import type { EmptyBody, RowsBody } from "../figures/figure";
import { keyHeight, rowHeightFor, variantFor } from "./base/height";
import { drawnRows } from "./base/stack";
import { usePageWidth } from "./base/use-page-width";
import { type FigureBodyProps, chartBy } from "./figure-place";
import { FigureMessage } from "./frame/figure-message";
import { ChartKey, keyKind } from "./key/chart-key";
import { RowsChart } from "./rows/chart";

export interface RowsFigureBodyProps extends FigureBodyProps {
  readonly body: RowsBody;
}

/** Rows with their key. */
export function RowsFigureBody(props: RowsFigureBodyProps): ReactNode {
  const { figure, body, width, hidden, onToggle, onProjects } = props;
  const pageWidth = usePageWidth();
  if (drawnRows(body).length === 0)
    return (
      <FigureMessage sign="hatch" title="没有可画的单位" text="所选范围里没有单位有这项数。" />
    );
  const key = keyKind(body);
  return (
    <>
      {key === "none" ? null : (
        <ChartKey
          body={body}
          hidden={hidden}
          onToggle={onToggle}
          minHeight={keyHeight(key, width)}
        />
      )}
      <RowsChart
        figure={figure}
        body={body}
        width={width}
        rowHeight={rowHeightFor(variantFor(width), pageWidth)}
        hidden={hidden}
        onProjects={onProjects}
      />
    </>
  );
}

/** In the place of a chart. */
export function EmptyFigureBody({ body }: { readonly body: EmptyBody }): ReactNode {
  return <FigureMessage sign="hatch" title={body.title} text={body.text} />;
}

/** Draws figures of rows alone: what the first picture needs. Of another kind it draws nothing. */
export const RowsFigure = chartBy((props) => {
  const { body } = props.figure;
  if (body.kind === "rows") return <RowsFigureBody {...props} body={body} />;
  return body.kind === "empty" ? <EmptyFigureBody body={body} /> : null;
});
