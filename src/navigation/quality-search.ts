/**
 * The filters of 数据质量 ↔ query string. What cannot be read is dropped and named. Units stand in the
 * scope (`counties`).
 */
import {
  QUALITY_RULE_IDS,
  type QualityRule,
  REPORT_FAULT_WORD,
  type ReportFault,
} from "../domain/ledger/quality";
import { invalidProblem } from "../domain/facts/choice-problem";
import { keysOf } from "../lib/record";
import { knownNames } from "./sort";
import type { Search } from "./search";

interface QualitySearch {
  readonly rules: readonly QualityRule[];
  readonly faults: readonly ReportFault[];
}

/** The part of a query string that can be read, with a Chinese sentence for what was dropped. */
export function readQualitySearch(search: Search): QualitySearch & { problems: string[] } {
  const rules = knownNames(search["rule"], QUALITY_RULE_IDS);
  const faults = knownNames(search["misreport"], keysOf(REPORT_FAULT_WORD));
  const problems = [
    ...rules.unknown.map((name) => invalidProblem("规则", name, "已略去")),
    ...faults.unknown.map((name) => invalidProblem("五不报", name, "已略去")),
  ];
  return { rules: [...new Set(rules.known)], faults: [...new Set(faults.known)], problems };
}

/** The filters as parameters; what is absent is left out. */
export function writeQualitySearch({
  rules,
  faults,
}: QualitySearch): Record<string, string | undefined> {
  const listed = (names: readonly string[]) => (names.length === 0 ? undefined : names.join(","));
  return { rule: listed(rules), misreport: listed(faults) };
}
