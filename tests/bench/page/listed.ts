/** What the script in the page of a long list does and tells. */
export interface Frames {
  /** ms: 95 of 100 frames are no longer. */
  readonly p95: number;
  readonly longest: number;
}

export interface BenchList {
  press(opener: string, row: string, until: "stands" | "changes"): Promise<number>;
  scroll(scroller: string, forMs: number): Promise<Frames>;
  toTheEnd(scroller: string, limitMs: number): Promise<void>;
}

declare global {
  interface Window {
    readonly benchList: BenchList;
  }
}
