/**
 * Files that something befell, and what must hold of each: it is read or refused, never more than
 * the limits, and a bit that fell over in a package never changes a value. What is read is understood
 * too, and no value would be stored but that of a cell that holds a number.
 */
import { isDeepStrictEqual } from "node:util";
import { type Random, createRandom } from "../../mocks/random";
import { readNumber } from "../../src/importing/cells/number";
import type { DraftValue } from "../../src/importing/draft/draft";
import { toDraft } from "../../src/importing/fixtures/at-once";
import { officeWith } from "../../src/importing/fixtures/grids";
import { type Cell, type Grid, type SourceFile, cellAt } from "../../src/importing/grid";
import { FILE_NAMES, type FileName, fileBytes } from "../../src/importing/reading/fixtures/files";
import { MOST_CELLS, MOST_PLACES, MOST_SHEETS } from "../../src/importing/reading/limits";
import { readFile } from "../../src/importing/reading/read-file";
import { FileRefusal } from "../../src/importing/reading/refusal";
import { recogniseAll } from "../../src/importing/recognise/recognise";
import { ACCIDENTS, type Mutation, illBytes, illPackage, illRecords } from "./mutations";

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
    const isMeant = random.chance(0.6);
    const meant = isPackage ? illPackage : name === "a.xls" ? illRecords : illBytes;
    const mutation = isMeant ? meant : random.pick(ACCIDENTS);
    return {
      name,
      bytes: many(bytes, mutation, random),
      mustStay: isPackage && !isMeant ? grids : null,
    };
  };
}

/** One change, seldom more where it can be done again. */
function many(bytes: Uint8Array, mutation: Mutation, random: Random): Uint8Array {
  const changed = mutation(bytes, random);
  const isOnce = mutation === illPackage || mutation === illRecords;
  return changed.length > 0 && random.chance(0.1) && !isOnce ? mutation(changed, random) : changed;
}

/** What is wrong with how the file is read; null: nothing. */
export async function faultOf({ name, bytes, mustStay }: Hostile): Promise<string | null> {
  try {
    const file = await readFile(bytes, name);
    if (mustStay && !areKept(file.grids, mustStay)) return "another value was read";
    return excessOf(file) ?? strangeCellOf(file) ?? strangeValueOf(file);
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

/** The office that the files are of. */
const OFFICE = officeWith("商丘市", ["永城市", "虞城县"]);

/** What would be stored of a file, each value with the grid that it is from. */
export function storedOf({ grids }: SourceFile): { grid: Grid; value: DraftValue }[] {
  return grids.flatMap((grid) =>
    recogniseAll(grid, { file: "2021年9月.xlsx", office: OFFICE }).flatMap((table) =>
      toDraft(table, OFFICE).values.map((value) => ({ grid, value })),
    ),
  );
}

/** A value that would be stored, and is none or comes of a cell that holds no number. */
function strangeValueOf(file: SourceFile): string | null {
  const strange = storedOf(file).find(
    ({ grid, value: { value, at } }) =>
      !Number.isSafeInteger(value) ||
      at.some(({ row, column }) => readNumber(cellAt(grid, row, column)).kind !== "number"),
  );
  return strange ? `a strange value: ${JSON.stringify(strange.value)}` : null;
}

function isStrange(cell: Cell): boolean {
  if (cell.kind === "number") return !Number.isFinite(cell.value);
  if (cell.kind === "day") return !/^\d{4}-\d{2}-\d{2}$/.test(cell.day);
  return cell.kind === "text" && cell.text.trim() === "";
}
