/** The bars and columns of a rate by unit. */
import type { Region } from "../../domain/facts/county";
import { type Fraction, toNumber } from "../../domain/numbers/fraction";
import { DASH, formatPercentNumber } from "../../domain/numbers/format";
import { type Rate, countyRate, headlineRate } from "../../domain/rates/rate";
import { type PacedRate, type RateId, RATES } from "../../domain/rates/rates";
import { type Rank, orderByRate, ranksOf } from "../../domain/rates/ranking";
import { type Members, type Snapshot, countyMembers, paceOf } from "../../domain/facts/snapshot";
import { readMeasure } from "../../domain/facts/readings";
import { amountText, missingRate, rateText } from "../../domain/wording/words";
import type { Column, Reference, Row, RowsBody } from "../figure";
import { amountCell, countCell, percentCell, textCell, missingCell } from "../cells";
import { inGroups } from "../parts";
import { fractionDetails } from "./words";
import { progressRow } from "./progress-row";
import { type Standing, headlineStanding, unitStanding } from "../../domain/rates/standing";

export type RateFigureId = "start-rate" | "completion-rate" | "investment-rate";

/** The rate that each of them draws. */
export const RATE_OF: Record<RateFigureId, PacedRate> = {
  "start-rate": "start",
  "completion-rate": "completion",
  "investment-rate": "investment",
};

function columns(snapshot: Snapshot, id: RateFigureId): Column[] {
  const info = RATES[RATE_OF[id]];
  const { due } = info;
  const { done, planned, rate } = info.words.heads;
  const total = info.denominator(snapshot.policy) === "projects.total" ? "总数" : planned;
  const list: Column[] = [
    { key: "done", head: done, kind: "text", emphasis: "body", place: "table" },
    { key: "planned", head: total, kind: "text", emphasis: "quiet", place: "table" },
    {
      key: "fraction",
      head: `${done}/${total}`,
      kind: "text",
      emphasis: "body",
      place: id === "investment-rate" ? "wide" : "plotOnly",
    },
    {
      key: "rate",
      head: rate,
      kind: "text",
      emphasis: "strong",
      place: "plot",
    },
    { key: "gap", head: "与序时", kind: "text", emphasis: "body", place: "wide" },
  ];
  if (due && hasDue(snapshot, due))
    list.push({ key: "due", head: RATES[due].name, kind: "text", emphasis: "body", place: "wide" });
  if (id === "investment-rate")
    list.push({ key: "rank", head: "名次", kind: "text", emphasis: "body", place: "wide" });
  return [...list, { key: "lamp", head: "灯", kind: "lamp", emphasis: "body", place: "plot" }];
}

/** Whether a unit of the view reports what the rate against the period's target is a share of. */
export function hasDue(snapshot: Snapshot, due: RateId): boolean {
  const measure = RATES[due].denominator(snapshot.policy);
  return snapshot.members.regions.some(
    (county) => readMeasure(snapshot, county, measure).value !== null,
  );
}

/** Bars, lines and columns; asked for only when a unit has a rate. */
export function rateBody(snapshot: Snapshot, id: RateFigureId): RowsBody {
  const rateId = RATE_OF[id];
  const { due } = RATES[rateId];
  const withDue = due !== null && hasDue(snapshot, due);
  const ranks = ranksOf(snapshot, rateId);
  const build = (counties: readonly Region[]) =>
    orderByRate(counties.map((county) => unitStanding(snapshot, rateId, county))).map(
      (standing) => {
        const { county } = standing;
        return rateRow(snapshot, {
          standing,
          members: countyMembers(county),
          key: county.code,
          rank: ranks.get(county.code) ?? null,
          dueRate: due && countyRate(snapshot, due, county),
          withDue,
        });
      },
    );
  const headline = headlineStanding(snapshot, rateId);
  return {
    kind: "rows",
    mark: "bar",
    scale: "percent",
    series: [{ key: "rate", name: RATES[rateId].name, role: "done", sign: null, total: null }],
    groups: inGroups(snapshot, build),
    total: rateRow(snapshot, {
      standing: headline,
      members: snapshot.members,
      key: "total",
      rank: null,
      dueRate: due && headlineRate(snapshot, due).rate,
      withDue,
    }),
    drawTotal: id === "investment-rate",
    references: paceReferences(paceOf(snapshot, RATES[rateId].group)),
    tick: null,
    columns: columns(snapshot, id),
  };
}

/** 序时 and 100 % as lines through a percent plot. */
function paceReferences(pace: Fraction | null): Reference[] {
  const hundred: Reference = { kind: "hundred", at: 100, label: "" };
  return pace
    ? [
        { kind: "pace", at: toNumber(pace) * 100, label: `序时${formatPercentNumber(pace)}` },
        hundred,
      ]
    : [hundred];
}

interface RowOf {
  readonly standing: Standing;
  readonly members: Members;
  readonly key: string;
  readonly rank: Rank | null;
  /** Against the period's targets; null where the figure is of none. */
  readonly dueRate: Rate | null;
  /** Whether a unit has such targets: then every row says how far it is with them. */
  readonly withDue: boolean;
}

function rateRow(
  snapshot: Snapshot,
  { standing, members, key, rank, dueRate, withDue }: RowOf,
): Row {
  const { rate, missing, hatched } = standing;
  const { name, numerator } = RATES[rate.id];
  const part = (value: number | null) => (value === null ? DASH : amountText(numerator, value));
  const partCell = (value: number | null) =>
    value === null ? textCell(DASH) : amountCell(numerator, value);
  return progressRow(
    snapshot,
    standing,
    { key, members },
    {
      values: { rate: rate.value && toNumber(rate.value) * 100 },
      pace: null,
      missing,
      hatched,
      done: rate.numerator,
      cells: {
        done: partCell(rate.numerator),
        planned: partCell(rate.denominator),
        fraction: textCell(
          rate.numerator === null ? DASH : `${part(rate.numerator)}/${part(rate.denominator)}`,
        ),
        due: dueRate?.value
          ? percentCell(dueRate.value)
          : missingCell(dueRate && missingRate(dueRate.id, dueRate.absence ?? "notReported")),
        rank: rank ? countCell(rank.rank) : textCell(DASH),
      },
      details: [{ label: name, text: rateText(rate) }, ...fractionDetails(snapshot, rate)],
      more: [
        ...(dueRate && withDue ? [{ label: RATES[dueRate.id].name, text: rateText(dueRate) }] : []),
        ...(rank ? [{ label: "组内名次", text: `第${rank.rank}名，共${rank.of}个` }] : []),
      ],
    },
  );
}
