/** Which of the wall's notes about itself stands: they take turns in one line. */

/**
 * The note under the page that has come as the `pagesCome`th, or null: after the notes one page has
 * none, because a note takes the place of the 口径. Over the laps every page has every note, and
 * none: `pagesOfLap` is how many pages a lap has.
 */
export function noteAt(
  notes: readonly string[],
  pagesCome: number,
  pagesOfLap: number,
): string | null {
  const turns = notes.length + 1;
  const lap = Math.floor(pagesCome / pagesOfLap);
  return notes[(pagesCome + lap * shiftOfLap(pagesOfLap, turns)) % turns] ?? null;
}

/** How far the notes move on with each lap, so that no page meets the same one for ever. */
function shiftOfLap(pagesOfLap: number, turns: number): number {
  let shift = 0;
  while (greatestDivisor(pagesOfLap + shift, turns) > 1) shift += 1;
  return shift;
}

function greatestDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestDivisor(b, a % b);
}
