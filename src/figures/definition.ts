/** 口径: how a figure's numbers are made, clause by clause, from the policy and the measures in use. */
import { compareFractions } from "../domain/numbers/fraction";
import { formatPercent } from "../domain/numbers/format";
import { type MeasureGroup, measureName } from "../domain/facts/measure";
import { BASIS_WORD, monthNumber } from "../domain/facts/period";
import { DEFAULT_POLICY, type Policy, lampRuleWords, timeProgressAt } from "../domain/facts/policy";
import { type RateId, PROJECT_RATES, RATES } from "../domain/rates/rates";
import { type Snapshot, coveredMonths, paceOf } from "../domain/facts/snapshot";
import { enterpriseCount } from "./enterprises/count";
import type { DefinitionClause } from "./stamp";

/** 累计完成投资÷年度计划投资, 累计已开工÷年度计划新开工，不含续建项目; in 当季 the words are of 当季. */
function rateFormula(snapshot: Snapshot, id: RateId): string {
  const { numerator, denominator, leavesOut } = RATES[id];
  const { basis } = snapshot.scope;
  return `${measureName(numerator, basis)}÷${measureName(denominator(snapshot.policy), basis)}${leavesOut ? `，${leavesOut}` : ""}`;
}

/** 投资完成率为累计完成投资÷年度计划投资: a rate beside others. */
function namedRate(snapshot: Snapshot, id: RateId): DefinitionClause {
  return { of: id, text: `${RATES[id].name}为${rateFormula(snapshot, id)}` };
}

function paceClause(snapshot: Snapshot, groups: readonly MeasureGroup[]): DefinitionClause {
  return { of: "pace", text: paceDefinition(snapshot, groups) };
}

/** 序时按月均分, or 序时按本地序时曲线，9月底为70.0% (当季: 7—9月为20.0%), the number where the groups share it. */
function paceDefinition(snapshot: Snapshot, groups: readonly MeasureGroup[]): string {
  const isEven = isEvenPace(snapshot.policy);
  const details = new Set(
    groups.map((group) => paceDetail(snapshot, group, isEven)).filter((detail) => detail !== ""),
  );
  const [only] = details.size === 1 ? details : [];
  return `${isEven ? "序时按月均分" : "序时按本地序时曲线"}${only ? `，${only}` : ""}`;
}

/** Whether each month's pace is a twelfth more than the one before: the default curve. */
function isEvenPace({ timeProgress }: Policy): boolean {
  return DEFAULT_POLICY.timeProgress.every((share, index) => {
    const own = timeProgress[index];
    return own !== undefined && compareFractions(share, own) === 0;
  });
}

/** 9月底为70.0%; 7—9月为25.0% in 当季. Empty where it goes without saying, or can't be told. */
function paceDetail(snapshot: Snapshot, group: MeasureGroup, isEven: boolean): string {
  const period = snapshot.periods[group];
  const pace = paceOf(snapshot, group);
  if (!period || !pace) return "";
  if (snapshot.scope.basis === "quarter")
    return `${coveredMonths(snapshot, group) ?? ""}为${formatPercent(pace)}`;
  return isEven
    ? ""
    : `${monthNumber(period.month)}月底为${formatPercent(timeProgressAt(snapshot.policy, period.month))}`;
}

/**
 * The formula of a rate and the pace that it is compared with: 累计完成投资÷年度计划投资；序时按月均分. `due`: the
 * rate shown beside it.
 */
export function rateDefinition(
  snapshot: Snapshot,
  id: RateId,
  due: RateId | null = null,
): DefinitionClause[] {
  return [
    { of: id, text: rateFormula(snapshot, id) },
    ...(due ? [namedRate(snapshot, due)] : []),
    paceClause(snapshot, [RATES[id].group]),
  ];
}

/** Several rates by name, and their pace. */
function ratesDefinition(snapshot: Snapshot, ids: readonly RateId[]): DefinitionClause[] {
  const groups = [...new Set(ids.map((id) => RATES[id].group))];
  return [...ids.map((id) => namedRate(snapshot, id)), paceClause(snapshot, groups)];
}

/** 完成投资 over time, with the pace in amounts: 累计完成投资；序时应完成为年度计划投资×序时，序时按月均分. */
export function investmentTrendDefinition(snapshot: Snapshot): DefinitionClause[] {
  const { basis } = snapshot.scope;
  const due = `序时应完成为${measureName("investment.planned", basis)}×序时`;
  return [
    { of: null, text: measureName("investment.done", basis) },
    { of: "pace", text: `${due}，${paceDefinition(snapshot, ["investment"])}` },
  ];
}

/** When a lamp is red, yellow or green: 低于序时为黄，低超过10个百分点为红；序时按月均分. */
export function lampsDefinition(snapshot: Snapshot, ids: readonly RateId[]): DefinitionClause[] {
  const groups = [...new Set(ids.map((id) => RATES[id].group))];
  return [{ of: null, text: lampRuleWords(snapshot.policy) }, paceClause(snapshot, groups)];
}

/**
 * 上报数 and 入库数 are different numbers; a source that doesn't say which it holds is not taken for
 * either.
 */
const COUNT_DEFINITION = {
  submitted: "上报数，不等于入库数",
  registered: "入库数，不等于上报数",
  unknown: "来源口径未注明（上报数或入库数）",
} as const;

/** 累计新增家数；上报数，不等于入库数: of new enterprises, against their target, or net of removals. */
export function enterpriseDefinition(
  snapshot: Snapshot,
  of: "added" | "target" | "net",
): DefinitionClause[] {
  const flow = BASIS_WORD[snapshot.scope.basis];
  const count = countClause(snapshot);
  switch (of) {
    case "added":
      return [{ of: null, text: addedWords(snapshot) }, count];
    case "target":
      return [...rateDefinition(snapshot, "enterprises"), count];
    case "net":
      return [{ of: null, text: `${flow}净增＝${flow}新增－${flow}退出` }, count];
  }
}

/** 累计新增家数 */
function addedWords({ scope }: Snapshot): string {
  return `${BASIS_WORD[scope.basis]}新增家数`;
}

function countClause(snapshot: Snapshot): DefinitionClause {
  return { of: null, text: COUNT_DEFINITION[enterpriseCount(snapshot) ?? "unknown"] };
}

/**
 * The definitions of measure groups, for what shows no figure of its own: the comparison table, the
 * 通报.
 */
export function groupsDefinition(
  snapshot: Snapshot,
  groups: readonly MeasureGroup[],
): DefinitionClause[] {
  const rates = PROJECT_RATES.filter((id) => groups.includes(RATES[id].group));
  return [
    ...(rates.length > 0 ? ratesDefinition(snapshot, rates) : []),
    ...(groups.includes("enterprises")
      ? [{ of: null, text: `四上企业为${addedWords(snapshot)}` }, countClause(snapshot)]
      : []),
  ];
}
