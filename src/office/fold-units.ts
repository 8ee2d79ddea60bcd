/** The units of an office after all that was told of them. */
import type { RegionCode } from "../domain/facts/county";
import { sorted } from "../lib/array";
import type { CreatedEvent, Journal, OfficeUnitEntry } from "./journal";

export interface UnitsFolded {
  /** In their order. */
  readonly units: readonly OfficeUnitEntry[];
  readonly regionAliases: readonly string[];
  /** The unit that a code stands for today. */
  readonly unitOf: (code: RegionCode) => RegionCode;
}

/** A former name, and every name of a unit that was merged into it, stays one of the unit's. */
export function foldUnits({ region, units }: CreatedEvent, journal: Journal): UnitsFolded {
  const byCode = new Map(units.map((unit) => [unit.code, unit]));
  const merged = new Map<RegionCode, RegionCode>();
  const regionAliases = [...region.aliases];
  const change = (code: RegionCode, changed: (unit: OfficeUnitEntry) => OfficeUnitEntry) => {
    const unit = byCode.get(code);
    if (unit) byCode.set(code, changed(unit));
  };
  for (const event of journal) {
    if (event.kind === "unitAdded") byCode.set(event.unit.code, event.unit);
    if (event.kind === "unitRenamed")
      change(event.unit, (unit) => withNames({ ...unit, name: event.to }, [unit.name]));
    if (event.kind === "aliasTold" && event.unit === region.code) regionAliases.push(event.alias);
    if (event.kind === "aliasTold") change(event.unit, (unit) => withNames(unit, [event.alias]));
    if (event.kind === "unitsMerged") {
      const gone = byCode.get(event.from);
      change(event.into, (unit) => withNames(unit, gone ? [gone.name, ...gone.aliases] : []));
      byCode.delete(event.from);
      merged.set(event.from, event.into);
    }
  }
  const unitOf = (code: RegionCode): RegionCode => {
    const next = merged.get(code);
    return next === undefined ? code : unitOf(next);
  };
  return {
    units: sorted([...byCode.values()], (a, b) => a.order - b.order),
    regionAliases,
    unitOf,
  };
}

function withNames(unit: OfficeUnitEntry, names: readonly string[]): OfficeUnitEntry {
  const aliases = [...new Set([...unit.aliases, ...names])].filter((alias) => alias !== unit.name);
  return { ...unit, aliases };
}
