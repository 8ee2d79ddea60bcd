/** Heads about projects, starts, completions and investment. */
import type { Measure } from "../../domain/facts/measure";
import type { RateId } from "../../domain/rates/rates";
import type { HeadContext } from "./topic";
import type { OtherReason, Role } from "./role";

/** The role of a head, its levels joined by "/"; null where its words are not known. */
export function measureRole(flat: string, context: HeadContext): Role | null {
  if (/同比|环比|增速|增幅|增长|比上年|较上|序时进度|时序进度/.test(flat) && !/完成率/.test(flat))
    return other("comparison");
  if (/(?:上年|去年)(?!底|末)|明年|下年|次年/.test(flat)) return other("otherYear");
  if (/率|比例|占比|百分比|完成进度/.test(flat) || context.isPercent) return rateRole(flat);
  if (/位次|排名|名次|排位|排序/.test(flat))
    return /开工|竣工/.test(flat) ? other("words") : { kind: "rank" };
  if (/其中/.test(flat)) return other("part");
  if (/开工|动工/.test(flat) && !/投资|自开工|开工(?:以来|至今|累计)/.test(flat))
    return countRole("starts", flat, context);
  if (/竣工|完工|建成/.test(flat) && !/投资/.test(flat))
    return countRole("completions", flat, context);
  if (/投资|概算/.test(flat) || (context.topic.isInvestment && /计划|完成|目标/.test(flat)))
    return investmentRole(flat, context);
  // Columns of single months, whose title says of what.
  if (/(?:^|\/)\d{1,2}月份?$/.test(flat) && /完成投资|投资完成/.test(context.topic.flat))
    return measure("investment.done");
  if (/项目(?:总|个)?数量?$|项目个数|项目总数|(?:^|\/)(?:总|个)数$/.test(flat))
    return measure("projects.total");
  return null;
}

function other(why: OtherReason): Role {
  return { kind: "other", why };
}

function measure(path: Measure): Role {
  return { kind: "measure", measure: path };
}

function rateRole(flat: string): Role | null {
  const isDue = /应|时序|序时|阶段/.test(flat);
  const rate = (id: RateId): Role => ({ kind: "rate", rate: id });
  if (/开工|动工/.test(flat)) return rate(isDue ? "startDue" : "start");
  if (/竣工|完工/.test(flat)) return isDue ? null : rate("completion");
  if (/完成|占年/.test(flat)) return rate(isDue ? "investmentDue" : "investment");
  return null;
}

/** Whether what is aimed at is aimed at for the span so far, not for the year. */
function isOfSpan(flat: string, { months }: HeadContext): boolean {
  return months !== null || /序时|时序|阶段|截[止至]|本期|当前|目前/.test(flat);
}

function countRole(
  group: "starts" | "completions",
  flat: string,
  context: HeadContext,
): Role | null {
  if (/未|停工|投资额|面积/.test(flat)) return other("words");
  const verb = group === "starts" ? /应开工|应动工/ : /应竣工|应完工/;
  if (verb.test(flat)) return measure(`${group}.due`);
  const leaf = flat.slice(flat.lastIndexOf("/") + 1);
  const said = doneOrAim(leaf) ?? doneOrAim(flat);
  if (said === "aim") return measure(isOfSpan(flat, context) ? `${group}.due` : `${group}.planned`);
  return said === "done" || (said === null && context.months !== null)
    ? measure(`${group}.done`)
    : null;
}

/** Whether words say what is aimed at or what has been done; `both` where nobody can tell. */
function doneOrAim(words: string): "done" | "aim" | "both" | null {
  const isDone = /已|实际|累计|完成/.test(words);
  const isAim = /计划|目标|任务|拟/.test(words);
  if (isDone && isAim) return /计划完成|目标完成/.test(words) ? "aim" : "both";
  if (isAim) return "aim";
  return isDone ? "done" : null;
}

/** Money from one source, or for one thing: a part of what is invested. */
const PARTS =
  /中央|预算内|专项债|债券|国债|省级|市级资金|县级资金|自筹|银行|贷款|民间|设备|建安|土地|征拆|到位|下达|争取|外资|固定资产|支付|拨付/;
const SINCE_START =
  /开工(?:以来|至今|累计)|自(?:项目)?开(?:始建设|工)|建设以来|开建以来|历年|项目累计|总累计|以前年度|往年|(?:\d{4}|上|去)年(?:底|末)/;

function investmentRole(flat: string, context: HeadContext): Role | null {
  if (PARTS.test(flat)) return other("part");
  if (SINCE_START.test(flat)) return other("sinceStart");
  if (/剩余|尚需|缺口|预计|预期|未完成|欠/.test(flat)) return other("words");
  const isDone = /完成|累计|实际/.test(flat);
  const isAim = /计划|目标|任务/.test(flat);
  if (/总投资|投资总|概算|估算/.test(flat))
    return isDone ? other("sinceStart") : measure("projects.totalInvestment");
  // 年度计划/完成投资额, with 计划 as a group above: only the lowest level says which.
  const leaf = flat.slice(flat.lastIndexOf("/") + 1);
  const isAimed = isAim && (!isDone || /计划完成|目标完成|应完成|计划|目标/.test(leaf));
  if (/应完成/.test(flat)) return measure("investment.due");
  if (isAimed && /完成/.test(leaf) && !/计划完成|计划.{0,4}完成|目标/.test(leaf)) return null;
  if (isAimed) return measure(isOfSpan(flat, context) ? "investment.due" : "investment.planned");
  return isDone ? measure("investment.done") : null;
}
