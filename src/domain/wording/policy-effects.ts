/**
 * What another rule (口径) would change in the newest quarter, said before it is saved: no number, lamp
 * or rank of a board may change without somebody having seen which.
 */
import type { RegionCode } from "../facts/county";
import type { Dataset } from "../facts/dataset";
import type { Facts } from "../facts/facts";
import { type Quarter, monthLabel } from "../facts/period";
import type { Policy } from "../facts/policy";
import { resolveScope } from "../facts/scope";
import { type Snapshot, takeSnapshot } from "../facts/snapshot";
import { rateText, shortGapWords } from "./words";
import { LAMP_LABEL } from "../rates/lamp";
import { ranksOf } from "../rates/ranking";
import { PACED_RATES, type PacedRate, RATES } from "../rates/rates";
import { type Standing, headlineStanding, unitStanding } from "../rates/standing";

export const EFFECT_KINDS = ["month", "rate", "gap", "lamp", "rank"] as const;
export type EffectKind = (typeof EFFECT_KINDS)[number];

/** One thing that would read otherwise. */
export interface PolicyEffect {
  readonly kind: EffectKind;
  /** Null: the whole region. */
  readonly unit: RegionCode | null;
  /** 花垣县投资完成率. */
  readonly about: string;
  /** As the board shows it: 74.1%, 绿灯, 第3名. */
  readonly was: string;
  readonly now: string;
}

export interface PolicyEffects {
  readonly quarter: Quarter;
  /** Of the region first, then unit by unit; empty where nothing would read otherwise. */
  readonly effects: readonly PolicyEffect[];
}

/** All differences that the rules `next` make to the newest quarter's cumulative view. */
export function policyEffects(dataset: Dataset, facts: Facts, next: Policy): PolicyEffects {
  const was = newestSnapshot(dataset, facts);
  const now = newestSnapshot({ ...dataset, policy: next }, facts);
  const effects = PACED_RATES.flatMap((id) => [
    ...monthEffect(was, now, id),
    ...standingEffects(
      { unit: null, name: was.members.word, id },
      headlineStanding(was, id),
      headlineStanding(now, id),
    ),
    ...unitEffects(was, now, id),
  ]);
  return { quarter: now.scope.quarter, effects };
}

function newestSnapshot(dataset: Dataset, facts: Facts): Snapshot {
  return takeSnapshot(dataset, facts, resolveScope({}, dataset, facts).scope);
}

function monthEffect(was: Snapshot, now: Snapshot, id: PacedRate): PolicyEffect[] {
  const { group, short } = RATES[id];
  const [before, after] = [was.periods[group]?.month, now.periods[group]?.month].map((month) =>
    month ? monthLabel(month) : "没有数",
  );
  return compared("month", { unit: null, about: `${short}取哪个月` }, before, after);
}

interface About {
  readonly unit: RegionCode | null;
  readonly name: string;
  readonly id: PacedRate;
}

function standingEffects({ unit, name, id }: About, was: Standing, now: Standing): PolicyEffect[] {
  const about = { unit, about: `${name}${RATES[id].name}` };
  return [
    ...compared("rate", about, rateText(was.rate), rateText(now.rate)),
    ...compared("gap", about, gapText(was), gapText(now)),
    ...compared("lamp", about, LAMP_LABEL[was.lamp], LAMP_LABEL[now.lamp]),
  ];
}

function gapText({ gap }: Standing): string {
  return gap ? shortGapWords(gap) : "不与序时比";
}

function unitEffects(was: Snapshot, now: Snapshot, id: PacedRate): PolicyEffect[] {
  const [ranksBefore, ranksAfter] = [ranksOf(was, id), ranksOf(now, id)];
  return was.base.regions.flatMap((county) => {
    const about = { unit: county.code, name: county.name, id };
    return [
      ...standingEffects(about, unitStanding(was, id, county), unitStanding(now, id, county)),
      ...compared(
        "rank",
        { unit: county.code, about: `${county.name}${RATES[id].name}名次` },
        rankText(ranksBefore.get(county.code)?.rank),
        rankText(ranksAfter.get(county.code)?.rank),
      ),
    ];
  });
}

function rankText(rank: number | undefined): string {
  return rank === undefined ? "不排" : `第${rank}名`;
}

function compared(
  kind: EffectKind,
  about: Pick<PolicyEffect, "unit" | "about">,
  was = "",
  now = "",
): PolicyEffect[] {
  return was === now ? [] : [{ kind, ...about, was, now }];
}
