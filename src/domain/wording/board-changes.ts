/**
 * Two boards of one office, said as what reads otherwise: the paced rates with their months, gaps,
 * lamps and ranks of one quarter, seen cumulatively. Other quarters and other figures are not compared.
 */
import type { RegionCode } from "../facts/county";
import type { Dataset } from "../facts/dataset";
import type { Facts } from "../facts/facts";
import { monthLabel } from "../facts/period";
import type { Scope } from "../facts/scope";
import { type Snapshot, takeSnapshot } from "../facts/snapshot";
import type { BoardChangeKind } from "./board-change";
import { rateText, shortGapWords } from "./words";
import { LAMP_LABEL } from "../rates/lamp";
import { ranksOf } from "../rates/ranking";
import { PACED_RATES, type PacedRate, RATES } from "../rates/rates";
import { type Standing, headlineStanding, unitStanding } from "../rates/standing";

/** One thing that reads otherwise. */
export interface BoardChange {
  readonly kind: BoardChangeKind;
  /** Null: the whole region. */
  readonly unit: RegionCode | null;
  /** 花垣县投资完成率. */
  readonly about: string;
  /** The same without the unit or region: 投资完成率. */
  readonly what: string;
  /** As the board shows it: 74.1%, 绿灯, 第3名. */
  readonly was: string;
  readonly now: string;
}

export interface Board {
  readonly dataset: Dataset;
  readonly facts: Facts;
}

/**
 * Rate by rate its month, the region, unit by unit of the board that comes, both in the quarter of a
 * scope; empty where none of that reads otherwise.
 */
export function boardChanges(was: Board, now: Board, scope: Scope): readonly BoardChange[] {
  const before = takeSnapshot(was.dataset, was.facts, scope);
  const after = takeSnapshot(now.dataset, now.facts, scope);
  return PACED_RATES.flatMap((id) => [
    ...monthChange(before, after, id),
    ...standingChanges(
      { unit: null, name: after.members.word, id },
      headlineStanding(before, id),
      headlineStanding(after, id),
    ),
    ...unitChanges(before, after, id),
  ]);
}

function monthChange(was: Snapshot, now: Snapshot, id: PacedRate): readonly BoardChange[] {
  const { group, short } = RATES[id];
  const [before, after] = [was.periods[group]?.month, now.periods[group]?.month].map((month) =>
    month ? monthLabel(month) : "没有数",
  );
  const what = `${short}取哪个月`;
  return changeOf("month", { unit: null, about: what, what }, before, after);
}

interface About {
  readonly unit: RegionCode | null;
  readonly name: string;
  readonly id: PacedRate;
}

function standingChanges(
  { unit, name, id }: About,
  was: Standing,
  now: Standing,
): readonly BoardChange[] {
  const what = RATES[id].name;
  const about = { unit, about: `${name}${what}`, what };
  return [
    ...changeOf("rate", about, rateText(was.rate), rateText(now.rate)),
    ...changeOf("gap", about, gapText(was), gapText(now)),
    ...changeOf("lamp", about, LAMP_LABEL[was.lamp], LAMP_LABEL[now.lamp]),
  ];
}

function gapText({ gap }: Standing): string {
  return gap ? shortGapWords(gap) : "不与序时比";
}

function unitChanges(was: Snapshot, now: Snapshot, id: PacedRate): readonly BoardChange[] {
  const [ranksBefore, ranksAfter] = [ranksOf(was, id), ranksOf(now, id)];
  return now.base.regions.flatMap((county) => {
    const about = { unit: county.code, name: county.name, id };
    const rank = `${RATES[id].name}名次`;
    return [
      ...standingChanges(about, unitStanding(was, id, county), unitStanding(now, id, county)),
      ...changeOf(
        "rank",
        { unit: county.code, about: `${county.name}${rank}`, what: rank },
        rankText(ranksBefore.get(county.code)?.rank),
        rankText(ranksAfter.get(county.code)?.rank),
      ),
    ];
  });
}

function rankText(rank: number | undefined): string {
  return rank === undefined ? "不排" : `第${rank}名`;
}

/** None where both read alike. */
export function changeOf(
  kind: BoardChangeKind,
  about: Pick<BoardChange, "unit" | "about" | "what">,
  was = "",
  now = "",
): readonly BoardChange[] {
  return was === now ? [] : [{ kind, ...about, was, now }];
}
