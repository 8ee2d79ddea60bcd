/** 数据质量 in words: what is wrong, and how the project is counted all the same. */
import { DASH, formatCount } from "../numbers/format";
import { monthLabel } from "../facts/period";
import {
  QUALITY_RULES,
  type QualityFinding,
  type QualityRule,
  REPORT_FAULT_WORD,
} from "../ledger/quality";

/** The name of a unit by its code. */
export type UnitName = (code: string) => string;

interface RuleWords {
  readonly word: string;
  readonly what: (finding: QualityFinding, nameOf: UnitName) => string;
  /** How it is counted; nothing is dropped, no number changed. */
  readonly treatment: string;
}

/** 12,000万元, a day, a name; a dash where there is nothing. */
function valueWords(value: QualityFinding["found"]): string {
  if (value === null) return DASH;
  return typeof value === "number" ? `${formatCount(value)}万元` : value;
}

const found = (finding: QualityFinding) => valueWords(finding.found);
const against = (finding: QualityFinding) => valueWords(finding.against);
const at = ({ month }: QualityFinding) => (month === null ? "" : monthLabel(month));

const QUALITY_WORDS: Readonly<Record<QualityRule, RuleWords>> = {
  notListed: {
    word: "有投资、无计划",
    what: (finding) => `${at(finding)}报完成投资${found(finding)}，当年没有年度计划`,
    treatment: "不在当年清单，投资不计入；补报计划后计入",
  },
  noPlan: {
    word: "无计划",
    what: () => "在当年清单，年度计划投资为0",
    treatment: "个数、开工、竣工和完成投资照计；没有投资完成率，不亮灯",
  },
  planAboveTotal: {
    word: "年度计划大于总投资",
    what: (finding) => `年度计划投资${found(finding)}，总投资${against(finding)}`,
    treatment: "两个数都照报的计",
  },
  noStartDate: {
    word: "无开工日期",
    what: () => "有年度计划，计划开工和实际开工日期都没有",
    treatment: "按储备、前期列出；不计入计划开工和应开工，投资照计",
  },
  noCompletionDate: {
    word: "无计划竣工日期",
    what: () => "已开工，没有计划竣工日期",
    treatment: "不计入计划竣工和应竣工，其余照计",
  },
  completedNotStarted: {
    word: "竣工、无开工日期",
    what: (finding) => `${against(finding)}竣工，没有实际开工日期`,
    treatment: "阶段按竣工；不计入当年开工数和开工率，集中开工里算已开工",
  },
  startAfterCompletion: {
    word: "开工晚于竣工",
    what: (finding) => `实际开工${found(finding)}，实际竣工${against(finding)}`,
    treatment: "阶段按竣工；开工、竣工各按自己的日期计",
  },
  plannedBackwards: {
    word: "计划开工晚于计划竣工",
    what: (finding) => `计划开工${found(finding)}，计划竣工${against(finding)}`,
    treatment: "两个计划各按自己的日期计",
  },
  investedAboveTotal: {
    word: "投资超过总投资",
    what: (finding) => `历年完成投资合计${found(finding)}，总投资${against(finding)}`,
    treatment: "两个数都照报的计，完成率可以超过100%",
  },
  investedFalls: {
    word: "累计投资下降",
    what: (finding) => `${at(finding)}累计${found(finding)}，上期${against(finding)}`,
    treatment: "照报的计，当季为负的标核减",
  },
  corrected: {
    word: "报后更正",
    what: (finding) => `${at(finding)}由${against(finding)}更正为${found(finding)}`,
    treatment: "用更正后的数，原数留在更正记录",
  },
  late: {
    word: "过期补报",
    what: (finding) => `${at(finding)}的${found(finding)}是后来补报的`,
    treatment: "补报后计入该月",
  },
  missed: {
    word: "本期未报",
    what: (finding) => `${at(finding)}本单位其他项目已报，这个项目未报`,
    treatment: "不按0计：不在完成投资和投资完成率内，个数照计；打包的子项目按打包项目计",
  },
  unknownCounty: {
    word: "单位不明",
    what: (finding) => `单位代码${found(finding)}不在单位名单中`,
    treatment: "计入全部合计，不列在任何单位下",
  },
  renamed: {
    word: "更名",
    what: (finding) => `曾用名：${found(finding)}`,
    treatment: "按现名列出，是同一个项目，旧名也能查到",
  },
  merged: {
    word: "合并",
    what: (finding) => `由${against(finding)}合并而来`,
    treatment: "以前的数留在原项目，合并后计入本项目",
  },
  mergedListed: {
    word: "合并后原项目仍在清单",
    what: (finding) => `已并入的${against(finding)}仍在当年清单`,
    treatment: "都照报的计，可能重复，待单位核实",
  },
  split: {
    word: "拆分",
    what: (finding) => `由${against(finding)}拆分而来`,
    treatment: "以前的数留在原项目，拆分后各计各的",
  },
  splitListed: {
    word: "拆分后原项目仍在清单",
    what: (finding) => `拆分前的${against(finding)}仍在当年清单`,
    treatment: "都照报的计，可能重复，待单位核实",
  },
  moved: {
    word: "迁移",
    what: (finding, nameOf) => `由${nameOf(against(finding))}迁到${nameOf(found(finding))}`,
    treatment: "台账计入现单位；迁移前各单位已报的数不改",
  },
  duplicate: {
    word: "疑似重复",
    what: (finding) => `与${against(finding)}同单位、同名（含曾用名）`,
    treatment: "都照报的计，待单位核实",
  },
  packageMissing: {
    word: "打包项目不在清单",
    what: (finding) => `所属打包项目${found(finding)}不在当年清单`,
    treatment: "按独立项目计",
  },
  packageCircle: {
    word: "打包关系成环",
    what: (finding) => `与${found(finding)}互为打包项目`,
    treatment: "各按独立项目计",
  },
};

/** 漏报, 迟报, 错报 or 重报; null where the finding is a sign of none. */
export function faultWord(rule: QualityRule): string | null {
  const { fault } = QUALITY_RULES[rule];
  return fault && REPORT_FAULT_WORD[fault];
}

/** 本期未报 */
export function ruleWord(rule: QualityRule): string {
  return QUALITY_WORDS[rule].word;
}

/** How the project is counted all the same. */
export function treatmentWords({ rule }: Pick<QualityFinding, "rule">): string {
  return QUALITY_WORDS[rule].treatment;
}

/** 2026年10月本单位其他项目已报，这个项目未报: what stands there, beside the rule's own word. */
export function findingWords(finding: QualityFinding, nameOf: UnitName): string {
  return QUALITY_WORDS[finding.rule].what(finding, nameOf);
}

/** 本期未报：2026年10月本单位其他项目已报，这个项目未报。 */
export function qualitySentence(finding: QualityFinding, nameOf: UnitName): string {
  return `${ruleWord(finding.rule)}：${findingWords(finding, nameOf)}。`;
}
