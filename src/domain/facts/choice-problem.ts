/**
 * How a page says that something chosen in the address cannot be used: what and why, what stands
 * instead, and that the rest holds.
 */

const MOST_SHOWN = 40;

/** 网址中的季度“2020Q9”: what is meant, and what the address says of it. */
export function inAddress(word: string, text: string): string {
  return `网址中的${word}“${text}”`;
}

/** What was typed, as much of it as it takes to recognise it. */
export function asTyped(text: string): string {
  return text.slice(0, MOST_SHOWN);
}

/** 2020年一季度没有数据，已改为最新的2020年三季度；其他条件保留。 Of two clauses, the whole sentence. */
export function choiceProblem(fault: string, instead: string): string {
  return `${fault}，${instead}；其他条件保留。`;
}

/** 网址中的季度“2020Q9”无效，已改为最新季度；其他条件保留。 Of a value that means nothing. */
export function invalidProblem(word: string, text: string, instead: string): string {
  return choiceProblem(`${inAddress(word, asTyped(text))}无效`, instead);
}
