/** What the script in a page that takes files in tells. */
export interface ChosenTimes {
  /** ms from the choice of a file until what is waited for is painted. */
  readonly painted: number;
  /** The longest task from then until the page has been still; 0: none of 50 ms and more. */
  readonly longestMs: number;
}

declare global {
  interface Window {
    /** From the next file on that is chosen, until a part of this CSS selector stands. */
    readonly benchChosen: (until: string) => Promise<ChosenTimes>;
  }
}
