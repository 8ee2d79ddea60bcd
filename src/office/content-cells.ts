/** The cells that values on the board come from, as an answer carries them. */
import type { StoredCell } from "./imported";
import type { Origin, StateValue } from "./state";

/** A cell as people find it again: of a value added up from several, the first. */
export interface CellName {
  readonly file: string;
  readonly sheet: string;
  readonly cell: string;
}

/** A cell of an import with its file. */
export function placeNamed({ file }: Pick<Origin, "file">, { sheet, cell }: StoredCell): CellName {
  return { file, sheet, cell };
}

/** The cells of a record by measure. */
export function cellsOf(values: readonly StateValue[]): {
  readonly cells: Readonly<Record<string, CellName>>;
} {
  return {
    cells: Object.fromEntries(
      values.map((value) => [value.measure, placeNamed(value, value.at[0])]),
    ),
  };
}
