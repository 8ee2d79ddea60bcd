/** Columns of a sheet, as workbooks name them. */

/** A, Z, AA of 0, 25, 26. */
export function columnName(column: number): string {
  const rest = Math.floor(column / LETTERS) - 1;
  const letter = String.fromCodePoint(A + (column % LETTERS));
  return rest < 0 ? letter : `${columnName(rest)}${letter}`;
}

const LETTERS = 26;
const A = 65;
