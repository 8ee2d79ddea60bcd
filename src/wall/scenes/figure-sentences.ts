/** What the scenes of 投资, 开工竣工 and 四上 say, from the fullest sentence to the shortest. */
import { printedWord } from "../../domain/facts/policy";
import { gapToPace, headlineRate } from "../../domain/rates/rate";
import { type RateId, RATES } from "../../domain/rates/rates";
import type { Snapshot } from "../../domain/facts/snapshot";
import { shortGapWords } from "../../domain/wording/words";
import type { Figure } from "../../figures/figure";
import { type EmptySceneId, emptySentence } from "./empty-words";
import { addedSentences, commonAbsence, namedRate, sideOfPace } from "./scene-words";

/** Of a figure that has nothing to draw. */
export function empties(
  snapshot: Snapshot,
  id: EmptySceneId,
  { body, message }: Figure,
): readonly string[] {
  return body.kind === "empty"
    ? [emptySentence(snapshot, id, body), "本期没有可画的数"]
    : [message];
}

/** 投资完成率74.1%，欠序时0.9个百分点, shorter where that is too long. */
export function investmentSentences(snapshot: Snapshot, figure: Figure): readonly string[] {
  const { rate } = headlineRate(snapshot, "investment");
  const named = namedRate(snapshot, "investment");
  if (!rate.value)
    return figure.body.kind === "empty" ? empties(snapshot, "investment", figure) : [named];
  const origin = originOf(snapshot, "investment");
  const marked = `${named}${origin}`;
  const gap = gapToPace(snapshot, rate);
  const behind = gap ? `，${shortGapWords(gap, { named: true })}` : "";
  // （公布） where （市级公布） leaves no room for how far it is from 序时.
  return [`${marked}${behind}`, ...(origin === "" ? [] : [`${named}（公布）${behind}`]), marked];
}

/** （州级公布） after a rate that is the region's printed one; empty for a sum. */
function originOf(snapshot: Snapshot, id: RateId): string {
  return headlineRate(snapshot, id).origin === "printed"
    ? `（${printedWord(snapshot.policy)}）`
    : "";
}

/** 开工率89.9%，竣工率69.1%，竣工低于序时. */
export function ratesSentences(snapshot: Snapshot): readonly string[] {
  const ids = ["start", "completion"] as const;
  const absent = commonAbsence(snapshot, ids);
  if (absent !== null) return [absent];
  const marked = ids.map((id) => `${namedRate(snapshot, id)}${originOf(snapshot, id)}`).join("，");
  const sides = ids.map((id) => sideOfPace(snapshot, id));
  const behind = ids.filter((_, index) => sides[index] === "behind").map((id) => RATES[id].short);
  const reached = sides.every((side) => side === "reached");
  const verdict = reached
    ? "，均达到序时"
    : behind.length === 2
      ? "，均低于序时"
      : behind.map((name) => `，${name}低于序时`).join("");
  return [
    `${marked}${verdict}`,
    marked,
    ids.map((id) => namedRate(snapshot, id)).join("，"),
    namedRate(snapshot, "start"),
  ];
}

/** 新增四上企业141家，完成目标的72.7%. */
export function enterprisesSentences(snapshot: Snapshot, figure: Figure): readonly string[] {
  const sentences = addedSentences(snapshot);
  if (sentences.length > 0) return sentences;
  return figure.body.kind === "empty"
    ? empties(snapshot, "enterprises", figure)
    : [figure.message, "四上企业未报"];
}
