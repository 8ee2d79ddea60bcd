/**
 * 口径: every definition in force as plain Chinese, made from the policy and the tables that the
 * numbers themselves use.
 */
import { ALL_CATEGORIES, CATEGORIES } from "../facts/enterprise";
import { formatPercent } from "../numbers/format";
import { LAMP_LABEL } from "../rates/lamp";
import { MEASURE_GROUPS, GROUP_WORD, MEASURES, measureInfo, measureName } from "../facts/measure";
import { type MonthFrom, type Policy, lampRuleWords } from "../facts/policy";
import { PACED_RATES, RATES } from "../rates/rates";

export interface Definition {
  readonly term: string;
  readonly text: string;
}

export interface DefinitionSection {
  readonly id: string;
  readonly title: string;
  readonly items: readonly Definition[];
}

const UNIT = { wan: "亿元", projects: "个", enterprises: "家" } as const;

const REST =
  "；没有算数的月份时，取最后一个有数的月份。还不算数的月份注明“9月已报1/14”，点开可看；只报了计划、目标的不算已报";
const PRINTED_TOTAL = "公布了合计（率的两项都有；四上只要新增，只用于累计）";
/** When a month counts, by policy. */
const COUNTS_WORDS: Record<MonthFrom, string> = {
  any: `有一个单位报了，或${PRINTED_TOTAL}，这个月就算数`,
  half: `应报单位报了一半，或${PRINTED_TOTAL}，这个月才算数${REST}`,
  all: `应报单位都报了，或${PRINTED_TOTAL}，这个月才算数${REST}`,
};

/** All sections of the policy page that follow from rules; sources are listed apart. */
export function definitionSections(policy: Policy): DefinitionSection[] {
  return [
    periodSection(policy),
    missingSection(),
    rateSection(policy),
    lampSection(policy),
    rankSection(policy),
    enterpriseSection(),
    checkSection(),
    measureSection(),
  ];
}

function periodSection(policy: Policy): DefinitionSection {
  return {
    id: "period",
    title: "时间",
    items: [
      { term: "累计", text: "从当年1月1日到报告月末。所有上报数都是累计数。" },
      {
        term: "当季",
        text: "本季累计减上季累计（一季度就是累计本身）；计划、目标、在库等存量不减。两头都报了才有值；负数是核减，照样显示。",
      },
      {
        term: "季度取哪个月",
        text: `每类指标取本季内最后一个算数的月份，全部单位同取这个月；这个月没报的单位算未报，不用以前的数代替。${COUNTS_WORDS[policy.monthFrom]}。不是季末月时注明“截至某月”。`,
      },
      {
        term: "最新季度",
        text: "不选季度时，看最新的季度；上一季度算数的各类指标，新季度里还没有都算数时，仍看上一季度，并注明新的月份已报几个单位。大屏也一样。",
      },
      {
        term: "序时进度",
        text: `各月末应达到的比例：${policy.timeProgress.map((share, index) => `${index + 1}月${formatPercent(share)}`).join("，")}。当季的序时进度是两个报告月之差。`,
      },
      {
        term: "同比、环比",
        text: "同比与上年同一报告月比；没有就写“上年同期无数据”。累计数不与上季累计比，只说本季新增多少；当季数才有环比。",
      },
      { term: "时刻", text: "生成、核对、导出的时刻都是本单位所在时区的时间，与读者的电脑无关。" },
    ],
  };
}

function missingSection(): DefinitionSection {
  return {
    id: "missing",
    title: "没有数的几种情形",
    items: [
      { term: "未报", text: "应报而没有报。不是零，不计入任何合计、比率和排名；图上画斜线。" },
      { term: "0", text: "报了，是零。照常计入。" },
      { term: "无计划", text: "计划或目标为零，比率算不出；分子照样计入合计。" },
      { term: "计划未报", text: "只报了完成数，没报计划；不计入比率。" },
      { term: "不适用", text: "这个单位不报这类指标，不在覆盖和合计之内。" },
      {
        term: "n/N个单位已报",
        text: "N是应报这类指标的单位数，n是已报的。每个合计、比率各有自己的覆盖。",
      },
    ],
  };
}

function rateSection(policy: Policy): DefinitionSection {
  const rates = Object.values(RATES).map((info) => ({
    term: info.name,
    text: `${measureName(info.numerator, "ytd")} ÷ ${measureName(info.denominator(policy), "ytd")}${info.id === "start" ? "。续建项目不在内" : ""}。`,
  }));
  return {
    id: "rates",
    title: "比率",
    items: [
      ...rates,
      {
        term: "合计的比率",
        text: "Σ分子 ÷ Σ分母，只计分子、分母都报了的单位；从不取各单位比率的平均。",
      },
      {
        term: "与序时",
        text: "比率减序时进度，单位是个百分点；先按精确值相减，最后四舍五入一次，一位小数；不到0.05的写作持平。",
      },
      { term: "超过100%", text: "比率可以超过100%，图不截断。" },
      {
        term: "公布的合计",
        text: "单位报齐时用相加数，公布数放在核对里；没报齐而通报同时给出分子、分母时用公布的一对数并注明；只给比率不给分母的，只显示公布值，不亮灯。",
      },
      {
        term: "取整",
        text: "比率一位小数；亿元表中一位、文中至多两位；一律四舍五入。只有零写作0；不是零而舍成0.0的，多写几位到第一个非零数字，如0.03。各单位的数四舍五入后相加，与合计可能略有出入，图表下有注。",
      },
    ],
  };
}

function lampSection(policy: Policy): DefinitionSection {
  const rates = PACED_RATES.filter((id) => policy.lampFor.includes(id)).map((id) => RATES[id].name);
  return {
    id: "lamps",
    title: "亮灯",
    items: [
      { term: "规则", text: `${lampRuleWords(policy)}。按显示出来的一位小数判断。` },
      { term: "亮灯的比率", text: `${rates.join("、")}。` },
      {
        term: "对照",
        text:
          policy.lampAgainst === "due"
            ? "报了截至本期目标的，与本单位的阶段目标比；没报的与序时进度比。"
            : "与序时进度比。",
      },
      { term: LAMP_LABEL.none, text: "没有比率，或规则没有给这个比率设灯。" },
    ],
  };
}

function rankSection(policy: Policy): DefinitionSection {
  return {
    id: "ranks",
    title: "排名",
    items: [
      {
        term: "排法",
        text: "按精确值从高到低；显示值相同的同名次，下一名次接着排（1、2、2、3）。没有比率的不排。",
      },
      {
        term: "分组",
        text:
          policy.rankGroups === "apart"
            ? `${policy.unitWord}、功能区、直属单位分开排。`
            : "所有单位一起排。",
      },
      { term: "筛选", text: "只看部分单位时，名次和全部单位的平均水平不变。" },
    ],
  };
}

function enterpriseSection(): DefinitionSection {
  return {
    id: "enterprises",
    title: "四上企业",
    items: [
      ...CATEGORIES.map(({ full, short, sign }) => ({
        term: full,
        text: `简称${short}，图中记作“${sign}”。`,
      })),
      {
        term: "合计",
        text: `报了合计用合计；没报合计而${ALL_CATEGORIES}都报了，用${ALL_CATEGORIES}之和；两者都有而不等，列入核对。`,
      },
      { term: "净增", text: "新增减退出；退出没报的不算净增。" },
      {
        term: "上报数、入库数",
        text: "上报数是县里报上来的，入库数是统计部门核准入库的，两者不同；来源没有说明的写“口径未注明”。",
      },
    ],
  };
}

function checkSection(): DefinitionSection {
  return {
    id: "checks",
    title: "核对",
    items: [
      { term: "四舍五入可解释", text: "公布的各数在其取整范围内可以凑出公布的结果。" },
      { term: "不能解释", text: "怎么取整也凑不出，原文可能有误或口径不同。" },
      { term: "覆盖不全，不可比", text: "公布的是全部单位，算的只是已报单位，不比较。" },
      { term: "上报与台账", text: "图和表用上报数；与项目台账加总不一致时两个数都列出。" },
    ],
  };
}

function measureSection(): DefinitionSection {
  const plain = MEASURES.filter(
    (measure) => !measure.startsWith("enterprises.") || measure.startsWith("enterprises.total."),
  );
  return {
    id: "measures",
    title: "指标",
    items: MEASURE_GROUPS.map((group) => ({
      term: GROUP_WORD[group],
      text: `${plain
        .filter((measure) => measureInfo(measure).group === group)
        .map((measure) => `${measureInfo(measure).name}（${UNIT[measureInfo(measure).unit]}）`)
        .join("、")}。`,
    })),
  };
}
