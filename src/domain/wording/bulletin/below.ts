/**
 * 低于全市平均: units whose rate is below the region's own (Σ over all its units, or its printed pair),
 * from high to low, one sentence for each rate that units have. Compared as displayed, one decimal,
 * like 关注 and the lamps: 74.1% is never said to be below 74.1%. A unit that gives no parts, but for
 * which the notice prints a rate, is compared by that, marked 公布; any other without a rate is no
 * part of the comparison and is named with the reason. The region's rate stays that of the whole
 * region whatever units are chosen.
 */
import { isPresent, sorted } from "../../../lib/array";
import { inBrackets, revisionWord } from "./rate-words";
import { type Run, joinRuns, linked, plain } from "./runs";
import { isApplicable, spanWords, withoutRateRuns } from "./subject";
import { type Region, compareUnits, reportsGroup } from "../../facts/county";
import {
  type Fraction,
  compareFractions,
  displayedPercent,
  displayedTenths,
  percentFraction,
  subtract,
} from "../../numbers/fraction";
import { formatPercent, formatPoints } from "../../numbers/format";
import { printedWord } from "../../facts/policy";
import {
  type Rate,
  countyRate,
  headlineRate,
  printedPercentOf,
  rateCoverage,
} from "../../rates/rate";
import { RATES, RATES_BY_WEIGHT, type RateId } from "../../rates/rates";
import { type Snapshot, baseView } from "../../facts/snapshot";
import { coverageWords, rateAbsenceWord } from "../words";

/**
 * 1—9月，投资完成率低于全州平均水平（74.1%）的有泸溪县73.2%、州直58.7%。 Null where no rate can be compared, or the region is
 * one unit.
 */
export function belowRuns(snapshot: Snapshot): Run[] | null {
  if (snapshot.base.regions.length < 2) return null;
  const sentences = RATES_BY_WEIGHT.map((id) => sentence(snapshot, id)).filter(isPresent);
  return sentences.length > 0 ? sentences.flat() : null;
}

interface Rated {
  readonly county: Region;
  readonly value: Fraction;
  /** 未报分项 or 计划未报: what is missing behind a rate that is only printed; null for a computed one. */
  readonly printedWithout: string | null;
}

interface Comparison {
  readonly id: RateId;
  readonly region: Fraction;
  /** 全州平均水平（74.1%）, its rate linked. */
  readonly level: readonly Run[];
  readonly rated: readonly Rated[];
  readonly unrated: readonly Region[];
}

function sentence(snapshot: Snapshot, id: RateId): Run[] | null {
  const compared = isApplicable(snapshot, id) ? comparison(snapshot, id) : null;
  if (!compared) return null;
  const [only] = snapshot.members.kind === "county" ? compared.rated : [];
  const said = only ? singleRuns(compared, only) : listRuns(snapshot, compared);
  const span = plain(`${spanWords(snapshot, RATES[id].group)}，`);
  return [
    span,
    ...joinRuns([said, withoutRateRuns(snapshot, id, compared.unrated)], "，"),
    plain("。"),
  ];
}

function comparison(snapshot: Snapshot, id: RateId): Comparison | null {
  const benchmark = headlineRate(baseView(snapshot), id).rate;
  const units = snapshot.members.regions.filter((county) => reportsGroup(county, RATES[id].group));
  const found = units.map((county) => ratedOf(snapshot, id, county)).filter(isPresent);
  if (!benchmark.value || found.length === 0) return null;
  const rated = sorted(
    found,
    (a, b) => compareFractions(b.value, a.value) || compareUnits(a.county, b.county),
  );
  const unrated = sorted(units, compareUnits).filter(
    (county) => !found.some((item) => item.county === county),
  );
  return {
    id,
    region: benchmark.value,
    level: levelRuns(snapshot, benchmark, benchmark.value),
    rated,
    unrated,
  };
}

function ratedOf(snapshot: Snapshot, id: RateId, county: Region): Rated | null {
  const { value, absence } = countyRate(snapshot, id, county);
  if (value) return { county, value, printedWithout: null };
  const percent = absence === "noPlan" ? null : printedPercentOf(snapshot, id, county);
  if (percent === null) return null;
  const without = absence === "planNotReported" ? rateAbsenceWord(id, absence) : "未报分项";
  return { county, value: percentFraction(percent), printedWithout: without };
}

/** 全市平均水平（93.1%，市级公布）: what the units are compared with, and over whom it is. */
function levelRuns({ base, policy }: Snapshot, rate: Rate, value: Fraction): Run[] {
  const coverage = rateCoverage(rate);
  const partial = coverage.reported < coverage.expected ? coverageWords(coverage) : "";
  const origin = rate.printed ? printedWord(policy) : partial;
  const number = linked(formatPercent(value), { unit: "total", quantity: rate.id });
  const beside = [revisionWord(displayedPercent(value)), origin]
    .filter((word) => word !== "")
    .map((word) => `，${word}`);
  return [plain(`${base.word}平均水平（`), number, plain(`${beside.join("")}）`)];
}

function listRuns({ members }: Snapshot, { id, region, level, rated, unrated }: Comparison): Run[] {
  const { name } = RATES[id];
  const isBelow = ({ value }: Rated) => displayedPercent(value) < displayedPercent(region);
  const below = rated.filter(isBelow);
  const printedAbove = rated.filter((item) => item.printedWithout !== null && !isBelow(item));
  const others = printedAbove.map(({ county, value, printedWithout }) => [
    plain(`${county.name}${printedWithout}，公布`),
    linked(formatPercent(value), { unit: county.code, quantity: id }),
  ]);
  if (below.length === 0) {
    const chosen = members.kind === "chosen" ? members.word : "各单位";
    const who =
      unrated.length > 0
        ? `${members.kind === "chosen" ? `${members.word}中` : ""}有${name}的单位`
        : `${chosen}${name}`;
    return joinRuns([[plain(`${who}均不低于`), ...level], ...others], "，");
  }
  const list = below.map((item) => [plain(item.county.name), ...rateWithNotes(id, item)]);
  const whose = members.kind === "chosen" ? `${members.word}中，` : "";
  const head = [plain(`${whose}${name}低于`), ...level, plain("的有"), ...joinRuns(list, "、")];
  return joinRuns([head, ...others], "，");
}

/** 58.7%; −1.2%（核减）; 60.4%（公布，未报分项）. */
function rateWithNotes(id: RateId, { county, value, printedWithout }: Rated): Run[] {
  const origin = printedWithout === null ? [] : ["公布", printedWithout];
  const number = linked(formatPercent(value), { unit: county.code, quantity: id });
  return [number, inBrackets([revisionWord(displayedPercent(value)), ...origin])];
}

/**
 * 吉首市投资完成率78.9%，高于全州平均水平（74.1%）4.8个百分点; the difference is exact minus exact, rounded once, and so
 * not said of a printed rate, which is rounded already.
 */
function singleRuns({ id, region, level }: Comparison, rated: Rated): Run[] {
  const { county, value, printedWithout } = rated;
  const difference = subtract(value, region);
  const side =
    printedWithout === null
      ? displayedTenths(difference)
      : displayedPercent(value) - displayedPercent(region);
  const head = [plain(`${county.name}${RATES[id].name}`), ...rateWithNotes(id, rated)];
  if (side === 0) return [...head, plain("，与"), ...level, plain("持平")];
  const compared = [...head, plain(`，${side > 0 ? "高于" : "低于"}`), ...level];
  if (printedWithout !== null) return compared;
  return [
    ...compared,
    linked(`${formatPoints(difference)}个百分点`, { unit: county.code, quantity: id }),
  ];
}
