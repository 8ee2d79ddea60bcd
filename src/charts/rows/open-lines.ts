/**
 * Lines across bars are open where a bar has reached them: it stands before the line, one that has
 * not ends behind it. So both can be told apart however small the difference is, where a line over
 * all bars would cover it.
 */
import type { PlacedRow } from "./layout";
import type { LineKind, RowGeometry } from "./marks";
import { type Run } from "../base/runs";

type BarRow = Pick<PlacedRow, "mark" | "barY">;

interface RowsOfBars {
  readonly rows: readonly BarRow[];
  readonly geometry: RowGeometry;
}

/** The pieces of a line of this kind from top to bottom, through all rows of the plot. */
export function lineRuns(
  { rows, geometry }: RowsOfBars,
  kind: LineKind,
  [top, bottom]: Run,
): Run[] {
  const reached = rows.filter(({ mark }) => mark.kind === "bars" && mark.reached.includes(kind));
  const edges = [
    top,
    ...reached.flatMap(({ barY }) => [barY - geometry.done / 2, barY + geometry.done / 2]),
    bottom,
  ];
  return edges.flatMap((from, index) =>
    index % 2 === 0 ? [[from, edges[index + 1] ?? bottom] as const] : [],
  );
}

/** The pieces of a row's own tick of 序时. */
export function tickRuns(row: BarRow, geometry: RowGeometry): Run[] {
  return lineRuns({ rows: [row], geometry }, "pace", [
    row.barY - geometry.tick,
    row.barY + geometry.tick,
  ]);
}
