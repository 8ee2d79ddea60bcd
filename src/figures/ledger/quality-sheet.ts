/** 数据质量 as a sheet: one row a finding, as the page lists them. */
import { type Month, monthLabel } from "../../domain/facts/period";
import { nameOf } from "../../domain/facts/scope";
import type { Snapshot } from "../../domain/facts/snapshot";
import { type QualityFinding, REPORT_FAULT_WORD } from "../../domain/ledger/quality";
import { formatCount } from "../../domain/numbers/format";
import {
  faultWord,
  findingWords,
  ruleWord,
  treatmentWords,
} from "../../domain/wording/quality-words";
import { stampOf } from "../parts";
import { EMPTY_CELL } from "../tables/figure-sheet";
import type { Sheet, SheetCell, SheetRow } from "../tables/sheet";
import { type QualityChoice, type QualityView, faultsWords, qualityHeadline } from "./quality";

const HEAD = "数据质量";
/** What can be seen of 五不报, and what cannot. */
const UNSEEN_WORDS = "瞒报从上报的数里看不出来，这里不作判断。";

export interface QualityContent {
  readonly month: Month;
  readonly choice: QualityChoice;
  readonly view: QualityView;
}

/** The findings of all groups, in their order. */
export function qualitySheet(snapshot: Snapshot, { month, choice, view }: QualityContent): Sheet {
  const at = monthLabel(month);
  const filtered = choiceWords(choice);
  const nameOfUnit = (code: string) => nameOf(snapshot.dataset, code);
  return {
    head: HEAD,
    caption: qualityHeadline(view, snapshot.members.word),
    takeaway: `${faultsWords(view.faults)}。`,
    subtitle: `截至${at}底，${formatCount(view.findings)}处，筛选：${filtered}`,
    notes: [
      "只列出，不改数，也不剔除项目；每条怎么计见“怎么计”。",
      UNSEEN_WORDS,
      "疑似是按规则认出的迹象，要由单位核实。",
    ],
    isRounded: false,
    stamp: {
      ...stampOf(snapshot, ["investment"], null),
      range: `${snapshot.members.word}，筛选：${filtered}`,
      source: `${snapshot.dataset.sourceTitle}（项目台账）`,
      basis: "ytd",
      month,
      asOf: at,
      coverage: null,
    },
    rowHead: "项目",
    columns: COLUMNS.map((name) => ({ key: name, section: null, name, unit: null })),
    rows: view.groups.flatMap(({ items }) =>
      items.map((finding, index) => findingRow(finding, index, nameOfUnit)),
    ),
  };
}

const COLUMNS = ["编号", "单位", "月份", "规则", "五不报", "情况", "怎么计"] as const;

function findingRow(
  finding: QualityFinding,
  index: number,
  nameOfUnit: (code: string) => string,
): SheetRow {
  const { rule, project, month } = finding;
  const fault = faultWord(rule);
  return {
    key: `${rule} ${index} ${project.id}`,
    name: project.name,
    isTotal: false,
    cells: [
      text(project.id),
      text(nameOfUnit(project.county)),
      month === null ? EMPTY_CELL : text(monthLabel(month)),
      text(ruleWord(rule)),
      fault === null ? EMPTY_CELL : text(`疑似${fault}`),
      text(findingWords(finding, nameOfUnit)),
      text(treatmentWords(finding)),
    ],
    status: [],
  };
}

function text(words: string): SheetCell {
  return { text: words, number: null };
}

/** 不限; 五不报：漏报、重报，规则：本期未报. */
export function choiceWords({ rules, faults }: QualityChoice): string {
  const words = [
    faults.length > 0 && `五不报：${faults.map((fault) => REPORT_FAULT_WORD[fault]).join("、")}`,
    rules.length > 0 && `规则：${rules.map(ruleWord).join("、")}`,
  ].filter((word) => word !== false);
  return words.length === 0 ? "不限" : words.join("，");
}
