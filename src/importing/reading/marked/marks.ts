/** Problems of a table, each at its cell. */
import type { Weight } from "../../draft/draft";

export interface Mark {
  readonly row: number;
  readonly column: number;
  readonly weight: Weight;
  /** What is wrong and what to do, in Chinese. */
  readonly note: string;
}

/** A cell with its problems, the heaviest first. */
export interface NotedCell {
  readonly row: number;
  readonly column: number;
  readonly weight: Weight;
  readonly note: string;
}
