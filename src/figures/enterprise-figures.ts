/** 四上企业 by unit: added by category, against target, and net of removals. */
import { sorted } from "../lib/array";
import { type Region, compareUnits } from "../domain/county";
import { enterpriseCountWord, sourceFor } from "../domain/dataset";
import { CATEGORIES } from "../domain/enterprise";
import { toNumber } from "../domain/fraction";
import { DASH, formatCount, formatPercent, formatSignedCount, formatSignedPoints } from "../domain/format";
import { LAMP_LABEL, LAMP_WORD, lampOf } from "../domain/lamp";
import type { Measure } from "../domain/measure";
import { type Rate, countyRate, gapToPace, headlineRate } from "../domain/rate";
import { type Members, type Reading, type Snapshot, type Total, countyMembers, paceOf, periodWords, readMeasure, readNet, totalMeasure, totalOf } from "../domain/snapshot";
import { absenceWord, gapWords, listNames, rateAbsenceWord, rateText } from "../domain/words";
import type { Figure, Row, RowsBody } from "./figure";
import { emptyBody, fittingMessage, inGroups, stampOf, textCell } from "./parts";
import { printedWords } from "./rate-figure";

const ADDED: Measure = "enterprises.total.added";
const TARGET: Measure = "enterprises.total.target";
const REMOVED: Measure = "enterprises.total.removed";

type EnterpriseFigureId = "enterprises-added" | "enterprises-target" | "enterprises-net";

const HEAD: Record<EnterpriseFigureId, string> = { "enterprises-added": "四上新增", "enterprises-target": "四上目标", "enterprises-net": "四上净增" };
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
    stamp: stampOf(snapshot, ["enterprises"], { reported: total.reported.length, expected: total.reported.length + total.missing.length }),
    body: drawn ? BODY[id](snapshot) : emptyBody(snapshot, "enterprises", printedWords(snapshot, headline)),
  };
}

const BODY: Record<EnterpriseFigureId, (snapshot: Snapshot) => RowsBody> = {
  "enterprises-added": addedBody,
  "enterprises-target": targetBody,
  "enterprises-net": netBody,
};

/** 上报数, 入库数 or 口径未注明, for the month shown. */
export function countWord(snapshot: Snapshot): string {
  const month = snapshot.periods.enterprises?.month;
  const source = month && sourceFor(snapshot.dataset, "enterprises", month);
  return enterpriseCountWord(source ? source.count : null);
}

function anyCategory(snapshot: Snapshot): boolean {
  return CATEGORIES.some(({ id }) => totalMeasure(snapshot, `enterprises.${id}.added`).value !== null);
}

function absentMessage(snapshot: Snapshot): string {
  const headline = headlineRate(snapshot, "enterprises");
  return headline.rate.numerator === null ? "未报" : `${snapshot.members.word}新增${formatCount(headline.rate.numerator)}家，单位未分报`;
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
  if (zeros.length > 0 && total.value > 0) return fittingMessage([`${head}，${listNames(zeros.map(({ name }) => name), 2)}为零`, `${head}，${zeros.length}个单位为零`]);
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
  return fittingMessage([`新增${formatCount(rate.numerator)}家，完成目标${formatCount(rate.denominator)}家的${formatPercent(rate.value)}`, `完成目标的${formatPercent(rate.value)}`]);
}

function netMessage(snapshot: Snapshot): string {
  const net = totalOf(snapshot.members.regions, (county) => readNet(snapshot, county));
  if (net.value === null) return "退出未报，净增算不出";
  const negative = net.reported.filter((county) => (readNet(snapshot, county).value ?? 0) < 0);
  const head = `净增${formatSignedCount(net.value)}家`;
  return negative.length > 0 ? fittingMessage([`${head}，${listNames(negative.map(({ name }) => name), 2)}为负`, `${head}，${negative.length}个单位为负`]) : head;
}

function takeaway(snapshot: Snapshot, id: EnterpriseFigureId, total: Total): string {
  const span = periodWords(snapshot, "enterprises");
  const word = snapshot.members.word;
  if (total.value === null) return `${span}，${word}四上企业新增${absentMessage(snapshot)}。`;
  const top = byValue(total.reported, (county) => readMeasure(snapshot, county, ADDED)).slice(0, 3);
  const named = top.map((county) => `${county.name}${formatCount(readMeasure(snapshot, county, ADDED).value ?? 0)}家`).join("，");
  const zeros = zeroCounties(snapshot).map(({ name }) => name);
  return [
    `${span}，${word}新增四上企业${formatCount(total.value)}家（${countWord(snapshot)}）${total.reported.length > 1 ? `，其中${named}` : ""}。`,
    id === "enterprises-added" ? "" : `${message(snapshot, id, total)}。`,
    zeros.length > 0 ? `${listNames(zeros, 5)}为零。` : "",
    total.missing.length > 0 ? `${listNames(total.missing.map(({ name }) => name), 5)}未报。` : "",
  ].join("");
}

function notes(snapshot: Snapshot, id: EnterpriseFigureId, total: Total): string[] {
  const list: string[] = [];
  if (id === "enterprises-added") list.push("色块首字为行业简称，单独的数字为家数。");
  if (id === "enterprises-net") list.push("净增＝新增－退出；退出未报的单位只画新增。");
  if (total.missing.length > 0) list.push(`${listNames(total.missing.map(({ name }) => name))}未报，不计入合计。`);
  const excluded = snapshot.members.regions.filter((county) => readMeasure(snapshot, county, ADDED).absence === "notApplicable");
  if (excluded.length > 0) list.push(`${listNames(excluded.map(({ name }) => name))}不报四上企业，不在合计内。`);
  return list;
}

function byValue(counties: readonly Region[], read: (county: Region) => Reading): Region[] {
  return sorted(counties, (a, b) => (read(b).value ?? -Infinity) - (read(a).value ?? -Infinity) || compareUnits(a, b));
}

function ordered(snapshot: Snapshot, read: (county: Region) => Reading, row: (county: Region) => Row): RowsBody["groups"] {
  return inGroups(snapshot, (counties) => byValue(counties, read).map(row));
}

/** 未报 or 不适用 for a unit without a value; null when there is one. */
function missingOf(reading: Reading): Pick<Row, "missing" | "hatched"> {
  if (reading.absence === null) return { missing: null, hatched: false };
  return { missing: absenceWord(reading.absence), hatched: reading.absence !== "notApplicable" };
}

function countCell(value: number | null) {
  return textCell(value === null ? DASH : formatCount(value));
}

function totalReading(total: Total): Reading {
  return total.value === null ? { value: null, absence: "notReported" } : { value: total.value, absence: null };
}

function addedBody(snapshot: Snapshot): RowsBody {
  const totals = CATEGORIES.map(({ id }) => ({ id, total: totalMeasure(snapshot, `enterprises.${id}.added`) }));
  const row = (key: string, name: string, read: (measure: Measure) => Reading): Row => {
    const all = read(ADDED);
    const parts = CATEGORIES.map(({ id, full }) => ({ id, full, value: read(`enterprises.${id}.added`).value }));
    const known = parts.some(({ value }) => value !== null);
    return {
      key,
      name,
      values: { ...Object.fromEntries(parts.map(({ id, value }) => [id, value])), total: all.value },
      pace: null,
      ...(known ? { missing: null, hatched: false } : missingOf(all)),
      flag: all.value !== null && all.value < 0 ? "核减" : null,
      cells: { ...Object.fromEntries(parts.map(({ id, value }) => [id, countCell(value)])), total: textCell(all.value === null ? (known ? DASH : absenceWord(all.absence)) : formatCount(all.value)) },
      details: [
        { label: "合计", text: all.value === null ? absenceWord(all.absence) : `${formatCount(all.value)}家` },
        ...parts.map(({ full, value }) => ({ label: full, text: value === null ? "未报" : `${formatCount(value)}家` })),
      ],
    };
  };
  return {
    kind: "rows",
    mark: "stack",
    scale: "count",
    series: CATEGORIES.map(({ id, short, sign }, index) => ({ key: id, name: short, role: id, sign, total: formatTotal(totals[index]?.total) })),
    groups: ordered(snapshot, (county) => readMeasure(snapshot, county, ADDED), (county) => row(county.code, county.name, (measure) => readMeasure(snapshot, county, measure))),
    total: row("total", snapshot.members.word, (measure) => totalReading(totalMeasure(snapshot, measure))),
    drawTotal: false,
    references: [],
    tickName: null,
    columns: [
      ...CATEGORIES.map(({ id, short }) => ({ key: id, head: short, kind: "text" as const, emphasis: "body" as const, place: "table" as const })),
      { key: "total", head: "合计", kind: "text", emphasis: "strong", place: "plot" },
    ],
  };
}

function formatTotal(total: Total | undefined): string {
  return total && total.value !== null ? formatCount(total.value) : DASH;
}

function targetBody(snapshot: Snapshot): RowsBody {
  const pace = paceOf(snapshot, "enterprises");
  return {
    kind: "rows",
    mark: "barInBar",
    scale: "count",
    series: [
      { key: "target", name: "年度目标", role: "plan", sign: null, total: null },
      { key: "added", name: snapshot.scope.basis === "ytd" ? "累计新增" : "当季新增", role: "done", sign: null, total: null },
    ],
    groups: ordered(
      snapshot,
      (county) => readMeasure(snapshot, county, TARGET),
      (county) => targetRow(snapshot, { key: county.code, members: countyMembers(county), rate: countyRate(snapshot, "enterprises", county) }),
    ),
    total: targetRow(snapshot, { key: "total", members: snapshot.members, rate: headlineRate(snapshot, "enterprises").rate }),
    drawTotal: false,
    references: [],
    tickName: pace && `序时应完成（目标的${formatPercent(pace)}）`,
    columns: [
      { key: "added", head: "新增", kind: "text", emphasis: "body", place: "wide" },
      { key: "target", head: "目标", kind: "text", emphasis: "quiet", place: "wide" },
      { key: "fraction", head: "新增/目标", kind: "text", emphasis: "body", place: "plotOnly" },
      { key: "rate", head: "完成率", kind: "text", emphasis: "strong", place: "plot" },
      { key: "gap", head: "与序时", kind: "text", emphasis: "body", place: "wide" },
      { key: "lamp", head: "灯", kind: "lamp", emphasis: "body", place: "plot" },
    ],
  };
}

function targetRow(snapshot: Snapshot, { key, members, rate }: { key: string; members: Members; rate: Rate }): Row {
  const [only] = members.kind === "county" ? members.regions : [];
  const added: Reading = only ? readMeasure(snapshot, only, ADDED) : totalReading(totalMeasure(snapshot, ADDED));
  const target = only ? readMeasure(snapshot, only, TARGET).value : rate.denominator;
  const pace = paceOf(snapshot, "enterprises");
  const gap = gapToPace(snapshot, rate);
  const lamp = lampOf(snapshot, rate, members);
  const word = rate.absence && rateAbsenceWord("enterprises", rate.absence);
  const fraction = [added.value, target].map((value) => (value === null ? DASH : formatCount(value))).join("/");
  return {
    key,
    name: members.word,
    values: { target, added: added.value },
    pace: target !== null && pace ? target * toNumber(pace) : null,
    ...missingOf(added),
    flag: added.value !== null && added.value < 0 ? "核减" : null,
    cells: {
      added: countCell(added.value),
      target: countCell(target),
      fraction: textCell(added.value === null ? DASH : fraction),
      rate: textCell(word ?? rateText(rate)),
      gap: textCell(gap ? formatSignedPoints(gap) : DASH),
      lamp: { text: LAMP_WORD[lamp], lamp },
    },
    details: [
      { label: "新增", text: added.value === null ? absenceWord(added.absence) : `${formatCount(added.value)}家` },
      { label: "年度目标", text: target === null ? "未报" : `${formatCount(target)}家` },
      { label: "目标完成率", text: rateText(rate) },
      ...(gap ? [{ label: "与序时", text: gapWords(gap) }] : []),
      { label: "灯", text: LAMP_LABEL[lamp] },
    ],
  };
}

function netBody(snapshot: Snapshot): RowsBody {
  const row = (key: string, name: string, readings: { added: Reading; removed: Reading; net: Reading }): Row => {
    const { added, removed, net } = readings;
    return {
      key,
      name,
      values: { added: added.value, removed: removed.value === null ? null : -removed.value, net: net.value },
      pace: null,
      ...missingOf(added),
      flag: added.value !== null && added.value < 0 ? "核减" : null,
      cells: { added: countCell(added.value), removed: countCell(removed.value), net: textCell(net.value === null ? DASH : formatSignedCount(net.value)) },
      details: [
        { label: "新增", text: words(added) },
        { label: "退出", text: words(removed) },
        { label: "净增", text: net.value === null ? "退出未报，算不出" : `${formatSignedCount(net.value)}家` },
      ],
    };
  };
  const words = (reading: Reading) => (reading.value === null ? absenceWord(reading.absence) : `${formatCount(reading.value)}家`);
  const net = totalOf(snapshot.members.regions, (county) => readNet(snapshot, county));
  return {
    kind: "rows",
    mark: "diverging",
    scale: "count",
    series: [
      { key: "added", name: "新增", role: "done", sign: null, total: formatTotal(totalMeasure(snapshot, ADDED)) },
      { key: "removed", name: "退出", role: "removed", sign: null, total: formatTotal(totalMeasure(snapshot, REMOVED)) },
    ],
    groups: ordered(
      snapshot,
      (county) => readNet(snapshot, county),
      (county) => row(county.code, county.name, { added: readMeasure(snapshot, county, ADDED), removed: readMeasure(snapshot, county, REMOVED), net: readNet(snapshot, county) }),
    ),
    total: row("total", snapshot.members.word, { added: totalReading(totalMeasure(snapshot, ADDED)), removed: totalReading(totalMeasure(snapshot, REMOVED)), net: totalReading(net) }),
    drawTotal: false,
    references: [],
    tickName: null,
    columns: [
      { key: "added", head: "新增", kind: "text", emphasis: "body", place: "wide" },
      { key: "removed", head: "退出", kind: "text", emphasis: "quiet", place: "wide" },
      { key: "net", head: "净增", kind: "text", emphasis: "strong", place: "plot" },
    ],
  };
}
