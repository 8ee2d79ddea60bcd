/** 总体: four numbers with lamps and 序时, and which of them are behind. */
import { addedOf } from "../../domain/rates/added";
import { lampRuleWords, printedWord } from "../../domain/facts/policy";
import { headlineRate, rateOf } from "../../domain/rates/rate";
import { PACED_RATES, type PacedRate, RATES } from "../../domain/rates/rates";
import type { Snapshot } from "../../domain/facts/snapshot";
import { coverageWords, isUnreported, listNames } from "../../domain/wording/words";
import { cardCoverage, headlineCard } from "../../figures/cards/cards";
import { fittingMessage, stampOf } from "../../figures/parts";
import type { Scene } from "./scene";
import { withoutCaveats } from "./headline-caveats";
import { addedSentences, earlyFoot, namedRate, sentenceOf, sideOfPace } from "./scene-words";

const HEADLINE_GROUPS = PACED_RATES.map((id) => RATES[id].group);

/** The scene; never empty: a card without a value says why. */
export function headlineScene(snapshot: Snapshot): Scene {
  const { cards, notes } = withoutCaveats(PACED_RATES.map((id) => headlineCard(snapshot, id)));
  return {
    id: "headline",
    message: sentenceOf(snapshot, headlineSentences(snapshot)),
    takeaway: `${cards.map(({ label }) => label).join("；")}。`,
    pages: [{ kind: "headline", cards }],
    foot: {
      coverage: [coverage(snapshot), ...earlyFoot(snapshot, HEADLINE_GROUPS), ...notes]
        .filter((text) => text !== "")
        .join("；"),
      definition: `比率＝Σ分子÷Σ分母；${lampRuleWords(snapshot.policy)}`,
      source: stampOf(snapshot, HEADLINE_GROUPS, null).source,
    },
  };
}

/** In the order in which a sentence speaks of them; `other` has a sentence of its own. */
const STANDING_WORDS = {
  reached: "达到序时",
  behind: "低于序时",
  unreported: "未报",
  incomputable: "算不出",
} as const;
type Said = keyof typeof STANDING_WORDS;
const SAID: readonly Said[] = ["reached", "behind", "unreported", "incomputable"];
type Standing = Said | "other";

/**
 * 开工、投资达到序时，竣工、四上低于序时: every rate that can be compared, and those that can't for want of reports.
 */
function headlineSentences(snapshot: Snapshot): readonly string[] {
  const standings = PACED_RATES.map((id) => ({ id, standing: standingOf(snapshot, id) }));
  const ids = (wanted: Standing) =>
    standings.filter(({ standing }) => standing === wanted).map(({ id }) => id);
  const all = SAID.find((standing) => ids(standing).length === PACED_RATES.length);
  if (all) {
    const hasPace = all === "reached" || all === "behind";
    return [`${hasPace ? "" : "本期"}四项均${STANDING_WORDS[all]}`];
  }
  const full = SAID.map((standing) => clause(ids(standing), STANDING_WORDS[standing])).filter(
    (text) => text !== "",
  );
  if (ids("reached").length + ids("behind").length > 0)
    return [full.join("，"), full.slice(0, 2).join("，")];
  const other = ids("other").map((id) =>
    isBareNumber(snapshot, id) ? fittingMessage(addedSentences(snapshot)) : namedRate(snapshot, id),
  );
  return [...[other.join("，"), ...other].filter((text) => text !== ""), full.join("，")];
}

function standingOf(snapshot: Snapshot, id: PacedRate): Standing {
  const side = sideOfPace(snapshot, id);
  if (side !== "unknown") return side;
  if (isBareNumber(snapshot, id)) return "other";
  const { rate, printedPercent } = headlineRate(snapshot, id);
  if (printedPercent !== null || rate.absence === null || !isUnreported(rate.absence))
    return "other";
  return rate.absence === "notReported" ? "unreported" : "incomputable";
}

/** 四上 with a number that no rate belongs to. */
function isBareNumber(snapshot: Snapshot, id: PacedRate): boolean {
  return id === "enterprises" && addedOf(snapshot).rate === null;
}

function clause(ids: readonly PacedRate[], words: string): string {
  return ids.length === 0 ? "" : `${ids.map((id) => RATES[id].short).join("、")}${words}`;
}

/** 11/12个单位已报，棠里县未报 where all four have the same; else each: 投资10/10，四上9/10个单位已报；开工为州级公布. */
function coverage(snapshot: Snapshot): string {
  if (snapshot.members.kind === "county") return "";
  const isPrinted = (id: PacedRate) =>
    ["printed", "printedRate"].includes(headlineRate(snapshot, id).origin) ||
    (id === "enterprises" && addedOf(snapshot).printed);
  const printed = PACED_RATES.filter(isPrinted).map((id) => RATES[id].short);
  const counts = PACED_RATES.filter((id) => !isPrinted(id)).map((id) => ({
    id,
    ...cardCoverage(snapshot, id),
  }));
  const words = [
    countWords(snapshot, counts),
    printed.length > 0 ? `${printed.join("、")}为${printedWord(snapshot.policy)}` : "",
  ];
  return words.filter((text) => text !== "").join("；");
}

interface Count {
  readonly id: PacedRate;
  readonly reported: number;
  readonly expected: number;
}

function countWords(snapshot: Snapshot, all: readonly Count[]): string {
  const counts = all.filter(({ expected }) => expected > 0);
  const [first] = counts;
  if (!first) return "";
  const whose = snapshot.members.kind === "chosen" ? "所选" : "";
  if (
    counts.some(
      ({ reported, expected }) => reported !== first.reported || expected !== first.expected,
    )
  ) {
    return `${whose}${counts.map(({ id, reported, expected }) => `${RATES[id].short}${reported}/${expected}`).join("，")}个单位已报`;
  }
  const names = unreportedNames(snapshot);
  const explained = names.length === first.expected - first.reported && names.length > 0;
  return `${whose}${coverageWords(first)}${explained ? `，${listNames(names)}未报` : ""}`;
}

/** The units that report none of the four. */
function unreportedNames(snapshot: Snapshot): string[] {
  const missing = PACED_RATES.map((id) => rateOf(snapshot, id).missing);
  return snapshot.members.regions
    .filter((county) => missing.every((list) => list.includes(county)))
    .map(({ name }) => name);
}
