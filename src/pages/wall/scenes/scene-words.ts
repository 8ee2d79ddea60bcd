/** What several scenes say alike. */
import { displayedTenths } from "../../../domain/fraction";
import { formatPercent } from "../../../domain/format";
import { RATES, type Headline, type RateId, gapToPace, headlineRate } from "../../../domain/rate";
import type { Snapshot } from "../../../domain/snapshot";
import { rateText } from "../../../domain/words";
import type { Stamp } from "../../../figures/figure";
import type { SceneFoot } from "./scene";

export const SHORT_NAME: Readonly<Record<RateId, string>> = {
  start: "开工",
  startDue: "开工",
  completion: "竣工",
  investment: "投资",
  investmentDue: "投资",
  enterprises: "四上",
};

/** On which side of 序时 a rate stands, as displayed; `unknown` without a rate or a pace. */
export function sideOfPace(snapshot: Snapshot, id: RateId): "reached" | "behind" | "unknown" {
  const gap = gapToPace(snapshot, headlineRate(snapshot, id).rate);
  if (gap === null) return "unknown";
  return displayedTenths(gap) >= 0 ? "reached" : "behind";
}

/** 74.1%, 公布60.4%, or why there is none: 未报, 无竣工计划, 算不出（上季未报）. */
function headlineText({ rate, printedPercent }: Headline): string {
  if (printedPercent !== null) return `公布${printedPercent.toFixed(1)}%`;
  // What has been reported but makes no rate is not 未报 itself.
  return rate.absence === "noEarlier" || rate.absence === "planNotReported" ? `算不出（${rateText(rate)}）` : rateText(rate);
}

/** 开工率89.9%, 竣工率未报. */
export function namedRate(snapshot: Snapshot, id: RateId): string {
  return `${RATES[id].name}${headlineText(headlineRate(snapshot, id))}`;
}

/** 所选3个单位 or a unit's name before a sentence that is not about the whole region; empty for the region itself. */
export function scopePrefix({ members }: Snapshot): string {
  return members.kind === "region" ? "" : members.word;
}

/** 完成目标的72.7%, where the sum of new enterprises and the rate are of the same units; else null. */
export function targetShare(snapshot: Snapshot, reported: number): string | null {
  const { rate } = headlineRate(snapshot, "enterprises");
  if (!rate.value || (!rate.printed && rate.included.length < reported)) return null;
  return `完成目标的${formatPercent(rate.value)}`;
}

/** The footer of scenes of figures: what the figures have in common once, and each figure's own. */
export function footOf(stamps: readonly Stamp[]): SceneFoot {
  const joined = (parts: readonly string[]) => [...new Set(parts)].filter((text) => text !== "").join("；");
  // A figure without data has no source of its own, only the data set's.
  const dated = stamps.filter(({ month }) => month !== null);
  return {
    coverage: joined(stamps.map(({ coverage }) => coverage ?? "")),
    definition: joined(stamps.flatMap(({ definition }) => definition.split("；")).filter(isDrawn)),
    source: joined((dated.length > 0 ? dated : stamps).map(({ source }) => source)),
  };
}

/** The rates against period targets stand in columns that the wall leaves out. */
function isDrawn(clause: string): boolean {
  return !clause.startsWith("时序开工率") && !clause.startsWith("阶段目标完成率");
}

/** 比率＝Σ分子÷Σ分母；序时按月均分: the 口径 of scenes of several rates. */
export function ratesDefinition({ definition }: Stamp): string {
  return ["比率＝Σ分子÷Σ分母", ...definition.split("；").filter((clause) => clause.startsWith("序时"))].join("；");
}
