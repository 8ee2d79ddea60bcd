/** 四上目标: added against the year's target. 仅 and 离年度目标还差 are said only where the rate is behind 序时, and only if wanted. */
import { ENTERPRISES_WORD } from "./bulletin-added";
import { isBehind, paceRuns, rankRuns } from "./bulletin-rate-words";
import { type Run, joinRuns, linked, plain } from "./bulletin-runs";
import { isApplicable, isPartial, ownRef, partialWords, printedMark, spanWords, withSubject, withoutRateRuns } from "./bulletin-subject";
import { formatCount, formatPercent } from "./format";
import { type Rate, headlineRate, rateCoverage } from "./rate";
import type { Snapshot } from "./snapshot";

/**
 * 1—7月份，全州新增34家“四上”企业，完成年度目标200家的17.0%，低于序时进度41.3个百分点。 Null where 新增 or the target is not known
 * of the same units; a target of 0 is said as such.
 */
export function targetRuns(snapshot: Snapshot, options: { readonly ranks: boolean; readonly judgements: boolean }): Run[] | null {
  if (!isApplicable(snapshot, "enterprises")) return null;
  const { rate, origin, sum } = headlineRate(snapshot, "enterprises");
  const { numerator, denominator } = rate;
  if (numerator === null || denominator === null || denominator < 0) return null;
  const outside = (sum ?? rate).included.length === 0 ? [] : [...(sum ?? rate).missing, ...(sum ?? rate).partial];
  const runs = [
    ...addedOf(snapshot, rate, options.judgements && isBehind(snapshot, rate)),
    printedMark(snapshot, origin === "printed"),
    ...ofTarget(snapshot, rate),
    ...paceRuns(snapshot, rate),
    ...(options.judgements ? shortfall(snapshot, rate) : []),
    ...(options.ranks ? rankRuns(snapshot, "enterprises") : []),
  ];
  const ordered = snapshot.members.regions.filter((county) => outside.includes(county));
  const clauses = joinRuns([withSubject(snapshot, runs), withoutRateRuns(snapshot, "enterprises", ordered)], "，");
  return [plain(`${spanWords(snapshot, "enterprises")}份，`), ...clauses, plain("。")];
}

/** 新增34家“四上”企业; 已报9/10个单位合计新增…; 仅新增…; 核减2家…. */
function addedOf(snapshot: Snapshot, rate: Rate, only: boolean): Run[] {
  const coverage = rateCoverage(rate);
  const partial = !rate.printed && isPartial(coverage) ? `${partialWords(coverage)}合计` : "";
  const added = rate.numerator ?? 0;
  const verb = added < 0 ? "核减" : `${only ? "仅" : ""}新增`;
  return [
    plain(`${partial}${verb}`),
    linked(`${formatCount(Math.abs(added))}家`, ownRef(snapshot, "enterprises")),
    plain(ENTERPRISES_WORD),
  ];
}

/** A single quarter does not complete the year's target: it is a share of it. */
function ofTarget(snapshot: Snapshot, rate: Rate): Run[] {
  const ref = ownRef(snapshot, "enterprises");
  const target = linked(`${formatCount(rate.denominator ?? 0)}家`, ref);
  if (!rate.value) return [plain("，年度目标为"), target];
  const words = snapshot.scope.basis === "ytd" ? "完成年度目标" : "为年度目标";
  return [plain(`，${words}`), target, plain("的"), linked(formatPercent(rate.value), ref)];
}

/** ，离年度目标还差166家; what a quarter alone lacks is no shortfall of the year. */
function shortfall(snapshot: Snapshot, rate: Rate): Run[] {
  const left = (rate.denominator ?? 0) - (rate.numerator ?? 0);
  if (snapshot.scope.basis !== "ytd" || !isBehind(snapshot, rate) || left <= 0) return [];
  return [plain("，离年度目标还差"), linked(`${formatCount(left)}家`, ownRef(snapshot, "enterprises"))];
}
