/** The bars of 四上新增: stacked by category. */
import { addedMark, addedOf } from "../../domain/rates/added";
import { CATEGORIES } from "../../domain/facts/enterprise";
import { formatCount } from "../../domain/numbers/format";
import type { Measure } from "../../domain/facts/measure";
import {
  type Reading,
  readMeasure,
  totalMeasure,
  type Total,
  totalOf,
} from "../../domain/facts/readings";
import type { Snapshot } from "../../domain/facts/snapshot";
import { absenceWord, missingValue } from "../../domain/wording/words";
import type { Row, RowsBody } from "../figure";
import { countCell, missingCell } from "../cells";
import {
  ADDED,
  countOrDash,
  formatTotal,
  missingOf,
  orderedGroups,
  totalReading,
} from "./readings";
import { FALLEN, marksByWord, remarksOf, wordsByColumn } from "../status-words";

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

/** The drawn part; asked for only when a unit reports new enterprises. */
export function enterpriseAddedBody(snapshot: Snapshot): RowsBody {
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
