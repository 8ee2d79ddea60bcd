/** What only the store shows about a value: 核减, a changed plan, a jump of ten thousand. */
import { type Measure, measureInfo, measureName, parseMeasure } from "../../domain/facts/measure";
import { monthLabel } from "../../domain/facts/period";
import type { DraftValue } from "../draft/draft";
import { type Problems, notTaken } from "../draft/problems";
import { measureAmount } from "./amount-words";
import type { History } from "./history";
import { valueKey } from "./plan";

export interface ValueContext {
  readonly history: History;
  readonly problems: Problems;
  readonly nameOf: (unit: DraftValue["unit"]) => string;
  readonly confirmed: ReadonlySet<string>;
}

/**
 * Whether a value is beyond belief against what was stored last, by a thousand times or more: 万元 in
 * the place of 亿元.
 */
export function isJump(value: number, before: number): boolean {
  if (value === 0 || before === 0) return false;
  const [large, small] = [Math.abs(value), Math.abs(before)].sort((a, b) => b - a);
  return (large ?? 0) >= JUMP * (small ?? 1);
}

/** Between the 10,000 of a wrong unit and what one month can do. */
const JUMP = 1000;

/** Says what is wrong with a value; false where it is refused. */
export function passes(value: DraftValue, context: ValueContext): boolean {
  const { history, confirmed } = context;
  const { unit, month, measure } = value;
  const amount = (own: number) => measureAmount(measure, own);
  const last = history.everBefore(unit, month, measure);
  const isMoney = measureInfo(measure).unit === "wan";
  if (isMoney && last && isJump(value.value, last.value) && !confirmed.has(valueKey(value))) {
    say(
      context,
      value,
      "block",
      "jump",
      (what, where) =>
        `${what}${where}是${amount(value.value)}，${monthLabel(last.month)}是${amount(last.value)}，相差${JUMP}倍以上${notTaken(where)}。请核实是不是万元、亿元写错；确实如此，请确认。`,
    );
    return false;
  }
  const before = history.before(unit, month, measure);
  if (before && isCumulative(measure) && value.value < before.value)
    say(
      context,
      value,
      "explain",
      "fell",
      (what, where) =>
        `${what}${where}是${amount(value.value)}，比${monthLabel(before.month)}的${amount(before.value)}少（核减）。请写一句说明。`,
    );
  if (before && isAim(measure) && value.value !== before.value)
    say(
      context,
      value,
      "explain",
      "aimChanged",
      (what, where) =>
        `${what}${where}是${amount(value.value)}，${monthLabel(before.month)}是${amount(before.value)}：年内计划（目标）变了。请写一句说明。`,
    );
  checkPair(value, context);
  return true;
}

function isCumulative(measure: Measure): boolean {
  return /\.(?:done|added|removed)$/.test(measure);
}

function isAim(measure: Measure): boolean {
  return /\.(?:planned|target)$/.test(measure);
}

/** Over the plan by half is checked where both are known, from the file or the store. */
function checkPair(value: DraftValue, context: ValueContext): void {
  if (!value.measure.endsWith(".done")) return;
  const plan = parseMeasure(value.measure.replace(".done", ".planned"));
  const planned = plan && context.history.at(value.unit, value.month, plan);
  if (planned !== null && planned > 0 && value.value * 2 > planned * 3)
    say(
      context,
      value,
      "explain",
      "overPlan",
      (what, where) =>
        `${what}${where}是${measureAmount(value.measure, value.value)}，比年度计划的${measureAmount(value.measure, planned)}多出一半以上。请核实，或写一句说明。`,
    );
}

function say(
  { problems, nameOf }: ValueContext,
  value: DraftValue,
  weight: "block" | "explain",
  kind: string,
  words: (what: string, where: string) => string,
): void {
  const what = `${nameOf(value.unit)}${measureName(value.measure, "ytd")}`;
  problems.add({
    weight,
    kind,
    per: valueKey(value),
    at: value.at[0],
    say: (where) => words(what, where),
  });
}
