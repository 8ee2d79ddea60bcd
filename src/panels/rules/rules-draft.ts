/**
 * The rules (口径) of an office as they stand in a form: texts that may be half written, and what they
 * make. Only what differs from the default is kept, so that a better default reaches an office.
 */
import { policySchemas } from "../../data/wire/wire";
import { readPolicy } from "../../data/wire/wire-to-domain";
import { type Fraction, compareFractions, toNumber } from "../../domain/numbers/fraction";
import { DEFAULT_POLICY, type Policy } from "../../domain/facts/policy";
import { keysOf, tabulate } from "../../lib/record";

export interface RulesDraft extends Omit<Policy, "timeProgress" | "lamp"> {
  /** By months alike, or by a curve of the office's own. */
  readonly pace: "even" | "curve";
  /** Twelve percentages. */
  readonly curve: readonly string[];
  readonly lampBasis: Policy["lamp"]["basis"];
  readonly yellow: string;
  readonly red: string;
}

/** The rules in force, to be written over. */
export function draftOf({ timeProgress, lamp, ...rules }: Policy): RulesDraft {
  const isEven = timeProgress.every((share, index) => {
    const even = DEFAULT_POLICY.timeProgress[index];
    return even !== undefined && compareFractions(share, even) === 0;
  });
  return {
    ...rules,
    pace: isEven ? "even" : "curve",
    curve: timeProgress.map(percentText),
    lampBasis: lamp.basis,
    yellow: String(lamp.yellow),
    red: String(lamp.red),
  };
}

/** With as many decimals as a form takes. */
function percentText(share: Fraction): string {
  return String(Number((toNumber(share) * 100).toFixed(DECIMALS)));
}

const DECIMALS = 4;

export type RuleName = keyof typeof policySchemas;
const RULE_NAMES = keysOf(policySchemas);

/** The members of `policy` in the data set, as far as they differ from the defaults. */
export type WirePolicy = Readonly<Partial<Record<RuleName, unknown>>>;

export type RulesResult =
  | { readonly kind: "fits"; readonly policy: Policy; readonly wire: WirePolicy }
  /** What is wrong with which rule, and what would be right. */
  | { readonly kind: "wrong"; readonly problems: Readonly<Partial<Record<RuleName, string>>> };

/** What a form makes; nothing half right is taken. */
export function rulesOf(draft: RulesDraft): RulesResult {
  const wire = wireOf(draft);
  const { policy, wrong } = readPolicy(wire);
  const names = RULE_NAMES.filter((name) => wrong.includes(name));
  return names.length === 0
    ? { kind: "fits", policy, wire }
    : {
        kind: "wrong",
        problems: Object.fromEntries(names.map((name) => [name, whatIsRight(name, draft)])),
      };
}

export interface ChangedRule {
  readonly rule: RuleName;
  /** As they are kept; null is the default. */
  readonly from: unknown;
  readonly to: unknown;
}

/**
 * The rules that `to` makes others of. A default that is written out and one that is left out are
 * the same rule.
 */
export function changedRules(
  from: Readonly<Record<string, unknown>>,
  to: WirePolicy,
): readonly ChangedRule[] {
  const [before, after] = [asRead(from), asRead(to)];
  return RULE_NAMES.filter((rule) => before[rule] !== after[rule]).map((rule) => ({
    rule,
    from: from[rule] ?? null,
    to: to[rule] ?? null,
  }));
}

/** Each rule as a text to be compared; the curve as it stands in the form. */
function asRead(wire: Readonly<Record<string, unknown>>): Readonly<Record<RuleName, string>> {
  const { policy } = readPolicy({ ...wire });
  const read = { ...policy, timeProgress: draftOf(policy).curve };
  return tabulate(RULE_NAMES, (rule) => JSON.stringify(read[rule]));
}

function wireOf({ pace, curve, lampBasis, yellow, red, ...rules }: RulesDraft): WirePolicy {
  const all: Record<string, unknown> = {
    timeProgress: pace === "even" ? undefined : curve.map(numberIn),
    lamp: { basis: lampBasis, yellow: numberIn(yellow), red: numberIn(red) },
    ...rules,
    unitWord: rules.unitWord.trim(),
    regionWord: rules.regionWord.trim(),
  };
  const standing: Readonly<Record<string, unknown>> = { ...DEFAULT_POLICY };
  return Object.fromEntries(
    Object.entries(all).filter(
      ([name, value]) =>
        value !== undefined && JSON.stringify(value) !== JSON.stringify(plain(standing[name])),
    ),
  );
}

/** A curve of fractions is never written: an even one is left out. */
function plain(value: unknown): unknown {
  return Array.isArray(value) && value.some((part) => typeof part === "object") ? null : value;
}

/** What is no number stays what it is, and is refused. */
function numberIn(text: string): number | string {
  const digits = text
    .trim()
    .replace("．", ".")
    .replace(/[%％]$/, "");
  return /^\d{1,4}(?:\.\d{1,4})?$/.test(digits) ? Number(digits) : text;
}

function whatIsRight(name: RuleName, { lampBasis }: RulesDraft): string {
  if (name === "lamp") return lampBasis === "gap" ? RIGHT.gap : RIGHT.ratio;
  return RIGHT[name] ?? "请重新选择。";
}

/** Of what is written, not chosen. */
const RIGHT: Readonly<Partial<Record<RuleName, string>> & Record<"gap" | "ratio", string>> = {
  timeProgress: "12个月都要填百分数，一月比一月不少，12月不低于50%。",
  gap: "都要填不小于0的百分点，红灯的不能小于黄灯的。",
  ratio: "都要填百分数，红灯的不能大于黄灯的。",
  unitWord: "要填单位的叫法，如县（市、区）。",
  regionWord: "要填全部单位的叫法，如全市。",
};
