/**
 * 四上目标: added against the year's target. 仅 and 离年度目标还差 are said only where the rate is behind 序时,
 * and only if wanted; never of a sum over part of the units, whose target is not the region's
 * either: 完成其年度目标….
 */
import { ENTERPRISES_WORD } from "./added";
import { inBrackets, isBehind, paceRuns, rankRuns, revisionWord } from "./rate-words";
import { type Run, joinRuns, linked, plain } from "./runs";
import {
  isApplicable,
  isPartial,
  ownRef,
  partialWords,
  printedMark,
  spanWords,
  withSubject,
  withoutRateRuns,
} from "./subject";
import { formatCount, formatPercent } from "../../numbers/format";
import { displayedPercent } from "../../numbers/fraction";
import { type Rate, headlineRate, rateCoverage } from "../../rates/rate";
import { readMeasure } from "../../facts/readings";
import { type Snapshot } from "../../facts/snapshot";

export interface TargetOptions {
  /** 排名第N, of chosen units. */
  readonly ranks: boolean;
  /** 仅 and 离年度目标还差. */
  readonly judgements: boolean;
}

interface Target {
  readonly snapshot: Snapshot;
  readonly rate: Rate;
  readonly added: number;
  readonly of: number;
  /** Not all units have both numbers, and no pair is printed for them. */
  readonly partial: boolean;
  /** Behind 序时, and to be said so. */
  readonly judged: boolean;
}

/**
 * 1—7月份，全州新增34家“四上”企业，完成年度目标200家的17.0%，低于序时进度41.3个百分点。 Null where 新增 or the target is not known
 * of the same units; a target of 0 is said as such.
 */
export function targetRuns(snapshot: Snapshot, options: TargetOptions): Run[] | null {
  if (!isApplicable(snapshot, "enterprises")) return null;
  const { rate, sum } = headlineRate(snapshot, "enterprises");
  const { numerator, denominator, printed } = rate;
  if (numerator === null || denominator === null || denominator < 0) return null;
  const partial = !printed && isPartial(rateCoverage(rate));
  const judged = options.judgements && !partial && isBehind(snapshot, rate);
  const target: Target = { snapshot, rate, added: numerator, of: denominator, partial, judged };
  const said = judged && isNothing(target) ? nothingRuns(target) : addedRuns(target);
  const clause = [...said, ...(options.ranks ? rankRuns(snapshot, "enterprises") : [])];
  const { included, missing, partial: incomplete } = sum ?? rate;
  const outside = included.length === 0 ? [] : [...missing, ...incomplete];
  const ordered = snapshot.members.regions.filter((county) => outside.includes(county));
  const clauses = joinRuns(
    [withSubject(snapshot, clause, partial), withoutRateRuns(snapshot, "enterprises", ordered)],
    "，",
  );
  return [plain(`${spanWords(snapshot, "enterprises")}份，`), ...clauses, plain("。")];
}

/** Nothing at all, not a revision that takes away as much as was added. */
function isNothing({ snapshot, rate, added }: Target): boolean {
  return (
    added === 0 &&
    rate.included.every(
      (county) => readMeasure(snapshot, county, "enterprises.total.added").value === 0,
    )
  );
}

/** 未新增“四上”企业，离年度目标11家还差11家; a quarter alone lacks nothing of the year: 未新增“四上”企业，年度目标11家. */
function nothingRuns({ snapshot, rate, of }: Target): Run[] {
  const ref = ownRef(snapshot, "enterprises");
  const target = linked(enterprises(of), ref);
  const head = [
    linked("未新增", ref),
    plain(ENTERPRISES_WORD),
    printedMark(snapshot, rate.printed),
  ];
  if (snapshot.scope.basis !== "ytd") return [...head, plain("，年度目标"), target];
  return [...head, plain("，离年度目标"), target, plain("还差"), linked(enterprises(of), ref)];
}

/** 新增34家“四上”企业，完成年度目标200家的17.0%，低于序时进度41.3个百分点，离年度目标还差166家. */
function addedRuns(target: Target): Run[] {
  const { snapshot, rate } = target;
  return [
    ...amountRuns(target),
    printedMark(snapshot, rate.printed),
    ...ofTarget(target),
    ...paceRuns(snapshot, rate),
    ...shortfall(target),
  ];
}

/** 新增34家“四上”企业; 已报9/10个单位合计新增…; 仅新增…; 核减2家…; 新增“四上”企业0家. */
function amountRuns({ snapshot, rate, added, partial, judged }: Target): Run[] {
  const coverage = partial ? `${partialWords(rateCoverage(rate))}合计` : "";
  const number = linked(enterprises(Math.abs(added)), ownRef(snapshot, "enterprises"));
  if (added === 0) return [plain(`${coverage}新增${ENTERPRISES_WORD}`), number];
  const verb = added < 0 ? "核减" : `${judged ? "仅" : ""}新增`;
  return [plain(`${coverage}${verb}`), number, plain(ENTERPRISES_WORD)];
}

/** A single quarter does not complete the year's target: it is a share of it. */
function ofTarget({ snapshot, rate, of, partial }: Target): Run[] {
  const ref = ownRef(snapshot, "enterprises");
  const target = linked(enterprises(of), ref);
  const word = `${partial ? "其" : ""}年度目标`;
  if (!rate.value) return [plain(`，${word}为`), target];
  const verb = snapshot.scope.basis === "ytd" ? "完成" : "为";
  const revision = inBrackets([revisionWord(displayedPercent(rate.value))]);
  return [
    plain(`，${verb}${word}`),
    target,
    plain("的"),
    linked(formatPercent(rate.value), ref),
    revision,
  ];
}

/** ，离年度目标还差166家; what a quarter alone lacks is no shortfall of the year. */
function shortfall({ snapshot, added, of, judged }: Target): Run[] {
  if (snapshot.scope.basis !== "ytd" || !judged || of <= added) return [];
  return [
    plain("，离年度目标还差"),
    linked(enterprises(of - added), ownRef(snapshot, "enterprises")),
  ];
}

function enterprises(count: number): string {
  return `${formatCount(count)}家`;
}
