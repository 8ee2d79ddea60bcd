/** 数字由来: where a number comes from, so that whoever answers for it can say so without looking further. */
import { type Measure } from "./measure";
import { RATES, type RateId } from "./rate";
import { type Snapshot, countyMembers } from "./snapshot";
import { explainMeasure, explainNet } from "./explain-measure";
import { explainRate } from "./explain-rate";
import { type Explanation, type NumberRef } from "./explanation";

/** The explanation of one number of the view. An unknown unit is explained as the sum. */
export function explain(snapshot: Snapshot, ref: NumberRef): Explanation {
  const county = snapshot.dataset.regions.find(({ code }) => code === ref.unit);
  const members = county ? countyMembers(county) : snapshot.members;
  const { quantity } = ref;
  if (quantity === "net") return explainNet(snapshot, members);
  return isRate(quantity) ? explainRate(snapshot, members, quantity) : explainMeasure(snapshot, members, quantity);
}

function isRate(quantity: RateId | Measure): quantity is RateId {
  return quantity in RATES;
}

/** The explanation as plain text, for the clipboard. */
export function explanationText(explanation: Explanation): string {
  const { title, period, value, parts, sections, units } = explanation;
  const equation = parts ? `${value} = ${parts.numerator} ÷ ${parts.denominator}` : value;
  return [
    `${title}（${period}）：${equation}`,
    ...explanation.warnings,
    ...sections.map(({ label, text }) => `${label}：${text}`),
    ...(units.length > 0 ? [`各单位：${units.map(({ name, text }) => `${name}${text}`).join("；")}`] : []),
  ].join("\n");
}
