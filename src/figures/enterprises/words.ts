/** What the figures of 四上企业 say. */
import {
  type Added,
  addedCountWords,
  addedMark,
  addedOf,
  besideAdded,
} from "../../domain/rates/added";
import { type Region } from "../../domain/facts/county";
import { formatCount, formatPercent, formatSignedCount } from "../../domain/numbers/format";
import { headlineRate, rateCoverage } from "../../domain/rates/rate";
import { type Snapshot, periodWords } from "../../domain/facts/snapshot";
import { type Total, readMeasure, readNet, totalOf } from "../../domain/facts/readings";
import { doneWords, listNames, rateText } from "../../domain/wording/words";
import { ADDED, byValue, partlyReportedWords } from "./readings";
import { countWord } from "./count";
import { fittingMessage } from "../parts";

export type EnterpriseFigureId = "enterprises-added" | "enterprises-target" | "enterprises-net";

/** Of a figure that has nothing to draw. */
export function absentMessage(snapshot: Snapshot): string {
  const added = addedOf(snapshot);
  const { value, rate } = added;
  if (value !== null)
    return `${snapshot.members.word}${addedCountWords(value)}（${addedMark(snapshot, added)}），单位未分报`;
  return rate?.absence === "notApplicable" ? "不适用" : "未报";
}

/** Units that report a true 0 of new enterprises, in display order. */
export function zeroCounties(snapshot: Snapshot): Region[] {
  return snapshot.members.regions.filter(
    (county) => readMeasure(snapshot, county, ADDED).value === 0,
  );
}

/** What the data say, at most 26 characters. */
export function enterpriseMessage(
  snapshot: Snapshot,
  id: EnterpriseFigureId,
  added: Added,
): string {
  const { total } = added;
  if (total.value === null) return "合计未报";
  if (id === "enterprises-target") return targetMessage(snapshot);
  if (id === "enterprises-net") return netMessage(snapshot, formatSignedCount);
  if (added.printed) return printedMessage(snapshot, added);
  const head = addedCountWords(total.value);
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

/** 新增141家（州级公布），单位未报齐. */
function printedMessage(snapshot: Snapshot, added: Added): string {
  const head = `${addedCountWords(added.value ?? 0)}（${addedMark(snapshot, added)}）`;
  return added.total.missing.length > 0 ? fittingMessage([`${head}，单位未报齐`, head]) : head;
}

/** ，永城市、梁园区占44.9%: the two largest, where there are enough units for that to say something. */
function topShare(snapshot: Snapshot, total: Total): string {
  if (!total.value || total.reported.length < 5) return "";
  // A share of a sum from which some units take away says nothing: the largest may have more than
  // all.
  if (total.reported.some((county) => (readMeasure(snapshot, county, ADDED).value ?? 0) < 0))
    return "";
  const top = byValue(total.reported, (county) => readMeasure(snapshot, county, ADDED)).slice(0, 2);
  const part = totalOf(top, (county) => readMeasure(snapshot, county, ADDED)).value;
  if (part === null) return "";
  return `，${top.map(({ name }) => name).join("、")}占${formatPercent({ numerator: BigInt(part), denominator: BigInt(total.value) })}`;
}

function targetMessage(snapshot: Snapshot): string {
  const { rate } = headlineRate(snapshot, "enterprises");
  if (!rate.value || rate.numerator === null || rate.denominator === null) return rateText(rate);
  if (!addedOf(snapshot).rate) {
    // Of fewer units than 新增 is: theirs and not the region's.
    const { reported, expected } = rateCoverage(rate);
    const own = `${reported}/${expected}个单位`;
    return fittingMessage([
      `${own}${addedCountWords(rate.numerator)}，完成目标${formatCount(rate.denominator)}家的${formatPercent(rate.value)}`,
      `${own}完成目标的${formatPercent(rate.value)}`,
    ]);
  }
  return fittingMessage([
    `${addedCountWords(rate.numerator)}，完成目标${formatCount(rate.denominator)}家的${formatPercent(rate.value)}`,
    `完成目标的${formatPercent(rate.value)}`,
  ]);
}

/** 净增+13家，甲县为负; in a sentence without the sign: 净增13家. */
function netMessage(snapshot: Snapshot, count: (net: number) => string): string {
  const net = totalOf(snapshot.members.regions, (county) => readNet(snapshot, county));
  if (net.value === null) return "退出未报，净增算不出";
  const negative = net.reported.filter((county) => (readNet(snapshot, county).value ?? 0) < 0);
  const head = `净增${count(net.value)}家`;
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

/** What a figure says beside the new enterprises that each of them begins with. */
const OWN_SENTENCE: Record<EnterpriseFigureId, (snapshot: Snapshot) => string> = {
  "enterprises-added": () => "",
  "enterprises-target": (snapshot) => `${targetMessage(snapshot)}。`,
  "enterprises-net": (snapshot) => `${netMessage(snapshot, formatCount)}。`,
};

/** In one to three full sentences. */
export function enterpriseTakeaway(
  snapshot: Snapshot,
  id: EnterpriseFigureId,
  added: Added,
): string {
  const { total } = added;
  const span = periodWords(snapshot, "enterprises");
  const word = snapshot.members.word;
  if (total.value === null)
    return `${span}，${added.value === null ? `${word}四上企业` : ""}${absentMessage(snapshot)}。`;
  const top = byValue(total.reported, (county) => readMeasure(snapshot, county, ADDED)).slice(0, 3);
  const named = top
    .map((county) => doneWords(county.name, ADDED, readMeasure(snapshot, county, ADDED).value ?? 0))
    .join("，");
  const zeros = zeroCounties(snapshot).map(({ name }) => name);
  const missing = total.missing.filter(
    (county) => readMeasure(snapshot, county, ADDED).absence === "notReported",
  );
  const partly = partlyReported(snapshot, missing);
  const silent = missing
    .filter((county) => partlyReportedWords(snapshot, county) === null)
    .map(({ name }) => name);
  const rest = [
    ...(zeros.length > 0 ? [`${listNames(zeros, 5)}新增为零`] : []),
    ...(silent.length > 0 ? [`${listNames(silent, 5)}未报`] : []),
    ...partly,
  ];
  return [
    `${span}，${word}${amountWords(snapshot, added)}${total.reported.length > 1 ? `，其中${named}` : ""}。`,
    OWN_SENTENCE[id](snapshot),
    rest.length > 0 ? `${rest.join("；")}。` : "",
  ].join("");
}

/** 新增四上企业141家（上报数，州级公布），已报2/3合计80家. */
function amountWords(snapshot: Snapshot, added: Added): string {
  const marks = [countWord(snapshot), addedMark(snapshot, added)]
    .filter((mark) => mark !== "")
    .join("，");
  return [
    `${doneWords("新增四上企业", ADDED, added.value ?? 0)}（${marks}）`,
    ...besideAdded({ ...added, beside: null }),
  ].join("，");
}

/** 第2县服务业未报，合计算不出. */
export function partlyReported(snapshot: Snapshot, counties: readonly Region[]): string[] {
  return counties.flatMap((county) => {
    const words = partlyReportedWords(snapshot, county);
    return words === null ? [] : [`${county.name}${words}`];
  });
}
