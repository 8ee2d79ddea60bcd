/** 三率走势: the three rates by quarter. */
import { isPresent } from "../../lib/array";
import type { Region } from "../../domain/facts/county";
import { displayedTenths, type Fraction, subtract, toNumber } from "../../domain/numbers/fraction";
import { formatPercentNumber } from "../../domain/numbers/format";
import { type MeasureGroup } from "../../domain/facts/measure";
import {
  BASIS_WORD,
  type Quarter,
  addQuarters,
  lastMonthOf,
  parseQuarter,
  quarterNumber,
  yearOf,
} from "../../domain/facts/period";
import { timeProgressAt } from "../../domain/facts/policy";
import { gapToPace, headlineRate, rateCoverage } from "../../domain/rates/rate";
import { PROJECT_RATES, type RateId, RATES } from "../../domain/rates/rates";
import { rateSentence } from "../../domain/wording/sentences";
import { type Members, type Snapshot, countyMembers, paceOf } from "../../domain/facts/snapshot";
import { rateText, shortGapWords } from "../../domain/wording/words";
import type { Figure, TrendLine, TrendPoint } from "../figure";
import { percentNumber } from "../cells";
import { emptyBody, fittingMessage, shortOf, stampOf } from "../parts";
import {
  QUARTERS_OF_YEAR,
  yearPoints,
  lagOf,
  lastPoint,
  yearLines,
  viewOf,
  SEASONS,
  trendNotes,
  originFlag,
} from "./trend-parts";

const MOST_NAMED_UNITS = 5;

/**
 * 三率走势: three small multiples; chosen units (at most five) are named at their lines' ends, else
 * years overlay.
 */
export function rateTrendFigure(snapshot: Snapshot): Figure {
  const { members, scope } = snapshot;
  const byUnit = members.kind === "chosen" && members.regions.length <= MOST_NAMED_UNITS;
  const panels = PROJECT_RATES.map((id) => ({
    key: id,
    head: RATES[id].name,
    lines: [
      paceLine(snapshot, RATES[id].group),
      ...(byUnit
        ? unitLines(snapshot, id, members.regions)
        : yearLines(snapshot, (view) => ratePoint(view, id, view.members))),
    ],
  }));
  const drawn = panels.some(({ lines }) =>
    lines.some((line) => line.role !== "pace" && line.points.some(isPresent)),
  );
  return {
    id: "rate-trend",
    head: "三率走势",
    message: rateTrendMessage(snapshot),
    takeaway: PROJECT_RATES.map((id) => rateSentence(snapshot, id)).join(""),
    subtitle: {
      whose: members.word,
      text: `按季${BASIS_WORD[scope.basis]}，%；${byUnit ? "" : "蓝线为"}${yearOf(scope.quarter)}年`,
    },
    unit: "%",
    notes: trendNotes(
      snapshot,
      panels.flatMap(({ lines }) => lines),
    ),
    stamp: stampOf(
      snapshot,
      PROJECT_RATES.map((id) => RATES[id].group),
      null,
    ),
    body: drawn
      ? {
          kind: "trend",
          scale: "percent",
          ...SEASONS,
          current: quarterNumber(scope.quarter) - 1,
          panels,
        }
      : emptyBody(snapshot, "investment", null),
  };
}

/** 序时 as at each quarter's report month; quarters to come stand at their end. */
function paceLine(snapshot: Snapshot, group: MeasureGroup): TrendLine {
  const year = yearOf(snapshot.scope.quarter);
  const points = QUARTERS_OF_YEAR.map((number) => {
    const quarter = parseQuarter(`${year}Q${number}`);
    if (!quarter) return null;
    const view = quarter <= snapshot.scope.quarter ? viewOf(snapshot, quarter) : null;
    const reached = view && paceOf(view, group);
    const pace = reached ?? paceAtEnd(snapshot, quarter);
    const lag = view && reached ? lagOf(view, group) : 0;
    return {
      value: toNumber(pace) * 100,
      text: formatPercentNumber(pace),
      number: percentNumber(pace),
      flag: null,
      lag,
    };
  });
  return { key: "pace", name: "序时", role: "pace", points, endLabel: { name: "序时", value: "" } };
}

function paceAtEnd({ policy, scope }: Snapshot, quarter: Quarter): Fraction {
  const end = timeProgressAt(policy, lastMonthOf(quarter));
  if (scope.basis === "ytd" || quarterNumber(quarter) === 1) return end;
  return subtract(end, timeProgressAt(policy, lastMonthOf(addQuarters(quarter, -1))));
}

function ratePoint(snapshot: Snapshot, id: RateId, members: Members): TrendPoint | null {
  const { rate } = headlineRate({ ...snapshot, members }, id);
  if (!rate.value) return null;
  return {
    value: toNumber(rate.value) * 100,
    text: formatPercentNumber(rate.value),
    number: percentNumber(rate.value),
    flag:
      members.kind === "county"
        ? null
        : originFlag(snapshot, { printed: rate.printed, ...rateCoverage(rate) }),
    lag: lagOf(snapshot, RATES[id].group),
  };
}

function unitLines(snapshot: Snapshot, id: RateId, counties: readonly Region[]): TrendLine[] {
  return counties.map((county) => {
    const points = yearPoints(snapshot, yearOf(snapshot.scope.quarter), (view) =>
      ratePoint(view, id, countyMembers(county)),
    );
    const last = lastPoint(points);
    return {
      key: county.code,
      name: county.name,
      ...shortOf(county),
      role: "unit" as const,
      points,
      endLabel: last && { name: county.name, value: last.text },
    };
  });
}

function rateTrendMessage(snapshot: Snapshot): string {
  const parts = PROJECT_RATES.flatMap((id) => {
    const rate = headlineRate(snapshot, id).rate;
    const gap = gapToPace(snapshot, rate);
    return gap ? [{ name: RATES[id].short, gap }] : [];
  });
  if (parts.length === 0) return rateText(headlineRate(snapshot, "investment").rate);
  const full = parts
    .map(({ name, gap }) => `${name}${shortGapWords(gap, { unit: "点" })}`)
    .join("，");
  const behind = parts.filter(({ gap }) => displayedTenths(gap) < 0).length;
  const short =
    behind === 0 ? "均达到序时" : behind === parts.length ? "均低于序时" : `${behind}项低于序时`;
  return fittingMessage([full, short]);
}
