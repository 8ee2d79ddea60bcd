/** The figure of a picture as it is today, held against what the picture says. */
import { valueHash } from "../../exporting/picture/value-hash";
import type { Figure } from "../../figures/figure";
import { type ValueChanges, changesSince, shownValues } from "../../figures/tables/shown-values";
import { valueText } from "../../figures/values";
import type { Search } from "../../navigation/search";
import type { Trace } from "../../tracing/trace";
import { figureToday } from "../lookup/figure";
import { type Gone, type Means, orGone, readAddress } from "../lookup/reading";

export type Verdict = Gone | Comparison;

export interface Comparison {
  readonly kind: "compared";
  /** Of today's figure. */
  readonly revision: string;
  /** 第12版; null where the server publishes none. */
  readonly version: string | null;
  /** Whether title and values are the same beyond what is displayed. */
  readonly isSame: boolean;
  /** Null where the picture carries no values to compare. */
  readonly changes: ValueChanges | null;
}

/** Reads what the picture's own address asks for anew. Never rejects. */
export async function recheck(trace: Trace, search: Search, means: Means): Promise<Verdict> {
  return orGone(search, async () => {
    const { office, figure, title, address } = trace;
    const { path } = address;
    const reading = await readAddress({ office, path, search }, means);
    if (reading.kind !== "read") return reading;
    const found = await figureToday({ figure, title, path }, reading);
    return found ? compared(trace, found) : { kind: "unknown" };
  });
}

function compared({ valueHash: hash, values }: Trace, figure: Figure): Comparison {
  const { revision, version = null } = figure.stamp;
  return {
    kind: "compared",
    revision,
    version,
    isSame: valueHash(valueText(figure)) === hash,
    changes: values && changesSince(values, shownValues(figure)),
  };
}
