/** Pieces of a document, put on page after page. */
import { headHeight, linesIn, rowHeight } from "./paper-heights";
import type { PaperFigure } from "./paper-plan";
import type { PaperTable } from "./paper-table";

export interface PaperPage {
  readonly orientation: "upright" | "lying";
  readonly pieces: readonly PagePiece[];
}

export type PagePiece =
  | { readonly kind: "title" | "line" | "label" | "attachment" | "caption"; readonly text: string }
  | { readonly kind: "heading"; readonly level: 2 | 3; readonly text: string }
  /** `isRest`: goes on from the page before. */
  | { readonly kind: "text"; readonly text: string; readonly isRest: boolean }
  | { readonly kind: "source"; readonly text: string }
  | FigurePiece
  | {
      readonly kind: "table";
      readonly table: PaperTable;
      readonly from: number;
      readonly to: number;
    };

export interface FigurePiece {
  readonly kind: "figure";
  readonly figure: PaperFigure;
  /** Which of its pictures; null: not drawn yet. */
  readonly index: number | null;
  /** 2/3, of one that is in several parts. */
  readonly part: string | null;
  readonly widthMm: number;
  readonly heightMm: number;
}

/** 22 lines of 28 characters. */
export const LINE_MM = 225 / 22;
export const CHARACTERS = 28;
/** As wide as the indent of a paragraph: spaces would be dropped where lines are broken. */
const INDENT = "口口";

/** Pieces that are not torn from one another, or one that may be. */
export interface Unit {
  readonly pieces: readonly PagePiece[];
  readonly heightMm: number;
  readonly keepNext?: boolean;
}

/** Fills page after page. */
export class Flow {
  readonly #done: PaperPage[] = [];
  readonly #orientation: PaperPage["orientation"];
  readonly #roomMm: number;
  #pieces: PagePiece[] = [];
  #usedMm = 0;
  /** What has to stand on the page of the next unit. */
  #kept: Unit[] = [];

  constructor(orientation: PaperPage["orientation"], roomMm: number) {
    this.#orientation = orientation;
    this.#roomMm = roomMm;
  }

  add(unit: Unit): void {
    this.#kept.push(unit);
    if (!unit.keepNext) this.#place();
  }

  /** A paragraph goes on on the next page. */
  addText(text: string): void {
    const lines = linesIn(`${INDENT}${text}`, CHARACTERS);
    this.#place(LINE_MM);
    let from = 0;
    while (from < lines.length) {
      const fit = Math.floor((this.#roomMm - this.#usedMm + 0.01) / LINE_MM);
      const to = Math.min(lines.length, from + Math.max(0, fit));
      if (to > from) {
        const part = lines
          .slice(from, to)
          .join("")
          .slice(from === 0 ? INDENT.length : 0);
        this.#put({
          pieces: [{ kind: "text", text: part, isRest: from > 0 }],
          heightMm: (to - from) * LINE_MM,
        });
      }
      from = to;
      if (from < lines.length) this.end();
    }
  }

  /** A table goes on on the next page below its heads. */
  addRows(table: PaperTable): void {
    const head = headHeight(table);
    this.#place(head + rowHeight(table, 0));
    let from = 0;
    while (from < table.rows.length) {
      let to = from;
      let height = head;
      while (to < table.rows.length) {
        const next = rowHeight(table, to);
        if (to > from && this.#usedMm + height + next > this.#roomMm) break;
        height += next;
        to += 1;
      }
      this.#put({ pieces: [{ kind: "table", table, from, to }], heightMm: height });
      from = to;
      if (from < table.rows.length) this.end();
    }
  }

  end(): void {
    this.#place();
    if (this.#pieces.length > 0)
      this.#done.push({ orientation: this.#orientation, pieces: this.#pieces });
    this.#pieces = [];
    this.#usedMm = 0;
  }

  pages(): readonly PaperPage[] {
    this.end();
    return this.#done;
  }

  /** Puts what is kept together on this page, or on the next where there is no room for it. */
  #place(followedByMm = 0): void {
    const kept = this.#kept;
    this.#kept = [];
    const height = kept.reduce((sum, unit) => sum + unit.heightMm, followedByMm);
    if (this.#pieces.length > 0 && this.#usedMm + height > this.#roomMm + 0.01) this.end();
    for (const unit of kept) this.#put(unit);
  }

  #put({ pieces, heightMm }: Unit): void {
    this.#pieces.push(...pieces);
    this.#usedMm += heightMm;
  }
}
