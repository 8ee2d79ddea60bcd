/** How far a file is read. */

export interface ReadingProgress {
  /** The sheet that is read now. */
  readonly sheet: string;
  /** How many before it are read, of how many. */
  readonly done: number;
  readonly of: number;
}

/** Told before each sheet. */
export type OnSheet = (sheet: string, done: number, of: number) => void;
