/** What a record says, measure by measure. */
import { MEASURES, type Measure } from "./measure";

/** Values by measure; one that is absent was not reported. A `Map` is one too. */
export interface MeasureValues extends Iterable<readonly [Measure, number]> {
  readonly size: number;
  get(measure: Measure): number | undefined;
  has(measure: Measure): boolean;
}

const PLACES: ReadonlyMap<Measure, number> = new Map(
  MEASURES.map((measure, place) => [measure, place]),
);

/**
 * The values, of a measure given twice the later one, in the order of the table. In a list by the
 * measure's place there: a `Map` for each of thousands of records takes several times the room, and
 * longer to read.
 */
export function measureValues(entries: Iterable<readonly [Measure, number]>): MeasureValues {
  return new ValueList(entries);
}

class ValueList implements MeasureValues {
  readonly size: number;
  private readonly list: readonly (number | undefined)[];

  constructor(entries: Iterable<readonly [Measure, number]>) {
    const list = Array.from<number | undefined>({ length: MEASURES.length });
    for (const [measure, value] of entries) list[placeOf(measure)] = value;
    this.list = list;
    this.size = list.filter((value) => value !== undefined).length;
  }

  get(measure: Measure): number | undefined {
    return this.list[placeOf(measure)];
  }

  has(measure: Measure): boolean {
    return this.get(measure) !== undefined;
  }

  *[Symbol.iterator](): Iterator<readonly [Measure, number]> {
    for (const measure of MEASURES) {
      const value = this.get(measure);
      if (value !== undefined) yield [measure, value];
    }
  }
}

function placeOf(measure: Measure): number {
  return PLACES.get(measure) ?? -1;
}
