/** Sentences made from figures: how a page or a figure says what the data say. */
import { type Added, addedMark, addedOf, besideAdded } from "../rates/added";
import { reportsGroup } from "../facts/county";
import { formatPercent, formatPrintedPercent } from "../numbers/format";
import { GROUP_WORD, type MeasureGroup, measureName } from "../facts/measure";
import { printedWord } from "../facts/policy";
import {
  type Headline,
  gapToPace,
  headlineRate,
  rateCoverage,
  headlineAmount,
  type HeadlineAmount,
} from "../rates/rate";
import { type RateId, RATES, RATES_BY_WEIGHT } from "../rates/rates";
import { totalCoverage } from "../facts/readings";
import { type Snapshot, coveredMonths, paceOf, periodLabel } from "../facts/snapshot";
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
  const amount = headlineAmount(snapshot, id);
  if (amount.value === null) return missingSentence(snapshot, id, span);
  const { rate } = headline;
  const head = `${span}，${scope}${doneWords(done, info.numerator, amount.value)}`;
  const origin = originWords(snapshot, headline);
  const gap = gapToPace(snapshot, rate);
  const pace = gap && info.paced ? `，${gapWords(gap, "序时进度")}` : "";
  const absence = rateAbsenceWord(id, rate.absence ?? "noPlan");
  if (amount.isOfRate)
    return rate.value
      ? `${head}，为${of(snapshot.policy)}的${formatPercent(rate.value)}${pace}${origin}。`
      : `${head}，${absence}${origin}。`;
  // Of other units than the amount: each with its own coverage.
  const own = `${head}${amountOrigin(snapshot, amount)}`;
  return rate.value
    ? `${own}，${info.name}${formatPercent(rate.value)}${origin}${pace}。`
    : `${own}，${absence}。`;
}

/** （州级公布）, （2/3个单位已报） after an amount; nothing where all report it, or for one unit. */
function amountOrigin({ policy, members }: Snapshot, { printed, total }: HeadlineAmount): string {
  if (printed) return `（${printedWord(policy)}）`;
  return total.missing.length > 0 && members.kind !== "county"
    ? `（${coverageWords(totalCoverage(total))}）`
    : "";
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

function missingSentence({ members, scope }: Snapshot, id: RateId, span: string): string {
  const { group, numerator } = RATES[id];
  if (members.regions.every((county) => !reportsGroup(county, group)))
    return `${members.word}不报${GROUP_WORD[group]}（不适用）。`;
  return `${span}，${members.word}${measureName(numerator, scope.basis)}未报。`;
}

/** （州级公布）, （11/12个单位已报）, or nothing when all report. */
function originWords(snapshot: Snapshot, headline: Headline): string {
  if (headline.origin === "printed") return `（${printedWord(snapshot.policy)}）`;
  const coverage = rateCoverage(headline.rate);
  return coverage.reported < coverage.expected ? `（${coverageWords(coverage)}）` : "";
}

/**
 * The sentence a page opens with: investment where there is any, else the first rate that has a
 * value.
 */
export function leadSentence(snapshot: Snapshot): string {
  const withValue = RATES_BY_WEIGHT.find((id) => headlineRate(snapshot, id).rate.value !== null);
  if (withValue) return rateSentence(snapshot, withValue);
  return addedOf(snapshot).value === null
    ? rateSentence(snapshot, "investment")
    : rateSentence(snapshot, "enterprises");
}

/** 序时进度75.0%, or nothing when it cannot be told. */
export function paceWords(snapshot: Snapshot, group: MeasureGroup): string | null {
  const pace = paceOf(snapshot, group);
  return pace && `序时进度${formatPercent(pace)}`;
}
