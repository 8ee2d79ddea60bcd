/** The bars of the 四上 figures: stacked by category, against target, and net of removals. */
import { sortedDown } from "../lib/array";
import { type Region, compareUnits } from "../domain/county";
import { CATEGORIES } from "../domain/enterprise";
import { toNumber } from "../domain/fraction";
import { DASH, formatCount, formatPercent, formatSignedCount, formatSignedPoints } from "../domain/format";
import { LAMP_LABEL, LAMP_WORD, lampOf } from "../domain/lamp";
import type { Measure } from "../domain/measure";
import { type Rate, countyRate, gapToPace, headlineRate } from "../domain/rate";
import {
  type Members,
  type Reading,
  type Snapshot,
  type Total,
  countyMembers,
  paceOf,
  readMeasure,
  readNet,
  totalMeasure,
  totalOf,
} from "../domain/snapshot";
import { absenceWord, gapWords, rateAbsenceWord, rateText } from "../domain/words";
import type { Row, RowsBody } from "./figure";
import { inGroups, textCell } from "./parts";

const ADDED: Measure = "enterprises.total.added";
const TARGET: Measure = "enterprises.total.target";
const REMOVED: Measure = "enterprises.total.removed";

export type EnterpriseFigureId = "enterprises-added" | "enterprises-target" | "enterprises-net";

/** The drawn part of each figure; asked for only when a unit reports new enterprises. */
export const ENTERPRISE_BODY: Record<EnterpriseFigureId, (snapshot: Snapshot) => RowsBody> = {
  "enterprises-added": addedBody,
  "enterprises-target": targetBody,
  "enterprises-net": netBody,
};

/** Units from most to fewest; equal ones in display order, unreported ones last. */
export function byValue(counties: readonly Region[], read: (county: Region) => Reading): Region[] {
  return sortedDown(counties, (county) => read(county).value ?? -Infinity, compareUnits);
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
      cells: {
        ...Object.fromEntries(parts.map(({ id, value }) => [id, countCell(value)])),
        total: textCell(all.value === null ? (known ? DASH : absenceWord(all.absence)) : formatCount(all.value)),
      },
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
    series: CATEGORIES.map(({ id, short, sign }, index) => ({
      key: id,
      name: short,
      role: id,
      sign,
      total: formatTotal(totals[index]?.total),
    })),
    groups: ordered(
      snapshot,
      (county) => readMeasure(snapshot, county, ADDED),
      (county) => row(county.code, county.name, (measure) => readMeasure(snapshot, county, measure)),
    ),
    total: row("total", snapshot.members.word, (measure) => totalReading(totalMeasure(snapshot, measure))),
    drawTotal: false,
    references: [],
    tickName: null,
    columns: [
      ...CATEGORIES.map(({ id, short }) => ({
        key: id,
        head: short,
        kind: "text" as const,
        emphasis: "body" as const,
        place: "table" as const,
      })),
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
      (county) =>
        targetRow(snapshot, { key: county.code, members: countyMembers(county), rate: countyRate(snapshot, "enterprises", county) }),
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
  const added: Reading = only
    ? readMeasure(snapshot, only, ADDED)
    : rate.numerator === null
      ? totalReading(totalMeasure(snapshot, ADDED))
      : { value: rate.numerator, absence: null };
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
      cells: {
        added: countCell(added.value),
        removed: countCell(removed.value),
        net: textCell(net.value === null ? (added.absence ? absenceWord(added.absence) : DASH) : formatSignedCount(net.value)),
      },
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
      (county) =>
        row(county.code, county.name, {
          added: readMeasure(snapshot, county, ADDED),
          removed: readMeasure(snapshot, county, REMOVED),
          net: readNet(snapshot, county),
        }),
    ),
    total: row("total", snapshot.members.word, {
      added: totalReading(totalMeasure(snapshot, ADDED)),
      removed: totalReading(totalMeasure(snapshot, REMOVED)),
      net: totalReading(net),
    }),
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
