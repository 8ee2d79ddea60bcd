/**
 * Files that something befell, and what must hold of each: it is read or refused, never more than
 * the limits, and a bit that fell over in a package never changes a value.
 */
import { isDeepStrictEqual } from "node:util";
import { type Random, createRandom } from "../../mocks/random";
import type { Cell, Grid, SourceFile } from "../../src/importing/grid";
import { FILE_NAMES, type FileName, fileBytes } from "../../src/importing/reading/fixtures/files";
import { MOST_CELLS, MOST_PLACES, MOST_SHEETS } from "../../src/importing/reading/limits";
import { readFile } from "../../src/importing/reading/read-file";
import { FileRefusal } from "../../src/importing/reading/refusal";
import { ACCIDENTS, illBytes, illPackage } from "./mutations";

export interface Hostile {
  readonly name: FileName;
  readonly bytes: Uint8Array;
  /** Null where another value need not be noticed: only packages have checksums. */
  readonly mustStay: readonly Grid[] | null;
}

/** Makes the file of a number: the same one each time. */
export async function hostileFiles(): Promise<(number: number) => Hostile> {
  const whole = await Promise.all(
    FILE_NAMES.map(async (name) => {
      const bytes = await fileBytes(name);
      return { name, bytes, grids: (await readFile(bytes, name)).grids };
    }),
  );
  return (number) => {
    const random = createRandom(`file ${number}`);
    const { name, bytes, grids } = random.pick(whole);
    const isPackage = name === "a.xlsx" || name === "a.docx";
    const isMeant = name !== "a.xls" && random.chance(0.6);
    const mutation = isMeant ? (isPackage ? illPackage : illBytes) : random.pick(ACCIDENTS);
    return {
      name,
      bytes: many(bytes, mutation, random),
      mustStay: isPackage && !isMeant ? grids : null,
    };
  };
}

/** One change, seldom more. */
function many(bytes: Uint8Array, mutation: typeof illBytes, random: Random): Uint8Array {
  const changed = mutation(bytes, random);
  return changed.length > 0 && random.chance(0.1) && mutation !== illPackage
    ? mutation(changed, random)
    : changed;
}

/** What is wrong with how the file is read; null: nothing. */
export async function faultOf({ name, bytes, mustStay }: Hostile): Promise<string | null> {
  try {
    const file = await readFile(bytes, name);
    if (mustStay && !areKept(file.grids, mustStay)) return "another value was read";
    return excessOf(file) ?? strangeCellOf(file);
  } catch (error) {
    return error instanceof FileRefusal ? null : `threw ${String(error)}`;
  }
}

/** Whether all is as it was, but for cells that say of themselves that they are broken. */
function areKept(grids: readonly Grid[], before: readonly Grid[]): boolean {
  const kept = grids.map((grid, index) => ({
    ...grid,
    rows: grid.rows.map((row, at) =>
      row.map((cell, column) =>
        cell.kind === "broken" ? before[index]?.rows[at]?.[column] : cell,
      ),
    ),
  }));
  return isDeepStrictEqual(kept, before);
}

function excessOf({ grids }: SourceFile): string | null {
  const cells = grids.flatMap(({ rows }) => rows).flat();
  if (grids.length > MOST_SHEETS) return `${grids.length} sheets`;
  if (cells.length > MOST_PLACES) return `${cells.length} places`;
  const filled = cells.filter(({ kind }) => kind !== "blank").length;
  return filled > MOST_CELLS ? `${filled} cells` : null;
}

function strangeCellOf({ grids }: SourceFile): string | null {
  for (const { rows, merges } of grids) {
    const [width = 0] = rows.map(({ length }) => length);
    if (rows.some(({ length }) => length !== width)) return "rows of several widths";
    if (merges.some(({ bottom, right }) => bottom >= rows.length || right >= width))
      return "a merged area outside of the grid";
    const strange = rows.flat().find(isStrange);
    if (strange) return `a strange cell: ${JSON.stringify(strange)}`;
  }
  return null;
}

function isStrange(cell: Cell): boolean {
  if (cell.kind === "number") return !Number.isFinite(cell.value);
  if (cell.kind === "day") return !/^\d{4}-\d{2}-\d{2}$/.test(cell.day);
  return cell.kind === "text" && cell.text.trim() === "";
}
