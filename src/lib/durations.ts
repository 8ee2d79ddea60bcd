/** Stretches of time in ms. */

export const MINUTE_MS = 60_000;
export const DAY_MS = 86_400_000;

/**
 * So long, give or take a share of it, so that many who began together do not come back together.
 * `random` is from 0 to below 1; whole ms.
 */
export function jittered(ms: number, share: number, random: number): number {
  return Math.round(ms * (1 - share + 2 * share * random));
}
