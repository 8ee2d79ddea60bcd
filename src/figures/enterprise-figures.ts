/** 四上企业 by unit: added by category, against target, and net of removals. */
import { type Region } from "../domain/county";
import { enterpriseCountWord } from "../domain/dataset";
import { CATEGORIES } from "../domain/enterprise";
import { formatCount, formatPercent, formatSignedCount } from "../domain/format";
import { headlineRate } from "../domain/rate";
import { type Snapshot, type Total, periodWords, readMeasure, readNet, totalMeasure, totalOf } from "../domain/snapshot";
import { absenceWord, listNames, rateText } from "../domain/words";
import { ADDED, byValue } from "./enterprise-readings";
import { ENTERPRISE_BODY, type EnterpriseFigureId } from "./enterprise-rows";
import { enterpriseCount, enterpriseDefinition } from "./definition";
import type { Figure } from "./figure";
import { emptyBody, fittingMessage, stampOf } from "./parts";
import { printedWords } from "./rate-figure";

const HEAD: Record<EnterpriseFigureId, string> = {
  "enterprises-added": "四上新增",
  "enterprises-target": "四上目标",
  "enterprises-net": "四上净增",
};
const DEFINED_BY = { "enterprises-added": "added", "enterprises-target": "target", "enterprises-net": "net" } as const;
const ORDER_WORDS: Record<EnterpriseFigureId, string> = {
  "enterprises-added": "各组内按合计从大到小",
  "enterprises-target": "各组内按年度目标从大到小",
  "enterprises-net": "各组内按净增从大到小",
};

/** One of the three figures; empty when no unit reports new enterprises. */
export function enterpriseFigure(snapshot: Snapshot, id: EnterpriseFigureId): Figure {
  const total = totalMeasure(snapshot, ADDED);
  const headline = headlineRate(snapshot, "enterprises");
  const drawn = total.reported.length > 0 || (id === "enterprises-added" && anyCategory(snapshot));
  return {
    id,
    head: HEAD[id],
    message: drawn ? message(snapshot, id, total) : absentMessage(snapshot),
    takeaway: takeaway(snapshot, id, total),
    subtitle: `${periodWords(snapshot, "enterprises")}新增（${countWord(snapshot)}），家；${ORDER_WORDS[id]}`,
    unit: "家",
    notes: notes(snapshot, id, total),
    stamp: {
      ...stampOf(snapshot, ["enterprises"], { reported: total.reported.length, expected: total.reported.length + total.missing.length }),
      definition: enterpriseDefinition(snapshot, DEFINED_BY[id]),
    },
    body: drawn ? ENTERPRISE_BODY[id](snapshot) : emptyBody(snapshot, "enterprises", printedWords(snapshot, headline)),
  };
}

/** 上报数, 入库数 or 口径未注明, for the month shown. */
export function countWord(snapshot: Snapshot): string {
  return enterpriseCountWord(enterpriseCount(snapshot));
}

function anyCategory(snapshot: Snapshot): boolean {
  return CATEGORIES.some(({ id }) => totalMeasure(snapshot, `enterprises.${id}.added`).value !== null);
}

function absentMessage(snapshot: Snapshot): string {
  const { rate } = headlineRate(snapshot, "enterprises");
  if (rate.numerator !== null) return `${snapshot.members.word}新增${formatCount(rate.numerator)}家，单位未分报`;
  return rate.absence === "notApplicable" ? "不适用" : "未报";
}

/** Units that report a true 0 of new enterprises, in display order. */
export function zeroCounties(snapshot: Snapshot): Region[] {
  return snapshot.members.regions.filter((county) => readMeasure(snapshot, county, ADDED).value === 0);
}

function message(snapshot: Snapshot, id: EnterpriseFigureId, total: Total): string {
  if (total.value === null) return "合计未报";
  if (id === "enterprises-target") return targetMessage(snapshot);
  if (id === "enterprises-net") return netMessage(snapshot);
  const head = `新增${formatCount(total.value)}家`;
  const zeros = zeroCounties(snapshot);
  if (zeros.length > 0 && total.value > 0)
    return fittingMessage([
      `${head}，${listNames(
        zeros.map(({ name }) => name),
        2,
      )}为零`,
      `${head}，${zeros.length}个单位为零`,
    ]);
  return fittingMessage([`${head}${topShare(snapshot, total)}`, head]);
}

/** ，永城市、梁园区占44.9%: the two largest, where there are enough units for that to say something. */
function topShare(snapshot: Snapshot, total: Total): string {
  if (!total.value || total.reported.length < 5) return "";
  const top = byValue(total.reported, (county) => readMeasure(snapshot, county, ADDED)).slice(0, 2);
  const part = totalOf(top, (county) => readMeasure(snapshot, county, ADDED)).value;
  if (part === null || part < 0 || total.value < 0) return "";
  return `，${top.map(({ name }) => name).join("、")}占${formatPercent({ numerator: BigInt(part), denominator: BigInt(total.value) })}`;
}

function targetMessage(snapshot: Snapshot): string {
  const { rate } = headlineRate(snapshot, "enterprises");
  if (!rate.value || rate.numerator === null || rate.denominator === null) return rateText(rate);
  return fittingMessage([
    `新增${formatCount(rate.numerator)}家，完成目标${formatCount(rate.denominator)}家的${formatPercent(rate.value)}`,
    `完成目标的${formatPercent(rate.value)}`,
  ]);
}

function netMessage(snapshot: Snapshot): string {
  const net = totalOf(snapshot.members.regions, (county) => readNet(snapshot, county));
  if (net.value === null) return "退出未报，净增算不出";
  const negative = net.reported.filter((county) => (readNet(snapshot, county).value ?? 0) < 0);
  const head = `净增${formatSignedCount(net.value)}家`;
  return negative.length > 0
    ? fittingMessage([
        `${head}，${listNames(
          negative.map(({ name }) => name),
          2,
        )}为负`,
        `${head}，${negative.length}个单位为负`,
      ])
    : head;
}

function takeaway(snapshot: Snapshot, id: EnterpriseFigureId, total: Total): string {
  const span = periodWords(snapshot, "enterprises");
  const word = snapshot.members.word;
  if (total.value === null)
    return `${span}，${headlineRate(snapshot, "enterprises").rate.numerator === null ? `${word}四上企业` : ""}${absentMessage(snapshot)}。`;
  const top = byValue(total.reported, (county) => readMeasure(snapshot, county, ADDED)).slice(0, 3);
  const named = top.map((county) => `${county.name}${formatCount(readMeasure(snapshot, county, ADDED).value ?? 0)}家`).join("，");
  const zeros = zeroCounties(snapshot).map(({ name }) => name);
  const missing = total.missing.filter((county) => readMeasure(snapshot, county, ADDED).absence === "notReported").map(({ name }) => name);
  const rest = [zeros.length > 0 ? `${listNames(zeros, 5)}新增为零` : "", missing.length > 0 ? `${listNames(missing, 5)}未报` : ""].filter(
    (part) => part !== "",
  );
  return [
    `${span}，${word}新增四上企业${formatCount(total.value)}家（${countWord(snapshot)}）${total.reported.length > 1 ? `，其中${named}` : ""}。`,
    id === "enterprises-added" ? "" : `${message(snapshot, id, total).replace("净增+", "净增")}。`,
    rest.length > 0 ? `${rest.join("；")}。` : "",
  ].join("");
}

function notes(snapshot: Snapshot, id: EnterpriseFigureId, total: Total): string[] {
  const list: string[] = [];
  if (id === "enterprises-added") list.push("色块首字为行业简称，单独的数字为家数。");
  if (id === "enterprises-net") list.push("净增＝新增－退出；退出未报的单位只画新增。");
  for (const absence of ["notReported", "noEarlier"] as const) {
    const names = total.missing.filter((county) => readMeasure(snapshot, county, ADDED).absence === absence).map(({ name }) => name);
    if (names.length > 0) list.push(`${listNames(names)}${absenceWord(absence)}，不计入合计。`);
  }
  const excluded = snapshot.members.regions.filter((county) => readMeasure(snapshot, county, ADDED).absence === "notApplicable");
  if (excluded.length > 0) list.push(`${listNames(excluded.map(({ name }) => name))}不报四上企业，不在合计内。`);
  return list;
}
