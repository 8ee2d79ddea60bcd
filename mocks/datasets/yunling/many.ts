/**
 * Very many projects for measurements: those of the invented office again and again, each with an
 * id, a name, a unit and a total of its own. What is long is shared, so that a hundred thousand fit
 * into memory; the facts know nothing of them.
 */
import { parseCode } from "../../../src/domain/facts/county";
import type { LedgerEntry } from "../../../src/domain/ledger/project";
import { isPresent } from "../../../src/lib/array";
import { createRandom } from "../../random";
import { LAST_YEAR, SEED, UNITS, placeOf } from "./units";
import { PLACES } from "./words";

/** The same ones for the same count. */
export function manyProjects(own: readonly LedgerEntry[], count: number): readonly LedgerEntry[] {
  const random = createRandom(`${SEED}/${count}`);
  const templates = own.filter(
    ({ project: { partOf, plans } }) =>
      partOf === null && plans.some(({ year }) => year === LAST_YEAR),
  );
  const units = UNITS.map((unit) => {
    const county = parseCode(unit.code);
    return county && { county, place: placeOf(unit) };
  }).filter(isPresent);
  return Array.from({ length: count }, (_, index) => {
    const { project, issues, revisions } = random.pick(templates);
    const { county, place } = random.pick(units);
    const id = `YM-${String(index + 1).padStart(7, "0")}`;
    const name = `${place}${random.pick(PLACES)}${random.pick(PLACES)}${project.sector}项目${index + 1}`;
    const totalInvestment =
      Math.round((project.totalInvestment * random.between(1, 2)) / 100) * 100;
    return { project: { ...project, id, name, county, totalInvestment }, issues, revisions };
  });
}
