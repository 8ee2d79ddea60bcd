/**
 * The style sheets of index.html: the program waits for them, since a page without is a heap of
 * words, and a wall without is black.
 */
import { mendSheets } from "../lib/program-files";

const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 60_000;

/**
 * Settles when all are there, at once in all but a few cases. Until then the words of index.html
 * stand, and on a wall those of wall-watch.js; asks for ever, less and less often. Walls that
 * failed together do not ask together.
 */
export async function ownSheets(waitMs = FIRST_WAIT_MS): Promise<void> {
  try {
    await mendSheets();
  } catch {
    await new Promise((resolve) => setTimeout(resolve, waitMs * (1 + Math.random())));
    await ownSheets(Math.min(waitMs * 2, LONGEST_WAIT_MS));
  }
}
