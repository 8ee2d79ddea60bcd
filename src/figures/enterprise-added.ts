/** The bars of the 四上 figures: stacked by category, and against target. */
import { addedMark, addedOf } from "../domain/rates/added";
import { CATEGORIES } from "../domain/facts/enterprise";
import { DASH, formatCount } from "../domain/numbers/format";
import type { Measure } from "../domain/facts/measure";
import { type Rate } from "../domain/rates/rate";
import {
  type Reading,
  readMeasure,
  totalMeasure,
  type Total,
  totalOf,
} from "../domain/facts/readings";
import {
  type Members,
  type Snapshot,
  countyMembers,
  paceOf,
  onlyUnit,
} from "../domain/facts/snapshot";
import { absenceWord, missingValue, rateText } from "../domain/wording/words";
import type { Row, RowsBody } from "./figure";
import { countCell, textCell, paceAmount, missingCell } from "./cells";
import { enterpriseNetBody } from "./enterprise-net";
import {
  ADDED,
  TARGET,
  countOrDash,
  formatTotal,
  missingOf,
  orderedGroups,
  totalReading,
} from "./enterprise-readings";
import { FALLEN, marksByWord, remarksOf, wordsByColumn } from "./status-words";
import { progressRow, paceTick } from "./progress-row";
import { type Standing, headlineStanding, unitStanding } from "../domain/rates/standing";

export type EnterpriseFigureId = "enterprises-added" | "enterprises-target" | "enterprises-net";

/** The drawn part of each figure; asked for only when a unit reports new enterprises. */
export const ENTERPRISE_BODY: Record<EnterpriseFigureId, (snapshot: Snapshot) => RowsBody> = {
  "enterprises-added": addedBody,
  "enterprises-target": targetBody,
  "enterprises-net": enterpriseNetBody,
};

/**
 * What a unit reports of all its new enterprises and of no category: a bar of its own, or the total
 * would stand beside nothing.
 */
const UNSORTED = { key: "unsorted", name: "未分行业", sign: "未" } as const;

/** How many that is: none where every category is known; null where the total is not. */
function unsortedOf(read: (measure: Measure) => Reading): number | null {
  const known = CATEGORIES.flatMap(({ id }) => read(`enterprises.${id}.added`).value ?? []);
  const all = read(ADDED).value;
  if (all === null) return null;
  return known.length === CATEGORIES.length
    ? 0
    : all - known.reduce((sum, value) => sum + value, 0);
}

function unsortedTotal(snapshot: Snapshot): Total {
  return totalOf(snapshot.members.regions, (county) => {
    const value = unsortedOf((measure) => readMeasure(snapshot, county, measure));
    return value === null ? { value, absence: "notReported" } : { value, absence: null };
  });
}

function addedBody(snapshot: Snapshot): RowsBody {
  const totals = CATEGORIES.map(({ id }) => ({
    id,
    total: totalMeasure(snapshot, `enterprises.${id}.added`),
  }));
  const unsorted = unsortedTotal(snapshot);
  const groups = orderedGroups(
    snapshot,
    (county) => readMeasure(snapshot, county, ADDED),
    (county) => {
      const read = (measure: Measure) => readMeasure(snapshot, county, measure);
      return addedRow(county, read, unsortedOf(read));
    },
  );
  const hasUnsorted = groups.some(({ rows }) =>
    rows.some(({ values }) => (values[UNSORTED.key] ?? 0) !== 0),
  );
  return {
    kind: "rows",
    mark: "stack",
    scale: "count",
    series: [
      ...CATEGORIES.map(({ id, short, sign }, index) => ({
        key: id,
        name: short,
        role: id,
        sign,
        total: formatTotal(totals[index]?.total),
      })),
      ...(hasUnsorted
        ? [{ ...UNSORTED, role: "done" as const, total: formatTotal(unsorted) }]
        : []),
    ],
    groups,
    total: addedTotal(snapshot, unsorted),
    drawTotal: false,
    references: [],
    tick: null,
    columns: [
      ...CATEGORIES.map(({ id, short }) => ({
        key: id,
        head: short,
        kind: "text" as const,
        emphasis: "body" as const,
        place: "table" as const,
      })),
      ...(hasUnsorted
        ? [
            {
              key: UNSORTED.key,
              head: UNSORTED.name,
              kind: "text" as const,
              emphasis: "body" as const,
              place: "table" as const,
            },
          ]
        : []),
      { key: "total", head: "合计", kind: "text", emphasis: "strong", place: "plot" },
    ],
  };
}

/**
 * The sums of the categories, and of all what the title says: the printed number where there is
 * one, marked as such.
 */
function addedTotal(snapshot: Snapshot, unsorted: Total): Row {
  const added = addedOf(snapshot);
  const read = (measure: Measure) =>
    totalReading(
      measure === ADDED ? { ...added.total, value: added.value } : totalMeasure(snapshot, measure),
    );
  const row = addedRow({ code: "total", name: snapshot.members.word }, read, unsorted.value);
  if (!added.printed) return row;
  return {
    ...row,
    ...remarksOf([
      ...marksByWord([{ kind: "printed", word: addedMark(snapshot, added), head: "合计" }]),
      ...(row.remarks ?? []),
    ]),
  };
}

interface Named {
  readonly code: string;
  readonly name: string;
}

function addedRow(
  { code, name }: Named,
  read: (measure: Measure) => Reading,
  unsorted: number | null,
): Row {
  const all = read(ADDED);
  const parts = CATEGORIES.map(({ id, full, short }) => ({
    id,
    full,
    short,
    ...read(`enterprises.${id}.added`),
  }));
  const known = (unsorted ?? 0) !== 0 || parts.some(({ value }) => value !== null);
  const absent = [
    ...parts.map(({ short, absence }) => ({ head: short, absence })),
    { head: "合计", absence: all.absence },
  ];
  const missing = absent.flatMap(({ head, absence }) =>
    absence ? [{ ...missingValue(absence), head }] : [],
  );
  return {
    key: code,
    name,
    values: {
      ...Object.fromEntries(parts.map(({ id, value }) => [id, value])),
      [UNSORTED.key]: unsorted,
      total: all.value,
    },
    pace: null,
    ...(known ? { missing: null, hatched: false } : missingOf(all)),
    flag: all.value !== null && all.value < 0 ? FALLEN.word : null,
    cells: {
      ...Object.fromEntries(parts.map(({ id, value }) => [id, countOrDash(value)])),
      [UNSORTED.key]: countOrDash(unsorted),
      total:
        all.value === null
          ? missingCell(known ? null : missingValue(all.absence))
          : countCell(all.value),
    },
    details: [
      {
        label: "合计",
        text: all.value === null ? absenceWord(all.absence) : `${formatCount(all.value)}家`,
      },
      ...parts.map(({ full, value }) => ({
        label: full,
        text: value === null ? "未报" : `${formatCount(value)}家`,
      })),
      ...(unsorted ? [{ label: UNSORTED.name, text: `${formatCount(unsorted)}家` }] : []),
    ],
    ...remarksOf(known || all.value !== null ? wordsByColumn(missing) : []),
  };
}

function targetBody(snapshot: Snapshot): RowsBody {
  const pace = paceOf(snapshot, "enterprises");
  return {
    kind: "rows",
    mark: "barInBar",
    scale: "count",
    series: [
      { key: "target", name: "年度目标", role: "plan", sign: null, total: null },
      {
        key: "added",
        name: snapshot.scope.basis === "ytd" ? "累计新增" : "当季新增",
        role: "done",
        sign: null,
        total: null,
      },
    ],
    groups: orderedGroups(
      snapshot,
      (county) => readMeasure(snapshot, county, TARGET),
      (county) =>
        targetRow(snapshot, {
          key: county.code,
          members: countyMembers(county),
          standing: unitStanding(snapshot, "enterprises", county),
        }),
    ),
    total: targetRow(snapshot, {
      key: "total",
      members: snapshot.members,
      standing: headlineStanding(snapshot, "enterprises"),
    }),
    drawTotal: false,
    references: [],
    tick: pace && paceTick("目标", pace),
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

interface TargetRowOf {
  readonly key: string;
  readonly members: Members;
  readonly standing: Standing;
}

function targetRow(snapshot: Snapshot, { key, members, standing }: TargetRowOf): Row {
  const { rate } = standing;
  const only = onlyUnit(members);
  const added = only ? readMeasure(snapshot, only, ADDED) : addedReading(snapshot, rate);
  const target = only ? readMeasure(snapshot, only, TARGET).value : rate.denominator;
  const pace = paceOf(snapshot, "enterprises");
  const fraction = [added.value, target]
    .map((value) => (value === null ? DASH : formatCount(value)))
    .join("/");
  return progressRow(
    snapshot,
    standing,
    { key, members },
    {
      values: { target, added: added.value },
      pace: target !== null && pace ? paceAmount(target, pace) : null,
      ...missingOf(added),
      done: added.value,
      cells: {
        added: countOrDash(added.value),
        target: countOrDash(target),
        fraction: textCell(added.value === null ? DASH : fraction),
      },
      details: [
        {
          label: "新增",
          text: added.value === null ? absenceWord(added.absence) : `${formatCount(added.value)}家`,
        },
        { label: "年度目标", text: target === null ? "未报" : `${formatCount(target)}家` },
        { label: "目标完成率", text: rateText(rate) },
      ],
    },
  );
}

/** 新增 of the rate, or of all who report it where there is none. */
function addedReading(snapshot: Snapshot, { numerator }: Rate): Reading {
  return numerator === null
    ? totalReading(totalMeasure(snapshot, ADDED))
    : { value: numerator, absence: null };
}
