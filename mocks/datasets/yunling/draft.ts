/** Projects while they are being made: the year's steps fill in plans, dates and reports. */
import type { Project, Revision } from "../../../src/domain/ledger/project";
import { BATCH_TAGS, type ProjectLevel } from "../../../src/domain/ledger/kinds";
import { parseCode } from "../../../src/domain/facts/county";
import { invariant } from "../../../src/lib/invariant";
import type { Random } from "../../random";
import { type Unit, placeOf } from "./units";
import { COUNTY_LEADERS, PHASES, PLACES, SECTORS, type Sector } from "./words";

export interface Draft {
  readonly project: { -readonly [Key in keyof Project]: Project[Key] };
  /** The project's part of its unit's plan, and how it does compared with the unit. */
  readonly weight: number;
  readonly vigour: number;
  readonly sector: Sector;
  readonly revisions: Revision[];
}

/** Hands out ids and names; no two projects share one. */
export class Register {
  #count = 0;
  readonly #names = new Set<string>();

  nextId(): string {
    this.#count += 1;
    return `YL-${String(this.#count).padStart(4, "0")}`;
  }

  /** A further phase of the same thing, when the name is taken. */
  nameFor(random: Random, unit: Unit, sector: Sector): string {
    const stem = `${placeOf(unit)}${random.pick(PLACES)}${random.pick(sector.facilities)}`;
    const name = PHASES.map((phase) => `${stem}${phase}`).find(
      (candidate) => !this.#names.has(candidate),
    );
    if (name === undefined) return this.nameFor(random, unit, sector);
    this.#names.add(name);
    return name;
  }
}

/** A project without dates, plans or reports. */
export function createDraft(random: Random, unit: Unit, register: Register): Draft {
  const sector = sectorOf(random);
  const county = parseCode(unit.code);
  invariant(county, "the units' codes are codes");
  const name = register.nameFor(random, unit, sector);
  const weight = 0.5 + 2.5 * random.unit() * random.unit();
  const project = {
    id: register.nextId(),
    name,
    formerNames: random.chance(0.03) ? [register.nameFor(random, unit, sector)] : [],
    county,
    levels: levelsOf(random, unit),
    kind: "reserve" as const,
    sector: sector.name,
    fundSource: random.pick(sector.funds),
    fundsArrived: null,
    totalInvestment: 0,
    plans: [],
    startPlanned: null,
    startActual: null,
    completionPlanned: null,
    completionActual: null,
    productionActual: null,
    progressText: null,
    leader: leaderOf(random, unit, sector),
    unit: random.chance(0.97) ? `${placeOf(unit)}${sector.department}` : null,
    team: random.chance(0.8) ? sector.team : null,
    batchTags: [],
    startRound: null,
    redCard: null,
    library: null,
    partOf: null,
    changes: [],
    invested: [],
  };
  return { project, weight, vigour: random.between(0.75, 1.25), sector, revisions: [] };
}

function sectorOf(random: Random): Sector {
  const chosen = random.weighted(SECTORS.map((sector) => sector.weight));
  return SECTORS[chosen] ?? random.pick(SECTORS);
}

/** A project may stand on several lists; every one stands on at least one. */
function levelsOf(random: Random, unit: Unit): ProjectLevel[] {
  const levels: ProjectLevel[] = [];
  if (random.chance(0.16)) levels.push("province");
  if (unit.kind === "direct" || random.chance(0.7)) levels.push("prefecture");
  if (unit.kind !== "direct" && (levels.length === 0 || random.chance(0.45))) levels.push("county");
  return levels;
}

function leaderOf(random: Random, unit: Unit, sector: Sector): string | null {
  if (random.chance(0.08)) return null;
  return unit.kind === "direct" || random.chance(0.45)
    ? sector.leader
    : random.pick(COUNTY_LEADERS);
}

/** 六个一批, by their places in the domain's list. */
export const TAG = {
  onTime: BATCH_TAGS[0],
  fast: BATCH_TAGS[1],
  completing: BATCH_TAGS[2],
  rectifying: BATCH_TAGS[3],
  preparing: BATCH_TAGS[4],
  serving: BATCH_TAGS[5],
} as const;
