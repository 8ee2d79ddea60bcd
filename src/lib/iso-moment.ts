/** Moments as ISO 8601 writes them. */

export interface IsoMoment {
  /** ms; NaN where it is none. Without an offset, as if it were UTC. */
  readonly atMs: number;
  readonly hasOffset: boolean;
}

const OFFSET = /(Z|[+-]\d\d:?\d\d)$/i;
/** ISO 8601 and some databases write whole hours so; no browser reads it. */
const HOURS = /(:\d\d(?:[.,]\d+)?[+-]\d\d)$/;

/** The moment that a text says. A date alone has no offset. */
export function parseIsoMoment(text: string): IsoMoment {
  const whole = text.replace(HOURS, "$1:00");
  const hasOffset = OFFSET.test(whole);
  return { atMs: Date.parse(hasOffset || !whole.includes(":") ? whole : `${whole}Z`), hasOffset };
}
