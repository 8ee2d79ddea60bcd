/** The cells that values on the board come from, as an answer carries them. */
import { measureName, parseMeasure } from "../domain/facts/measure";
import type { StoredCell } from "./imported";
import { type Origin, type OfficeState, type StateValue, explanationsOf } from "./state";

/** A cell as people find it again. */
export interface CellName {
  readonly file: string;
  readonly sheet: string;
  readonly cell: string;
  readonly note?: string;
}

/** A cell of an import with its file; the field of a form by its name. */
export function placeNamed({ file }: Pick<Origin, "file">, { sheet, cell }: StoredCell): CellName {
  const measure = parseMeasure(cell);
  return { file, sheet, cell: measure ? measureName(measure, "ytd") : cell };
}

/** The cells of a record by measure, with what was written to its value. */
export function cellsOf(
  state: OfficeState,
  values: readonly StateValue[],
): { readonly cells: Readonly<Record<string, CellName | CellName[]>> } {
  return {
    cells: Object.fromEntries(
      values.map((value) => {
        const [note] = explanationsOf(state, value);
        const places = value.at.map((at) => ({
          ...placeNamed(value, at),
          ...(note && { note: note.sentence }),
        }));
        const [first] = places;
        return [value.measure, places.length === 1 && first ? first : places];
      }),
    ),
  };
}
