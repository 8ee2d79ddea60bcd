/** 亮灯: red, yellow or green by policy, or no lamp. A lamp is always shape, word and colour. */
import { type Fraction, compareFractions, displayedTenths, divide, roundScaled, fraction, subtract } from "./fraction";
import type { Measure } from "./measure";
import { type Policy } from "./policy";
import { RATES, type Rate } from "./rate";
import { type Members, type Snapshot, paceOf, totalMeasure } from "./snapshot";

export const LAMPS = ["red", "yellow", "green", "none"] as const;
export type Lamp = (typeof LAMPS)[number];
export const LAMP_WORD: Record<Lamp, string> = { red: "红", yellow: "黄", green: "绿", none: "—" };
/** 红灯, 黄灯, 绿灯, 无灯: on cards and in sentences. */
export const LAMP_LABEL: Record<Lamp, string> = { red: "红灯", yellow: "黄灯", green: "绿灯", none: "无灯" };

/** The lamp of a share against a pace, both exact; compared as displayed (one decimal), so that what is read decides. */
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

const DUE: Partial<Record<string, { due: Measure; planned: Measure }>> = {
  start: { due: "starts.due", planned: "starts.planned" },
  completion: { due: "completions.due", planned: "completions.planned" },
  investment: { due: "investment.due", planned: "investment.planned" },
};

/** The lamp of a rate in this view; `none` where policy gives that rate no lamp, or there is no rate. */
export function lampOf(snapshot: Snapshot, rate: Rate, members: Members): Lamp {
  const { paced, group } = RATES[rate.id];
  if (!paced || !rate.value || !snapshot.policy.lampFor.includes(paced)) return "none";
  const pace = (snapshot.policy.lampAgainst === "due" && duePace(snapshot, rate, members)) || paceOf(snapshot, group);
  return pace ? lampFor(snapshot.policy, rate.value, pace) : "none";
}

/** due ÷ planned over the members, where every unit in the rate also reports `due`; else null. */
export function duePace(snapshot: Snapshot, rate: Rate, members: Members): Fraction | null {
  const parts = DUE[rate.id];
  if (!parts) return null;
  const inRate: Members = { ...members, regions: rate.included };
  const due = totalMeasure(snapshot, parts.due, inRate);
  const planned = totalMeasure(snapshot, parts.planned, inRate);
  if (due.value === null || due.missing.length > 0 || !planned.value) return null;
  return fraction(due.value, planned.value);
}

