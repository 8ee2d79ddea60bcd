/** Codes and months that a schema has let through. */
import { type RegionCode, parseCode } from "../../domain/facts/county";
import { type Month, parseMonth } from "../../domain/facts/period";
import { invariant } from "../../lib/invariant";

/** The code; throws where the schema has not checked it. */
export function toCode(text: string): RegionCode {
  const code = parseCode(text);
  invariant(code, "the schema has checked the code");
  return code;
}

/** The month; throws where the schema has not checked it. */
export function toMonth(text: string): Month {
  const month = parseMonth(text);
  invariant(month, "the schema has checked the month");
  return month;
}
