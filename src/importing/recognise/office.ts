/** The office whose workbooks are read: its units, by every name that it knows them. */
import type { RegionCode } from "../../domain/facts/county";
import { groupBy } from "../../lib/array";
import { squash } from "../cells/squash";

export interface OfficeUnit {
  readonly code: RegionCode;
  readonly name: string;
  /** Short forms, former names, and what somebody has said is this unit. */
  readonly aliases: readonly string[];
}

export interface ImportingOffice {
  /** The region itself: its name is that of a total, never of a unit. */
  readonly region: OfficeUnit;
  readonly units: readonly OfficeUnit[];
}

/** Finds units by what is written. */
export interface UnitNames {
  /** The unit of exactly this name, blanks and widths apart; null where nobody has said so. */
  readonly find: (text: string) => OfficeUnit | null;
  /** Units that may be meant: for the question, never for an answer. */
  readonly suggest: (text: string) => readonly OfficeUnit[];
  /** The one unit that is named inside a longer text; null where none or several are. */
  readonly within: (text: string) => OfficeUnit | null;
  readonly isRegion: (text: string) => boolean;
}

/** A name that two units have finds neither. */
export function unitNames({ region, units }: ImportingOffice): UnitNames {
  const names = units.flatMap((unit) =>
    [unit.name, ...unit.aliases].map((name) => ({ name: squash(name), unit })),
  );
  const grouped = groupBy(
    names.filter(({ name }) => name !== ""),
    ({ name }) => name,
  );
  const byName = new Map(
    [...grouped].flatMap(([name, same]) => {
      const [first] = same;
      const isOne = first && same.every(({ unit }) => unit.code === first.unit.code);
      return isOne ? [[name, first.unit] as const] : [];
    }),
  );
  const regionNames = new Set([region.name, ...region.aliases].map(squash));
  return {
    find: (text) => byName.get(squash(text)) ?? null,
    suggest: (text) => suggestions(squash(text), byName),
    within: (text) => unitWithin(squash(text).slice(0, 200), byName),
    isRegion: (text) => regionNames.has(squash(text)),
  };
}

function suggestions(flat: string, byName: ReadonlyMap<string, OfficeUnit>): readonly OfficeUnit[] {
  const stem = stemOf(flat);
  if (stem === "" || flat.length > 40) return [];
  const close = [...byName].filter(
    ([name]) => stemOf(name) === stem || flat.includes(name) || name.includes(flat),
  );
  return [...new Set(close.map(([, unit]) => unit))];
}

/** 吉首 of 吉首市 and of 吉首; 泾 of 泾县. */
function stemOf(name: string): string {
  return name.replace(/(?:自治县|自治旗|市区|地区|新区|县|市|区|旗)$/, "");
}

/** The longest name wins where one holds another: 湘西高新区 beside 高新区. */
function unitWithin(flat: string, byName: ReadonlyMap<string, OfficeUnit>): OfficeUnit | null {
  const named = [...byName].filter(([name]) => name.length > 1 && flat.includes(name));
  const widest = named.filter(
    ([name]) => !named.some(([other]) => other !== name && other.includes(name)),
  );
  const units = new Set(widest.map(([, unit]) => unit));
  return units.size === 1 ? ([...units][0] ?? null) : null;
}
