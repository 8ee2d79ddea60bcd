/** 数字由来 of one project's amounts and of its 投资完成率. */
import { lastWhere, sorted } from "../../../lib/array";
import type { Dataset } from "../../facts/dataset";
import { lampRuleWords } from "../../facts/policy";
import { type Month, cumulativeSpan, monthLabel, yearOf } from "../../facts/period";
import {
  type Project,
  type Revision,
  investedBy,
  investedInAll,
  investedOfYears,
  planFor,
} from "../../ledger/project";
import { editionWords } from "../../facts/version";
import { projectStanding } from "../../ledger/standing";
import { formatPercent } from "../../numbers/format";
import { subtract } from "../../numbers/fraction";
import { LAMP_LABEL } from "../../rates/lamp";
import { originWords, wanWords } from "../project-words";
import { amountWords, gapWords, rateAbsenceWord } from "../words";
import type { Explanation, Section } from "./explanation";

/** 总投资, 年度计划投资, 累计完成投资, 投资完成率, 历年完成投资合计. */
export type ProjectNumber = "total" | "plan" | "done" | "rate" | "invested";

export interface ProjectNumberOf {
  readonly number: ProjectNumber;
  readonly project: Project;
  readonly revisions: readonly Revision[];
  /** The report month, as at whose end the ledger was read. */
  readonly month: Month;
  readonly dataset: Dataset;
}

interface Told {
  readonly word: string;
  readonly period: string;
  /** As on the page: an amount, a rate, or why there is none. */
  readonly value: string;
  readonly parts?: Explanation["parts"];
  readonly warnings?: readonly string[];
  readonly sections: readonly Section[];
}

/** Of a value that is not there: why, in the same words as on the page. */
export function explainProjectNumber(of: ProjectNumberOf): Explanation {
  const { word, period, value, parts = null, warnings = [], sections } = TELLERS[of.number](of);
  return {
    title: `${of.project.name}${word}`,
    period,
    value,
    parts,
    warnings,
    sections: [...sections, unitSection(of), sourceSection(of)],
    units: [],
  };
}

const TELLERS: Readonly<Record<ProjectNumber, (of: ProjectNumberOf) => Told>> = {
  total: ({ project, month }) => ({
    word: "总投资",
    period: `截至${monthLabel(month)}底`,
    value: amount(project.totalInvestment),
    sections: [section("口径", "台账所列项目总投资，不是各年计划之和。")],
  }),
  plan: ({ project, month }) => {
    const plan = planFor(project, month);
    return {
      word: "年度计划投资",
      period: `${yearOf(month)}年`,
      value: plan === null ? "不在当年清单" : amount(plan.investment),
      sections: [section("口径", "台账所列当年计划投资；没有当年计划的项目不在当年清单。")],
    };
  },
  done: doneTold,
  rate: rateTold,
  invested: investedTold,
};

function doneTold({ project, revisions, month, dataset }: ProjectNumberOf): Told {
  const value = investedBy(project, month);
  const own = revisions.filter((revision) => revision.month === month);
  const before = latestBefore(project, month);
  const last = before && `${monthLabel(before.month)}${wanWords(before.value)}`;
  return {
    word: "累计完成投资",
    period: periodOf(month),
    value: value === null ? "未报" : amount(value),
    sections: [
      ...(value === null
        ? [section("为何没有", `${monthLabel(month)}未报${last ? `，最近一次${last}` : ""}。`)]
        : [
            section("由来", originWords(own, dataset.timeZone)),
            ...(last ? [section("上次报的", `${last}。`)] : []),
          ]),
      section("口径", "从1月累计到报告期末。"),
    ],
  };
}

function rateTold({ project, month, dataset }: ProjectNumberOf): Told {
  const { rate, pace, lamp, absence } = projectStanding(project, month, dataset.policy);
  const plan = planFor(project, month)?.investment ?? 0;
  const done = investedBy(project, month) ?? 0;
  const rule = section("口径", "累计完成投资 ÷ 年度计划投资。");
  const common = { word: "投资完成率", period: periodOf(month) };
  if (rate === null) {
    return {
      ...common,
      value: rateAbsenceWord("investment", absence ?? "noPlan"),
      sections: [rule],
    };
  }
  return {
    ...common,
    value: formatPercent(rate),
    parts: { numerator: `完成${wanWords(done)}`, denominator: `计划${wanWords(plan)}` },
    sections: [
      rule,
      section(
        "与序时",
        `序时进度${formatPercent(pace)}，${gapWords(subtract(rate, pace))}（先减后取一位小数）。`,
      ),
      section("灯", `${LAMP_LABEL[lamp]}：${lampRuleWords(dataset.policy)}。`),
    ],
  };
}

function investedTold({ project, month }: ProjectNumberOf): Told {
  const years = investedOfYears(project);
  const whole = investedInAll(project);
  const isAbove = whole > project.totalInvestment;
  const texts = years.map((last) => `${monthLabel(last.month)}${wanWords(last.value)}`);
  return {
    word: "历年完成投资合计",
    period: `截至${monthLabel(month)}底`,
    value: years.length === 0 ? "未报" : amount(whole),
    warnings: isAbove ? [`超过总投资${wanWords(project.totalInvestment)}，照报的计。`] : [],
    sections: [
      section("口径", "台账所列各年最后一次报的累计相加；更早的年份台账没有的，不在其中。"),
      ...(texts.length > 0 ? [section("各年", `${texts.join("；")}。`)] : []),
    ],
  };
}

function section(label: string, text: string): Section {
  return { label, text };
}

/** 17,840万元（1.78亿元）. */
function amount(wan: number): string {
  return `${wanWords(wan)}（${amountWords("investment.done", wan)}）`;
}

function periodOf(month: Month): string {
  return `${yearOf(month)}年${cumulativeSpan(month)}累计`;
}

/** The last report before the month, of the same year. */
function latestBefore({ invested }: Project, month: Month): Project["invested"][number] | null {
  const known = sorted(invested, (a, b) => (a.month < b.month ? -1 : 1));
  return lastWhere(known, (one) => one.month < month && yearOf(one.month) === yearOf(month));
}

/** Whose it is: the ledger does not say who wrote it down. */
function unitSection({ project, dataset }: ProjectNumberOf): Section {
  const unit = dataset.regions.find(({ code }) => code === project.county);
  const name = unit?.name ?? `单位不明（${project.county}）`;
  const charge = project.unit === null ? "" : `，责任单位${project.unit}`;
  return section("所属单位", `${name}${charge}。`);
}

function sourceSection({ month, dataset }: ProjectNumberOf): Section {
  return {
    label: "来源",
    text: `${dataset.sourceTitle}（项目台账），报告期${monthLabel(month)}，${editionWords(dataset)}。`,
    isNeverLeft: true,
  };
}
