/** What several scenes say alike. */
import { addedMark, addedOf } from "../../domain/rates/added";
import { displayedTenths } from "../../domain/numbers/fraction";
import { formatPercent, formatPrintedPercent } from "../../domain/numbers/format";
import { type Headline, gapToPace, headlineRate } from "../../domain/rates/rate";
import { PROJECT_RATES, type RateId, RATES } from "../../domain/rates/rates";
import type { MeasureGroup } from "../../domain/facts/measure";
import { type Snapshot, earlyLines } from "../../domain/facts/snapshot";
import { doneWords, rateText } from "../../domain/wording/words";
import { fittingMessage } from "../../figures/parts";
import { type DefinitionClause, type Stamp, definitionWords } from "../../figures/stamp";
import type { SceneFoot } from "./scene";

/**
 * On which side of 序时 a rate stands, as displayed; `unknown` without a rate or a pace, and for 四上
 * where 新增 has no share of its own.
 */
export function sideOfPace(snapshot: Snapshot, id: RateId): "reached" | "behind" | "unknown" {
  const rate = id === "enterprises" ? addedOf(snapshot).rate : headlineRate(snapshot, id).rate;
  const gap = rate && gapToPace(snapshot, rate);
  if (gap === null) return "unknown";
  return displayedTenths(gap) >= 0 ? "reached" : "behind";
}

/** 74.1%, 公布60.4%, or why there is none: 未报, 无竣工计划, 算不出（上季未报）. */
function headlineText({ rate, printedPercent }: Headline): string {
  if (printedPercent !== null) return `公布${formatPrintedPercent(printedPercent)}`;
  // What has been reported but makes no rate is not 未报 itself.
  return rate.absence === "noEarlier" || rate.absence === "planNotReported"
    ? `算不出（${rateText(rate)}）`
    : rateText(rate);
}

/** 开工率89.9%, 竣工率未报. */
export function namedRate(snapshot: Snapshot, id: RateId): string {
  return `${RATES[id].name}${headlineText(headlineRate(snapshot, id))}`;
}

/** 开工、竣工未报 where none of the rates has a value, all for the same reason; null else. */
export function commonAbsence(snapshot: Snapshot, ids: readonly RateId[]): string | null {
  const headlines = ids.map((id) => headlineRate(snapshot, id));
  const [word, ...others] = new Set(headlines.map(headlineText));
  const isAbsent = headlines.every(
    ({ rate, printedPercent }) => rate.value === null && printedPercent === null,
  );
  return word !== undefined && others.length === 0 && isAbsent
    ? `${ids.map((id) => RATES[id].short).join("、")}${word}`
    : null;
}

/**
 * Why 走势 has none of its rates to draw, from the fullest to the shortest: 投资完成率公布87.5% where some
 * are printed, else after `subject` the one reason that all have (未报, 无计划, 算不出（计划未报）); empty where
 * the reasons differ.
 */
export function undrawnWords(snapshot: Snapshot, subject: string): readonly string[] {
  const headlines = PROJECT_RATES.map((id) => headlineRate(snapshot, id));
  const published = headlines
    .filter(({ printedPercent }) => printedPercent !== null)
    .map(({ rate }) => namedRate(snapshot, rate.id));
  if (published.length > 0) return [published.join("，"), "只有公布的比率"];
  // Each of the three has its own word for 无计划.
  const words = headlines.map((headline) =>
    headline.rate.absence === "noPlan" ? "无计划" : headlineText(headline),
  );
  const [word, ...others] = new Set(words);
  return word === undefined || others.length > 0 ? [] : [`${subject}${word}`];
}

/**
 * Names up to this long begin the sentences of a wall of one unit; a longer one would leave no room
 * for the figures.
 */
const LONGEST_BEGINNING = 6;

/**
 * The first of these sentences, from the fullest to the shortest, that has at most 26 characters.
 * Whose figures they are is said by the wall's header over all scenes; a single unit's name begins
 * the sentence too: 云麓区投资完成率87.3%. No sentence names it by itself.
 */
export function sentenceOf(
  { members: { kind, word } }: Snapshot,
  sentences: readonly string[],
): string {
  const isNamed = kind === "county" && word.length <= LONGEST_BEGINNING;
  const named = isNamed ? sentences.map((text) => `${word}${text}`) : [];
  return fittingMessage([...named, ...sentences]);
}

/**
 * 新增四上企业141家（州级公布），完成目标的72.7%, from the fullest to the shortest; empty where none are known. That a
 * number is printed is never left out.
 */
export function addedSentences(snapshot: Snapshot): string[] {
  const added = addedOf(snapshot);
  if (added.value === null) return [];
  const mark = addedMark(snapshot, added);
  const number = `${doneWords("", "enterprises.total.added", added.value)}${mark && `（${mark}）`}`;
  const share = added.rate?.value && formatPercent(added.rate.value);
  const [full, short] = [`新增四上企业${number}`, `新增四上${number}`];
  return [
    ...(share
      ? [`${full}，完成目标的${share}`, `${full}，为目标的${share}`, `${short}，为目标的${share}`]
      : []),
    full,
    short,
  ];
}

/** The footer of scenes of figures: what the figures have in common once, and each figure's own. */
export function footOf(stamps: readonly Stamp[]): SceneFoot {
  const joined = (parts: readonly string[]) =>
    [...new Set(parts)].filter((text) => text !== "").join("；");
  // A figure without data has no source of its own, only the data set's.
  const dated = stamps.filter(({ month }) => month !== null);
  return {
    coverage: joined(stamps.map(({ coverage }) => coverage ?? "")),
    definition: definitionWords(stamps.flatMap(({ definition }) => definition).filter(isDrawn)),
    source: joined((dated.length > 0 ? dated : stamps).map(({ source }) => source)),
  };
}

/**
 * 9月已报1/14 under a scene of several units: a month that has begun to come in. On a wall of one unit
 * nothing counts units.
 */
export function earlyFoot(snapshot: Snapshot, groups: readonly MeasureGroup[]): readonly string[] {
  return snapshot.members.regions.length === 1 ? [] : earlyLines(snapshot, groups);
}

/** The rates against period targets stand in columns that the wall leaves out. */
function isDrawn({ of }: DefinitionClause): boolean {
  return of !== "startDue" && of !== "investmentDue";
}

/** 比率＝Σ分子÷Σ分母；序时按月均分: the 口径 of scenes of several rates. */
export function ratesDefinition({ definition }: Stamp): string {
  return definitionWords([
    { of: null, text: "比率＝Σ分子÷Σ分母" },
    ...definition.filter(({ of }) => of === "pace"),
  ]);
}
