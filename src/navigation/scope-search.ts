/**
 * Scope ↔ query string. What cannot be read is dropped and named; unknown parameter names are
 * ignored.
 */
import { isPresent } from "../lib/array";
import { invalidProblem } from "../domain/facts/choice-problem";
import { type RegionCode, parseCode } from "../domain/facts/county";
import {
  BASES,
  type Month,
  type Quarter,
  lastMonthOf,
  parseQuarter,
  quarterOf,
} from "../domain/facts/period";
import type { Scope, ScopeChoice } from "../domain/facts/scope";
import { listOf, optionOf, readAsMeant } from "./as-meant";
import { parseMonthText } from "./month-text";
import type { Search } from "./search";

/**
 * The part of a query string that can be read, as written or as meant, as a choice, with a Chinese
 * sentence for each value that was dropped.
 */
export function readScope(search: Search): { choice: ScopeChoice; problems: string[] } {
  const problems: string[] = [];
  const read = <Value>(
    name: string,
    label: string,
    parse: (text: string) => Value | null,
    instead: string,
  ): Value | undefined => {
    const text = search[name];
    if (text === undefined || text === "") return undefined;
    const value = readAsMeant(text, parse, name === "counties" ? "list" : "single");
    if (value === null) problems.push(invalidProblem(label, text, instead));
    return value ?? undefined;
  };
  const quarter = read("quarter", "季度", readQuarter, "已改为最新季度");
  const asof = read("asof", "截至月份", (text) => parseAsof(text, quarter), "已改用本季最新月份");
  const choice = {
    region: read("region", "地区", parseCode, "已改为全部"),
    quarter: quarter ?? (asof && quarterOf(asof)),
    asof,
    basis: read("basis", "累计或当季", (text) => optionOf(BASES, text), "已改为累计"),
    counties: read("counties", "单位", parseCodes, "已改为全部单位"),
    direct: read(
      "direct",
      "直属单位范围",
      (text) => optionOf(["without"] as const, text),
      "已改为含直属",
    ),
  };
  return { choice: withoutAbsent(choice), problems };
}

function withoutAbsent(choice: {
  [Key in keyof ScopeChoice]: ScopeChoice[Key] | undefined;
}): ScopeChoice {
  const { region, quarter, asof, basis, counties, direct } = choice;
  return {
    ...(region && { region }),
    ...(quarter && { quarter }),
    ...(asof && { asof }),
    ...(basis && { basis }),
    ...(counties && { counties }),
    ...(direct && { direct }),
  };
}

const NUMERALS = "一二三四";

/** 2020Q3, also 2020q3, 2020-Q3, 2020年三季度, 2020年第3季度. */
function readQuarter(text: string): Quarter | null {
  const [, year, number] =
    /^(\d{4})(?:[-\s_/.]?[Qq]([1-4])|年第?([1-4一二三四])季度)$/.exec(text)?.filter(isPresent) ??
    [];
  return number === undefined
    ? null
    : parseQuarter(`${year}Q${NUMERALS.indexOf(number) + 1 || number}`);
}

/** Inside the quarter, where one is given. */
function parseAsof(text: string, quarter: Quarter | undefined): Month | null {
  const month = parseMonthText(text);
  return month && (quarter === undefined || quarterOf(month) === quarter) ? month : null;
}

function parseCodes(text: string): readonly RegionCode[] | null {
  const parts = listOf(text);
  const codes = parts.map(parseCode).filter(isPresent);
  return codes.length > 0 && codes.length === parts.length ? [...new Set(codes)] : null;
}

/** A choice as parameters for the address bar: what is absent from the choice is left out. */
export function writeScope(choice: ScopeChoice): Record<string, string | undefined> {
  return {
    region: choice.region,
    quarter: choice.quarter,
    asof: choice.asof,
    basis: choice.basis === "ytd" ? undefined : choice.basis,
    counties: choice.counties?.join(","),
    direct: choice.direct,
  };
}

/**
 * A resolved scope with nothing left to defaults, for links that leave the app: they mean the same
 * next month. `month` is that of the view, if one can say it (`lastingMonth`); in an unfinished
 * quarter it is written, since a later one will come.
 */
export function completeScope(
  scope: Scope,
  office: string | null,
  month: Month | null,
): Record<string, string | undefined> {
  const unfinished = month !== null && month !== lastMonthOf(scope.quarter) ? month : undefined;
  return {
    office: office ?? undefined,
    region: scope.region,
    quarter: scope.quarter,
    asof: scope.asof ?? unfinished,
    basis: scope.basis,
    counties: scope.counties?.join(","),
    direct: scope.direct === "without" ? "without" : undefined,
  };
}
