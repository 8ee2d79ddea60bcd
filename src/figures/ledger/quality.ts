/**
 * 数据质量 as it is looked through: the findings of a view, grouped by rule, with what each filter
 * would leave.
 */
import { groupBy, isPresent } from "../../lib/array";
import { keysOf } from "../../lib/record";
import { memberFinder } from "../../domain/ledger/concerns";
import type { Snapshot } from "../../domain/facts/snapshot";
import {
  QUALITY_RULES,
  QUALITY_RULE_IDS,
  type QualityFinding,
  type QualityRule,
  REPORT_FAULT_WORD,
  type ReportFault,
} from "../../domain/ledger/quality";
import { formatCount } from "../../domain/numbers/format";
import { faultWord, ruleWord, treatmentWords } from "../../domain/wording/quality-words";

const REPORT_FAULTS = keysOf(REPORT_FAULT_WORD);

/** What of the findings is wanted; an empty list: whatever it is. */
export interface QualityChoice {
  readonly rules: readonly QualityRule[];
  readonly faults: readonly ReportFault[];
}

export interface FaultCount {
  readonly fault: ReportFault;
  readonly word: string;
  readonly findings: number;
}

export interface RuleCount {
  readonly rule: QualityRule;
  readonly word: string;
  readonly findings: number;
}

export interface QualityGroup extends RuleCount {
  /** 错报, where the rule is a sign of one of 五不报. */
  readonly fault: string | null;
  /** How such projects are counted all the same. */
  readonly treatment: string;
  /** How many projects it is about. */
  readonly projects: number;
  readonly items: readonly QualityFinding[];
}

export interface QualityView {
  readonly findings: number;
  readonly projects: number;
  /** All four, each with what it would show, the rules chosen standing; 0 too. */
  readonly faults: readonly FaultCount[];
  /** The rules of which anything was found, the faults chosen standing; and those chosen. */
  readonly rules: readonly RuleCount[];
  /** In the order of the rules; only those with findings. */
  readonly groups: readonly QualityGroup[];
}

/** The findings of the view's own units; of a whole region those too that no unit claims. */
export function findingsOf(
  snapshot: Pick<Snapshot, "members" | "dataset">,
  findings: readonly QualityFinding[],
): readonly QualityFinding[] {
  if (snapshot.members.kind === "region") return findings;
  const unitOf = memberFinder(snapshot);
  return findings.filter(({ project }) => unitOf(project.county) !== null);
}

/** The findings grouped and counted under a choice. */
export function qualityView(
  findings: readonly QualityFinding[],
  choice: QualityChoice,
): QualityView {
  const byRule = groupBy(findings, ({ rule }) => rule);
  const countOf = (rule: QualityRule) => byRule.get(rule)?.length ?? 0;
  const chosen = QUALITY_RULE_IDS.filter((rule) => isOfRules(rule, choice));
  const ofFaults = new Set(QUALITY_RULE_IDS.filter((rule) => isOfFaults(rule, choice)));
  const groups = chosen
    .filter((rule) => ofFaults.has(rule))
    .flatMap((rule) => {
      const items = byRule.get(rule) ?? [];
      return items.length === 0 ? [] : [groupOf(rule, items)];
    });
  return {
    findings: groups.reduce((sum, { items }) => sum + items.length, 0),
    projects: projectsIn(groups.flatMap(({ items }) => items)),
    faults: REPORT_FAULTS.map((fault) => ({
      fault,
      word: REPORT_FAULT_WORD[fault],
      findings: chosen
        .filter((rule) => QUALITY_RULES[rule].fault === fault)
        .reduce((sum, rule) => sum + countOf(rule), 0),
    })),
    rules: QUALITY_RULE_IDS.map((rule) =>
      (ofFaults.has(rule) && countOf(rule) > 0) || choice.rules.includes(rule)
        ? { rule, word: ruleWord(rule), findings: ofFaults.has(rule) ? countOf(rule) : 0 }
        : null,
    ).filter(isPresent),
    groups,
  };
}

function isOfRules(rule: QualityRule, { rules }: QualityChoice): boolean {
  return rules.length === 0 || rules.includes(rule);
}

function isOfFaults(rule: QualityRule, { faults }: QualityChoice): boolean {
  const { fault } = QUALITY_RULES[rule];
  return faults.length === 0 || (fault !== null && faults.includes(fault));
}

function groupOf(rule: QualityRule, items: readonly QualityFinding[]): QualityGroup {
  return {
    rule,
    word: ruleWord(rule),
    fault: faultWord(rule),
    treatment: treatmentWords({ rule }),
    findings: items.length,
    projects: projectsIn(items),
    items,
  };
}

function projectsIn(items: readonly QualityFinding[]): number {
  return new Set(items.map(({ project }) => project.id)).size;
}

/** 全市数据质量：发现312处，涉及208个项目. */
export function qualityHeadline(
  { findings, projects }: Pick<QualityView, "findings" | "projects">,
  where: string,
): string {
  return findings === 0
    ? `${where}数据质量：没有发现前后矛盾的`
    : `${where}数据质量：发现${formatCount(findings)}处，涉及${formatCount(projects)}个项目`;
}

/** 漏报 3、错报 5: the faults of which there is any sign; 没有 where there is none. */
export function faultsWords(faults: readonly FaultCount[]): string {
  const found = faults.filter(({ findings }) => findings > 0);
  return found.length === 0
    ? "没有发现漏报、迟报、错报、重报的迹象"
    : found.map(({ word, findings }) => `疑似${word}${formatCount(findings)}处`).join("，");
}
