import { type Month, parseMonth } from "../domain/facts/period";
import { isPresent } from "../lib/array";

/** 2020-08, also 2020-8, 2020/08, 202008, 2020年8月, 2020-08-31, in digits of any width; null of anything else. */
export function parseMonthText(text: string): Month | null {
  const [, year, number] =
    /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.]\d{1,2})?|(\d{2})|年(\d{1,2})月(?:\d{1,2}日)?)$/
      .exec(text.normalize("NFKC"))
      ?.filter(isPresent) ?? [];
  return number === undefined ? null : parseMonth(`${year}-${number.padStart(2, "0")}`);
}
