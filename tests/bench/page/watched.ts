/** What the script in the page has to know of the page, and what it tells. */
export interface Watched {
  /**
   * CSS selector of the figures, and how many the page has: only DOM changes inside them count as
   * drawing.
   */
  readonly figures: string;
  readonly figureCount: number;
  /** CSS selector, inside a figure, of its drawn chart. */
  readonly chart: string;
  /**
   * CSS selector of the headline numbers, and how many there are when all are there; null on a page
   * that has none.
   */
  readonly headline: string | null;
  readonly headlineCount: number;
}

/** All in ms since the navigation began. */
export interface ColdTimes {
  readonly headline: number | null;
  readonly firstChart: number;
  readonly figures: number;
  /**
   * Bytes over the wire, compressed, of what was asked for until the headline numbers and the first
   * chart were painted.
   */
  readonly scriptBytesFirst: number;
  /** Until all figures were. */
  readonly scriptBytes: number;
  readonly styleBytes: number;
  /** The longest task on the main thread; the browser tells those of 50 ms and more, else 0. */
  readonly longestMs: number;
}

export interface ChangeTimes {
  /** ms from the click until the figures were painted. */
  readonly painted: number;
  readonly longestMs: number;
}

export interface BenchWatch {
  /** Waits until the page is drawn and has been still for a while. */
  cold(): Promise<ColdTimes>;
  /** The next click starts the clock. */
  arm(): void;
  /** Waits as `cold` does. */
  change(): Promise<ChangeTimes>;
}

declare global {
  interface Window {
    /** Set before the script runs. */
    benchWatched: Watched;
    benchWatch: BenchWatch;
  }
}
