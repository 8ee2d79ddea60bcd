/** Where values stand in the workbooks that they came from, where the source says so. */

/** A cell as people find it again. */
export interface CellPlace {
  /** The name of the file. */
  readonly file: string;
  /** Empty where a file has no sheets. */
  readonly sheet: string;
  /** C4 */
  readonly cell: string;
  /** What was written when the value was taken in (需说明): why it fell, why a plan changed. */
  readonly note?: string | null | undefined;
}

/** The cell of a value, or the cells that were added up to it. */
export type Cells = CellPlace | readonly CellPlace[];
