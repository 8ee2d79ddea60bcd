/** 口径 in words: what each rule is called, and what was set. */
import { readPolicy } from "../data/wire/wire-to-domain";
import { type Policy, lampRuleWords } from "../domain/facts/policy";
import { roundScaled } from "../domain/numbers/fraction";
import { RATES } from "../domain/rates/rates";

/** The rules by their names on the screen. */
export const RULE_WORD: Readonly<Record<keyof Policy, string>> = {
  timeProgress: "序时进度",
  completionDenominator: "竣工率的分母",
  lamp: "亮灯标准",
  lampAgainst: "亮灯比照",
  lampFor: "亮灯的指标",
  rankGroups: "名次的范围",
  monthFrom: "报告月份",
  unitWord: "下属单位的称呼",
  regionWord: "全部地区的称呼",
};

/** What a rule says: the value as the API writes it, its default for null. */
export function ruleWords(rule: keyof Policy, value: unknown): string {
  const { policy } = readPolicy({ [rule]: value });
  const words = WORDS[rule](policy);
  return value === null || value === undefined ? `默认（${words}）` : words;
}

const WORDS: Readonly<Record<keyof Policy, (policy: Policy) => string>> = {
  timeProgress: ({ timeProgress }) =>
    timeProgress.map((share, index) => `${index + 1}月${roundScaled(share, 3) / 10}%`).join("、"),
  completionDenominator: ({ completionDenominator }) =>
    ({ planned: "年度竣工计划", total: "项目总数" })[completionDenominator],
  lamp: lampRuleWords,
  lampAgainst: ({ lampAgainst }) => ({ time: "序时进度", due: "各单位的阶段目标" })[lampAgainst],
  lampFor: ({ lampFor }) =>
    lampFor.length === 0 ? "都不亮灯" : lampFor.map((id) => RATES[id].name).join("、"),
  rankGroups: ({ rankGroups }) => ({ apart: "同组内排", together: "全部单位一起排" })[rankGroups],
  monthFrom: ({ monthFrom }) =>
    ({
      any: "有一个单位报了就算",
      half: "半数单位报了才算",
      all: "全部单位报了才算",
    })[monthFrom],
  unitWord: ({ unitWord }) => unitWord,
  regionWord: ({ regionWord }) => regionWord,
};
