/** Sentences made from figures: how a page or a figure says what the data say. */
import { type Added, addedMark, addedOf, besideAdded } from "./added";
import { reportsGroup } from "./county";
import { formatPercent, formatPrintedPercent } from "./format";
import { GROUP_WORD, type MeasureGroup, measureName } from "./measure";
import { printedWord } from "./policy";
import { type Headline, gapToPace, headlineRate, rateCoverage } from "./rate";
import { type RateId, RATES, RATES_BY_WEIGHT } from "./rates";
import { type Snapshot, coveredMonths, paceOf, periodLabel, totalMeasure, totalCoverage } from "./snapshot";
import { coverageWords, doneWords, gapWords, rateAbsenceWord } from "./words";

/** 1—9月, or the quarter's name when the group has no month. */
function spanWords(snapshot: Snapshot, group: MeasureGroup): string {
  return coveredMonths(snapshot, group) ?? periodLabel(snapshot, group);
}

/**
 * 1—9月，全州完成投资474.5亿元，为年度投资计划的74.1%，低于序时进度0.9个百分点。 A printed pair is marked, an
 * incomplete sum says its coverage, and what isn't there is said as such.
 */
export function rateSentence(snapshot: Snapshot, id: RateId): string {
  const headline = headlineRate(snapshot, id);
  const info = RATES[id];
  const span = spanWords(snapshot, info.group);
  const { done, of } = info.words;
  const scope = snapshot.members.word;
  const added = id === "enterprises" ? addedOf(snapshot) : null;
  if (added && !added.rate) return `${span}，${scope}${addedWords(snapshot, added)}。`;
  if (headline.origin === "printedRate" && headline.printedPercent !== null) {
    return `${span}，${scope}${info.name}公布${formatPrintedPercent(headline.printedPercent)}，未给出分母。`;
  }
  const { rate } = headline;
  if (rate.numerator === null) return missingSentence(snapshot, id, span);
  const head = `${span}，${scope}${doneWords(done, info.numerator, rate.numerator)}`;
  if (!rate.value) return `${head}，${rateAbsenceWord(id, rate.absence ?? "noPlan")}${originWords(snapshot, headline)}。`;
  const gap = gapToPace(snapshot, rate);
  const pace = gap && info.paced ? `，${gapWords(gap, "序时进度")}` : "";
  return `${head}，为${of(snapshot.policy)}的${formatPercent(rate.value)}${pace}${originWords(snapshot, headline)}。`;
}

/** 新增四上企业141家（州级公布），已报2/3合计80家: 新增 without a share of the target that is its own. */
function addedWords(snapshot: Snapshot, added: Added): string {
  const { reported, missing } = added.total;
  const coverage = totalCoverage({ reported, missing });
  const origin = addedMark(snapshot, added) || (missing.length > 0 ? coverageWords(coverage) : "");
  const amount = `${doneWords(RATES.enterprises.words.done, "enterprises.total.added", added.value ?? 0)}${origin && `（${origin}）`}`;
  const rest = added.printed && reported.length === 0 ? ["各单位未分报"] : besideAdded(added);
  return [amount, ...rest].join("，");
}

function missingSentence(snapshot: Snapshot, id: RateId, span: string): string {
  const info = RATES[id];
  const total = totalMeasure(snapshot, info.numerator);
  if (snapshot.members.regions.every((county) => !reportsGroup(county, info.group)))
    return `${snapshot.members.word}不报${GROUP_WORD[info.group]}（不适用）。`;
  if (total.value === null) return `${span}，${snapshot.members.word}${measureName(info.numerator, snapshot.scope.basis)}未报。`;
  return `${span}，${snapshot.members.word}${doneWords(info.words.done, info.numerator, total.value)}，${rateAbsenceWord(id, "planNotReported")}。`;
}

/** （州级公布）, （11/12个单位已报）, or nothing when all report. */
function originWords(snapshot: Snapshot, headline: Headline): string {
  if (headline.origin === "printed") return `（${printedWord(snapshot.policy)}）`;
  const coverage = rateCoverage(headline.rate);
  return coverage.reported < coverage.expected ? `（${coverageWords(coverage)}）` : "";
}

/** The sentence a page opens with: investment where there is any, else the first rate that has a value. */
export function leadSentence(snapshot: Snapshot): string {
  const withValue = RATES_BY_WEIGHT.find((id) => headlineRate(snapshot, id).rate.value !== null);
  if (withValue) return rateSentence(snapshot, withValue);
  return addedOf(snapshot).value === null ? rateSentence(snapshot, "investment") : rateSentence(snapshot, "enterprises");
}

/** 序时进度75.0%, or nothing when it cannot be told. */
export function paceWords(snapshot: Snapshot, group: MeasureGroup): string | null {
  const pace = paceOf(snapshot, group);
  return pace && `序时进度${formatPercent(pace)}`;
}
