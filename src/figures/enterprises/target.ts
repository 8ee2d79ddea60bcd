/** The bars of 四上目标: 新增 within the year's target. */
import { DASH, formatCount } from "../../domain/numbers/format";
import { type Rate } from "../../domain/rates/rate";
import {
  type Members,
  type Snapshot,
  countyMembers,
  paceOf,
  onlyUnit,
} from "../../domain/facts/snapshot";
import { type Reading, readMeasure, totalMeasure } from "../../domain/facts/readings";
import { absenceWord, rateText } from "../../domain/wording/words";
import type { Row, RowsBody } from "../figure";
import { textCell, paceAmount } from "../cells";
import { ADDED, TARGET, countOrDash, missingOf, orderedGroups, totalReading } from "./readings";
import { progressRow, paceTick } from "../rates/progress-row";
import { type Standing, headlineStanding, unitStanding } from "../../domain/rates/standing";

/** The drawn part; asked for only when a unit reports new enterprises. */
export function enterpriseTargetBody(snapshot: Snapshot): RowsBody {
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
