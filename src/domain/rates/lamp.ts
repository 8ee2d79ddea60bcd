/** 亮灯: red, yellow or green by policy, or no lamp. A lamp is always shape, word and colour. */
import {
  type Fraction,
  compareFractions,
  displayedTenths,
  divide,
  roundScaled,
  fraction,
  subtract,
} from "../numbers/fraction";
import { printedValue } from "../facts/facts";
import { type Measure, measureInfo } from "../facts/measure";
import { type Policy } from "../facts/policy";
import { type Rate } from "./rate";
import { RATES } from "./rates";
import { totalMeasure } from "../facts/readings";
import { type Members, type Snapshot, paceOf } from "../facts/snapshot";

export const LAMPS = ["red", "yellow", "green", "none"] as const;
export type Lamp = (typeof LAMPS)[number];
export const LAMP_WORD: Record<Lamp, string> = { red: "红", yellow: "黄", green: "绿", none: "—" };
/** 红灯, 黄灯, 绿灯, 无灯: on cards and in sentences. */
export const LAMP_LABEL: Record<Lamp, string> = {
  red: "红灯",
  yellow: "黄灯",
  green: "绿灯",
  none: "无灯",
};

/**
 * The lamp of a share against a pace, both exact; compared as displayed (one decimal), so that what
 * is read decides.
 */
export function lampFor(policy: Policy, share: Fraction, pace: Fraction): Lamp {
  const { basis, yellow, red } = policy.lamp;
  if (basis === "gap") return pick(displayedTenths(subtract(share, pace)), -yellow * 10, -red * 10);
  if (compareFractions(pace, fraction(0)) <= 0) return "none";
  return pick(roundScaled(divide(share, pace), 3), yellow * 10, red * 10);
}

function pick(tenths: number, green: number, yellow: number): Lamp {
  if (tenths >= green) return "green";
  return tenths >= yellow ? "yellow" : "red";
}

/**
 * The lamp of a rate in this view; `none` where policy gives that rate no lamp, or there is no
 * rate.
 */
export function lampOf(snapshot: Snapshot, rate: Rate, members: Members): Lamp {
  const { paced, group } = RATES[rate.id];
  if (!paced || !rate.value || !snapshot.policy.lampFor.includes(paced)) return "none";
  const pace =
    (snapshot.policy.lampAgainst === "due" && duePace(snapshot, rate, members)) ||
    paceOf(snapshot, group);
  return pace ? lampFor(snapshot.policy, rate.value, pace) : "none";
}

/**
 * due ÷ planned over the units of the rate where all of them report `due`, or as printed beside a
 * printed rate; else null.
 */
export function duePace(snapshot: Snapshot, rate: Rate, members: Members): Fraction | null {
  const { target, denominator } = RATES[rate.id];
  if (!target) return null;
  // The same base as the rate's own: with 竣工率 over all projects, so is its pace.
  const parts: DueParts = { due: target, planned: denominator(snapshot.policy) };
  const [due, planned] = rate.printed
    ? printedParts(snapshot, parts)
    : summedParts(snapshot, parts, { ...members, regions: rate.included });
  return due !== null && planned ? fraction(due, planned) : null;
}

interface DueParts {
  readonly due: Measure;
  readonly planned: Measure;
}

function summedParts(
  snapshot: Snapshot,
  parts: DueParts,
  members: Members,
): [number | null, number | null] {
  const due = totalMeasure(snapshot, parts.due, members);
  return [
    due.missing.length > 0 ? null : due.value,
    totalMeasure(snapshot, parts.planned, members).value,
  ];
}

function printedParts(snapshot: Snapshot, parts: DueParts): [number | null, number | null] {
  const month = snapshot.periods[measureInfo(parts.due).group]?.month;
  const value = (measure: Measure) =>
    month
      ? (printedValue(snapshot.facts, snapshot.region.code, month, measure)?.value ?? null)
      : null;
  return [value(parts.due), value(parts.planned)];
}
