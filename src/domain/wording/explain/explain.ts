/**
 * 数字由来: where a number comes from, so that whoever answers for it can say so without looking
 * further.
 */
import { type Measure } from "../../facts/measure";
import { RATES, type RateId } from "../../rates/rates";
import { type Snapshot, countyMembers } from "../../facts/snapshot";
import { explainMeasure, explainNet } from "./measure";
import { explainRate } from "./rate";
import type { Explanation, NumberRef, UnitPart } from "./explanation";

/** The explanation of one number of the view. An unknown unit is explained as the sum. */
export function explain(snapshot: Snapshot, ref: NumberRef): Explanation {
  const county = snapshot.dataset.regions.find(({ code }) => code === ref.unit);
  const members = county ? countyMembers(county) : snapshot.members;
  const { quantity } = ref;
  if (quantity === "net") return explainNet(snapshot, members);
  return isRate(quantity)
    ? explainRate(snapshot, members, quantity)
    : explainMeasure(snapshot, members, quantity);
}

function isRate(quantity: RateId | Measure): quantity is RateId {
  return quantity in RATES;
}

/** The explanation as plain text, for the clipboard. */
export function explanationText(explanation: Explanation): string {
  const { sections, units } = explanation;
  return [
    statement(explanation),
    ...explanation.warnings,
    ...sections.map(({ label, text }) => `${label}：${text}`),
    ...(units.length > 0 ? [`各单位：${units.map(unitText).join("；")}`] : []),
  ].join("\n");
}

function unitText({ name, text, at }: UnitPart): string {
  return `${name}${text}${at === "" ? "" : `（${at}）`}`;
}

/**
 * The number alone as plain text: its name, period, value with unit and base, who is not in it, and
 * its source.
 */
export function numberText(explanation: Explanation): string {
  const beside = explanation.sections
    .filter(({ isNeverLeft }) => isNeverLeft)
    .map(({ label, text }) => `${label}：${text}`);
  return [statement(explanation), ...beside].join("\n");
}

function statement({ title, period, value, parts }: Explanation): string {
  return `${title}（${period}）：${parts ? `${value} = ${parts.numerator} ÷ ${parts.denominator}` : value}`;
}
