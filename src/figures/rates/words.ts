/** A rate in words, as figures say it beside their rows. */
import { measureName } from "../../domain/facts/measure";
import { printedWord } from "../../domain/facts/policy";
import type { Snapshot } from "../../domain/facts/snapshot";
import type { Headline, Rate } from "../../domain/rates/rate";
import { RATES } from "../../domain/rates/rates";
import { amountText, amountWords, rateText, unitWord } from "../../domain/wording/words";

/** 州级公布145/170个，85.3%: the printed pair in words; null when the headline is no printed one. */
export function printedWords(snapshot: Snapshot, headline: Headline): string | null {
  const { rate, origin } = headline;
  if (origin !== "printed" || rate.numerator === null || rate.denominator === null) return null;
  const { numerator } = RATES[rate.id];
  return `${printedWord(snapshot.policy)}${amountText(numerator, rate.numerator)}/${amountText(numerator, rate.denominator)}${unitWord(numerator)}，${rateText(rate)}`;
}

/** Both parts of a rate in words, as tooltips list them; nothing for a rate without parts. */
export function fractionDetails(snapshot: Snapshot, rate: Rate): { label: string; text: string }[] {
  const info = RATES[rate.id];
  const denominator = info.denominator(snapshot.policy);
  if (rate.numerator === null || rate.denominator === null) return [];
  return [
    {
      label: measureName(info.numerator, snapshot.scope.basis),
      text: amountWords(info.numerator, rate.numerator),
    },
    {
      label: measureName(denominator, snapshot.scope.basis),
      text: amountWords(denominator, rate.denominator),
    },
  ];
}
