/**
 * What another rule (口径) would change of the paced rates in the quarter that a board opens with, said
 * before it is saved: whoever saves it has seen which of their numbers, lamps and ranks will differ.
 * Other quarters, other figures and words (单位的叫法) are not compared.
 */
import type { RegionCode } from "../facts/county";
import type { Dataset } from "../facts/dataset";
import type { Facts } from "../facts/facts";
import { type Quarter, monthLabel, quarterLabel } from "../facts/period";
import type { Policy } from "../facts/policy";
import { defaultQuarter } from "../facts/report-month";
import { resolveScope } from "../facts/scope";
import { type Snapshot, takeSnapshot } from "../facts/snapshot";
import { rateText, shortGapWords } from "./words";
import { LAMP_LABEL } from "../rates/lamp";
import { ranksOf } from "../rates/ranking";
import { PACED_RATES, type PacedRate, RATES } from "../rates/rates";
import { type Standing, headlineStanding, unitStanding } from "../rates/standing";

export const EFFECT_KINDS = ["quarter", "month", "rate", "gap", "lamp", "rank"] as const;
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
  /** The one that the board opens with now, by the rules in force. */
  readonly quarter: Quarter;
  /**
   * Another quarter to open with first; then rate by rate its month, the region, unit by unit. Empty
   * where none of that would read otherwise.
   */
  readonly effects: readonly PolicyEffect[];
}

/**
 * The differences that the rules `next` make to the paced rates, gaps, lamps and ranks of one quarter,
 * seen cumulatively, and to which quarter the board opens with. Both sides are of the same quarter:
 * what the board would show after moving to another is no other reading of the same numbers.
 */
export function policyEffects(dataset: Dataset, facts: Facts, next: Policy): PolicyEffects {
  const changed = { ...dataset, policy: next };
  const { scope } = resolveScope({}, dataset, facts);
  const { quarter } = scope;
  const was = takeSnapshot(dataset, facts, scope);
  const now = takeSnapshot(changed, facts, scope);
  const opensWith = compared(
    "quarter",
    { unit: null, about: "打开时的季度" },
    quarterLabel(quarter),
    quarterLabel(defaultQuarter({ dataset: changed, facts })),
  );
  const effects = PACED_RATES.flatMap((id) => [
    ...monthEffect(was, now, id),
    ...standingEffects(
      { unit: null, name: was.members.word, id },
      headlineStanding(was, id),
      headlineStanding(now, id),
    ),
    ...unitEffects(was, now, id),
  ]);
  return { quarter, effects: [...opensWith, ...effects] };
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
