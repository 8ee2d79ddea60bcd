/**
 * What another rule (口径) would change of the paced rates in the quarter that a board opens with, said
 * before it is saved: whoever saves it has seen which of their numbers, lamps and ranks will differ.
 * Words (单位的叫法) are not compared.
 */
import type { Dataset } from "../facts/dataset";
import type { Facts } from "../facts/facts";
import { type Quarter, quarterLabel } from "../facts/period";
import type { Policy } from "../facts/policy";
import { defaultQuarter } from "../facts/report-month";
import { resolveScope } from "../facts/scope";
import { type BoardChange, boardChanges, changeOf } from "./board-changes";

export interface PolicyEffects {
  /** The one that the board opens with now, by the rules in force. */
  readonly quarter: Quarter;
  /** Another quarter to open with first. Empty where nothing would read otherwise. */
  readonly effects: readonly BoardChange[];
}

/**
 * The differences that the rules `next` make to the paced rates, gaps, lamps and ranks of one quarter,
 * seen cumulatively, and to which quarter the board opens with. Both sides are of the same quarter:
 * what the board would show after moving to another is no other reading of the same numbers.
 */
export function policyEffects(dataset: Dataset, facts: Facts, next: Policy): PolicyEffects {
  const changed = { ...dataset, policy: next };
  const { scope } = resolveScope({}, dataset, facts);
  const { quarter } = scope;
  const opensWith = changeOf(
    "quarter",
    { unit: null, about: "打开时的季度", what: "打开时的季度" },
    quarterLabel(quarter),
    quarterLabel(defaultQuarter({ dataset: changed, facts })),
  );
  const effects = boardChanges({ dataset, facts }, { dataset: changed, facts }, scope);
  return { quarter, effects: [...opensWith, ...effects] };
}
