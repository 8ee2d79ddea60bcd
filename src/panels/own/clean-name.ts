/** What nobody sees comes along with copied names, and no name of the journal may hold it. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029\uFFFD]/gu;

/** A name as it is sent: without invisible characters and blanks around it; "" where nothing is left. */
export function cleanName(typed: string): string {
  return typed.replace(INVISIBLE, "").trim();
}
