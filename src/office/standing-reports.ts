/** Which reports stand: the last one of each unit, month and table, and of units that were merged both. */
import type { RegionCode } from "../domain/facts/county";
import type { ImportedEvent, Journal } from "./journal";

/** By month and table; of units that were merged, several of one. */
type OfUnit = ReadonlyMap<string, readonly ImportedEvent[]>;

/**
 * A report takes the place of those that its unit had of the same month and table when it came, also
 * of what a unit had reported that was merged into it before. `live`: the imports that were not undone.
 */
export function standingReports(
  journal: Journal,
  live: readonly ImportedEvent[],
): ReadonlySet<ImportedEvent> {
  const counted = new Set(live);
  const units = new Map<RegionCode, OfUnit>();
  for (const event of journal) {
    if (event.kind === "unitsMerged") {
      const come = units.get(event.from) ?? new Map();
      units.set(event.into, joined(units.get(event.into) ?? new Map(), come));
      units.delete(event.from);
    } else if (event.kind === "imported" && event.report && counted.has(event)) {
      const { unit, month, table } = event.report;
      units.set(unit, new Map([...(units.get(unit) ?? []), [`${month} ${table}`, [event]]]));
    }
  }
  return new Set([...units.values()].flatMap((reports) => [...reports.values()].flat()));
}

function joined(own: OfUnit, come: OfUnit): OfUnit {
  return new Map([
    ...own,
    ...[...come].map(([key, reports]) => [key, [...(own.get(key) ?? []), ...reports]] as const),
  ]);
}
