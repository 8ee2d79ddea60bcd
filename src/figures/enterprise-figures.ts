/** 四上企业 by unit: added by category, against target, and net of removals. */
import {
  type Added,
  addedCountWords,
  addedMark,
  addedOf,
  besideAdded,
} from "../domain/rates/added";
import { type Region } from "../domain/facts/county";
import { enterpriseCountWord } from "../domain/facts/dataset";
import { CATEGORIES } from "../domain/facts/enterprise";
import { formatCount, formatPercent, formatSignedCount } from "../domain/numbers/format";
import { headlineRate, rateCoverage } from "../domain/rates/rate";
import {
  type Total,
  readMeasure,
  readNet,
  totalMeasure,
  totalOf,
  totalCoverage,
} from "../domain/facts/readings";
import { type Snapshot, periodWords } from "../domain/facts/snapshot";
import { absenceWord, doneWords, listNames, rateText } from "../domain/wording/words";
import type { Measure } from "../domain/facts/measure";
import { ADDED, REMOVED, byValue, partlyReportedWords } from "./enterprise-readings";
import { ENTERPRISE_BODY, type EnterpriseFigureId } from "./enterprise-rows";
import { enterpriseCount, enterpriseDefinition } from "./definition";
import type { Figure } from "./figure";
import { emptyBody, fallenNote, fittingMessage, stampOf } from "./parts";
import { printedWords } from "./rate-figure";
import { categoryNotes } from "./category-notes";

const HEAD: Record<EnterpriseFigureId, string> = {
  "enterprises-added": "四上新增",
  "enterprises-target": "四上目标",
  "enterprises-net": "四上净增",
};
const DEFINED_BY = {
  "enterprises-added": "added",
  "enterprises-target": "target",
  "enterprises-net": "net",
} as const;
const ORDER_WORDS: Record<EnterpriseFigureId, string> = {
  "enterprises-added": "各组内按合计从大到小",
  "enterprises-target": "各组内按年度目标从大到小",
  "enterprises-net": "各组内按净增从大到小",
};

/** One of the three figures; empty when no unit reports new enterprises. */
export function enterpriseFigure(snapshot: Snapshot, id: EnterpriseFigureId): Figure {
  const added = addedOf(snapshot);
  const { total } = added;
  const drawn = total.reported.length > 0 || (id === "enterprises-added" && anyCategory(snapshot));
  return {
    id,
    head: HEAD[id],
    message: drawn ? message(snapshot, id, added) : absentMessage(snapshot),
    takeaway: takeaway(snapshot, id, added),
    subtitle: {
      whose: null,
      text: `${periodWords(snapshot, "enterprises")}新增（${countWord(snapshot)}），家；${ORDER_WORDS[id]}`,
    },
    unit: "家",
    notes: notes(snapshot, id, total),
    stamp: {
      ...stampOf(snapshot, ["enterprises"], totalCoverage(total)),
      definition: enterpriseDefinition(snapshot, DEFINED_BY[id]),
    },
    body: drawn
      ? ENTERPRISE_BODY[id](snapshot)
      : emptyBody(snapshot, "enterprises", printedAdded(snapshot, added)),
  };
}

/** 上报数, 入库数 or 口径未注明, for the month shown. */
export function countWord(snapshot: Snapshot): string {
  return enterpriseCountWord(enterpriseCount(snapshot));
}

function anyCategory(snapshot: Snapshot): boolean {
  return CATEGORIES.some(
    ({ id }) => totalMeasure(snapshot, `enterprises.${id}.added`).value !== null,
  );
}

/** 州级公布34/200家，17.0%, or 州级公布34家 without a target; null where nothing is printed. */
function printedAdded(snapshot: Snapshot, added: Added): string | null {
  if (!added.printed || added.value === null) return null;
  return (
    printedWords(snapshot, headlineRate(snapshot, "enterprises")) ??
    `${addedMark(snapshot, added)}${formatCount(added.value)}家`
  );
}

function absentMessage(snapshot: Snapshot): string {
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

function message(snapshot: Snapshot, id: EnterpriseFigureId, added: Added): string {
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

function takeaway(snapshot: Snapshot, id: EnterpriseFigureId, added: Added): string {
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

const DRAWN: Record<EnterpriseFigureId, readonly Measure[]> = {
  "enterprises-added": [ADDED, ...CATEGORIES.map(({ id }): Measure => `enterprises.${id}.added`)],
  "enterprises-target": [ADDED],
  "enterprises-net": [ADDED, REMOVED],
};

/** Whether a number that the figure draws is below 0, which only a correction makes it. */
function hasFallen(snapshot: Snapshot, id: EnterpriseFigureId): boolean {
  return snapshot.members.regions.some((county) =>
    DRAWN[id].some((measure) => (readMeasure(snapshot, county, measure).value ?? 0) < 0),
  );
}

/** 第2县服务业未报，合计算不出. */
function partlyReported(snapshot: Snapshot, counties: readonly Region[]): string[] {
  return counties.flatMap((county) => {
    const words = partlyReportedWords(snapshot, county);
    return words === null ? [] : [`${county.name}${words}`];
  });
}

function notes(snapshot: Snapshot, id: EnterpriseFigureId, total: Total): string[] {
  const list: string[] = [];
  const silent = total.missing.filter((county) => partlyReportedWords(snapshot, county) === null);
  if (id === "enterprises-added") list.push("色块首字为行业简称。");
  if (id === "enterprises-net") list.push("净增＝新增－退出；退出未报的单位只画新增。");
  if (hasFallen(snapshot, id)) list.push(fallenNote(snapshot));
  for (const absence of ["notReported", "noEarlier"] as const) {
    const names = silent
      .filter((county) => readMeasure(snapshot, county, ADDED).absence === absence)
      .map(({ name }) => name);
    if (names.length > 0) list.push(`${listNames(names)}${absenceWord(absence)}，不计入合计。`);
  }
  const partly = partlyReported(snapshot, total.missing);
  if (partly.length > 0) list.push(`${partly.join("；")}，各行业与合计的单位不同。`);
  if (id === "enterprises-added") list.push(...categoryNotes(snapshot).map((note) => `${note}。`));
  const excluded = snapshot.members.regions.filter(
    (county) => readMeasure(snapshot, county, ADDED).absence === "notApplicable",
  );
  if (excluded.length > 0)
    list.push(`${listNames(excluded.map(({ name }) => name))}不报四上企业，不在合计内。`);
  return list;
}
