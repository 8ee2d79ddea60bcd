/**
 * The bars of 四上净增: 新增 to the right, 退出 to the left, 净增 as a dot. What was corrected downwards goes
 * to the other side.
 */
import { formatCount, formatSignedCount } from "../../domain/numbers/format";
import {
  type Reading,
  type Total,
  readMeasure,
  readNet,
  totalMeasure,
  totalOf,
  totalCoverage,
} from "../../domain/facts/readings";
import { type Snapshot } from "../../domain/facts/snapshot";
import { absenceWord, coverageWords, missingValue } from "../../domain/wording/words";
import { signedCountCell, missingCell } from "../cells";
import {
  ADDED,
  REMOVED,
  countOrDash,
  formatTotal,
  missingOf,
  orderedGroups,
  totalReading,
} from "./readings";
import type { Row, RowsBody } from "../figure";
import { FALLEN, type StatusEntry, remarksOf, wordsByColumn } from "../status-words";

/** The drawn part of 四上净增; asked for only when a unit reports new enterprises. */
export function enterpriseNetBody(snapshot: Snapshot): RowsBody {
  const totals = {
    added: totalMeasure(snapshot, ADDED),
    removed: totalMeasure(snapshot, REMOVED),
    net: totalOf(snapshot.members.regions, (county) => readNet(snapshot, county)),
  };
  return {
    kind: "rows",
    mark: "diverging",
    scale: "count",
    series: [
      { key: "added", name: "新增", role: "done", sign: null, total: formatTotal(totals.added) },
      {
        key: "removed",
        name: "退出",
        role: "removed",
        sign: null,
        total: formatTotal(totals.removed),
      },
    ],
    groups: orderedGroups(
      snapshot,
      (county) => readNet(snapshot, county),
      (county) => {
        const [added, removed] = [
          readMeasure(snapshot, county, ADDED),
          readMeasure(snapshot, county, REMOVED),
        ];
        const missing =
          added.value !== null && removed.absence
            ? [{ ...missingValue(removed.absence), head: "退出" }]
            : [];
        return netRow(
          { key: county.code, name: county.name },
          { added, removed, net: readNet(snapshot, county) },
          missing,
        );
      },
    ),
    total: totalRow(snapshot, totals),
    drawTotal: false,
    references: [],
    tick: null,
    columns: [
      { key: "added", head: "新增", kind: "text", emphasis: "body", place: "wide" },
      { key: "removed", head: "退出", kind: "text", emphasis: "quiet", place: "wide" },
      { key: "net", head: "净增", kind: "text", emphasis: "strong", place: "plot" },
    ],
  };
}

type Parts<Value> = { readonly added: Value; readonly removed: Value; readonly net: Value };

/**
 * The sums; fewer units may report 退出 than 新增, and then 净增 is not the difference of the two sums.
 */
function totalRow(snapshot: Snapshot, totals: Parts<Total>): Row {
  const coverage = ({ reported, missing }: Total) =>
    coverageWords(totalCoverage({ reported, missing }));
  const own = coverage(totals.added);
  const different = (["removed", "net"] as const)
    .map((part) => ({
      kind: "partial" as const,
      word: coverage(totals[part]),
      head: part === "net" ? "净增" : "退出",
    }))
    .filter(({ word }) => word !== own);
  const readings = {
    added: totalReading(totals.added),
    removed: totalReading(totals.removed),
    net: totalReading(totals.net),
  };
  return netRow({ key: "total", name: snapshot.members.word }, readings, different);
}

function words(reading: Reading): string {
  return reading.value === null ? absenceWord(reading.absence) : `${formatCount(reading.value)}家`;
}

function netRow(
  unit: { key: string; name: string },
  { added, removed, net }: Parts<Reading>,
  remarks: readonly StatusEntry[],
): Row {
  return {
    ...unit,
    values: {
      added: added.value,
      removed: removed.value === null ? null : 0 - removed.value,
      net: net.value,
    },
    pace: null,
    ...missingOf(added),
    flag: added.value !== null && added.value < 0 ? FALLEN.word : null,
    cells: {
      added: countOrDash(added.value),
      removed: countOrDash(removed.value),
      net:
        net.value === null
          ? missingCell(added.absence && missingValue(added.absence))
          : signedCountCell(net.value),
    },
    details: [
      { label: "新增", text: words(added) },
      { label: "退出", text: words(removed) },
      {
        label: "净增",
        text: net.value === null ? "退出未报，算不出" : `${formatSignedCount(net.value)}家`,
      },
    ],
    ...remarksOf(wordsByColumn(remarks)),
  };
}
