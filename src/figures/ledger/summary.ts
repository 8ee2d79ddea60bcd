/** What the filtered projects add up to, in words: the line above the list, and its headline. */
import type { Region } from "../../domain/facts/county";
import type { Members } from "../../domain/facts/snapshot";
import type { LedgerSummary, RateParts } from "../../domain/ledger/differences";
import { FILTER_IDS, type LedgerChoice } from "../../domain/ledger/filters";
import type { ProjectPage } from "../../domain/ledger/listed";
import { READY_LISTS } from "../../domain/ledger/ready-lists";
import { formatCount, formatPercent, formatYi } from "../../domain/numbers/format";
import { fraction } from "../../domain/numbers/fraction";
import { LAMP_LABEL } from "../../domain/rates/lamp";
import { RATES, type RateId } from "../../domain/rates/rates";
import { isPresent } from "../../lib/array";
import { rateAbsenceWord } from "../../domain/wording/words";

export interface SummaryItem {
  readonly key: string;
  readonly word: string;
  readonly value: string;
  /** What the value is made of, where that is not plain: 12/20, 已报18/20个. */
  readonly note: string | null;
}

/** The summary as items, in the order in which it is read. */
export function summaryItems(summary: LedgerSummary): readonly SummaryItem[] {
  const { projects, parts, reported, done } = summary;
  return [
    item("projects", "项目", `${formatCount(projects)}个`, partsNote(parts)),
    item("total", "总投资", `${formatYi(summary.totalInvestment)}亿元`),
    item("planned", "年度计划", `${formatYi(summary.planned)}亿元`),
    item(
      "done",
      "完成投资",
      done === null ? "未报" : `${formatYi(done)}亿元`,
      reported === null ? null : `已报${formatCount(reported)}/${formatCount(projects)}个`,
    ),
    rateItem("start", summary.startRate),
    rateItem("completion", summary.completionRate),
    { ...rateItem("investment", summary.investmentRate), note: ofReported(summary) },
  ];
}

function item(key: string, word: string, value: string, note: string | null = null): SummaryItem {
  return { key, word, value, note };
}

/** The rate is over the projects that have reported: their sums are not those beside it. */
function ofReported({ investmentRate: { numerator, denominator } }: LedgerSummary): string | null {
  return numerator === null || denominator === null
    ? null
    : `已报项目${formatYi(numerator)}/${formatYi(denominator)}亿元`;
}

function partsNote(parts: number): string | null {
  return parts === 0 ? null : `另列打包子项目${formatCount(parts)}个`;
}

function rateItem(id: RateId, { numerator, denominator }: RateParts): SummaryItem {
  const known = numerator !== null && denominator !== null;
  return item(
    id,
    RATES[id].name,
    rateWords(id, { numerator, denominator }),
    known ? `${formatCount(numerator)}/${formatCount(denominator)}` : null,
  );
}

/** 85.3%; 未报 or 无竣工计划 where there is no rate. */
function rateWords(id: RateId, { numerator, denominator }: RateParts): string {
  if (numerator === null || denominator === null) return rateAbsenceWord(id, "notReported");
  if (denominator <= 0) return rateAbsenceWord(id, "noPlan");
  return formatPercent(fraction(numerator, denominator));
}

/** The unit whose projects alone are looked at; null where there are several. */
export function soleUnit({ kind, regions }: Members): Region | null {
  const [only, second] = regions;
  return only && !second && kind !== "region" ? only : null;
}

/** The leader whose list this is: the only filter besides the units; else null. */
export function leaderOf(choice: LedgerChoice, text: string): string | null {
  const [leader, second] = choice.leader ?? [];
  const others = Object.entries(choice).filter(
    ([id, words]) => id !== "leader" && id !== "counties" && words,
  );
  return leader !== undefined && second === undefined && others.length === 0 && text === ""
    ? leader
    : null;
}

/** What of the ledger is looked at: 逾期问题; 已筛选; both; null where it is all of the units'. */
export function partWord(choice: LedgerChoice, text: string): string | null {
  const [id, second] = choice.list ?? [];
  const list = second === undefined ? READY_LISTS.find((one) => one.id === id) : undefined;
  const isFiltered =
    text !== "" ||
    second !== undefined ||
    FILTER_IDS.some((filter) => filter !== "list" && filter !== "counties" && choice[filter]);
  const words = [list?.word, isFiltered ? "已筛选" : undefined].filter(isPresent);
  return words.length === 0 ? null : words.join("，");
}

type Filtered = Pick<ProjectPage, "summary" | "facets">;

export interface HeadlineOf {
  /** 全市, 云麓区, 所选3个单位. */
  readonly where: string;
  /** Whether these are all units of the office: a leader's projects may stand in others too. */
  readonly isAll: boolean;
  readonly leader: string | null;
  readonly part?: string | null;
}

/**
 * The sentence that opens the page. Of one leader's list it says what needs them: lamps, overdue
 * issues and red cards, where the ledger counts those.
 */
export function listHeadline(
  { summary, facets }: Filtered,
  { where, isAll, leader, part = null }: HeadlineOf,
): string {
  const head = `${where}台账${part === null ? "" : `（${part}）`}`;
  if (summary.projects + summary.parts === 0)
    return leader === null
      ? `${head}：没有符合条件的项目`
      : `${isAll ? "台账里" : where}没有${leader}联系的项目`;
  const count = `${formatCount(summary.projects)}个项目`;
  const rate = `投资完成率${rateWords("investment", summary.investmentRate)}`;
  if (leader === null) return `${head}：${count}，${rate}`;
  // What is counted by lamp and list is listed: parts of packages too.
  const parts = summary.parts === 0 ? "" : `（另列子项目${formatCount(summary.parts)}个）`;
  return [
    `${isAll ? "" : `${where}：`}${leader}联系${count}${parts}`,
    rate,
    lampWords(facets),
    ...troubleWords(facets),
  ]
    .filter(Boolean)
    .join("，");
}

/** 红灯3个、黄灯5个; 没有红灯、黄灯; "" where the ledger does not count them. */
function lampWords({ lamp }: ProjectPage["facets"]): string {
  if (lamp === undefined) return "";
  const lit = (["red", "yellow"] as const).flatMap((id) =>
    unlessNone(lamp[id], (count) => `${LAMP_LABEL[id]}${count}个`),
  );
  return lit.length === 0 ? `没有${LAMP_LABEL.red}、${LAMP_LABEL.yellow}` : lit.join("、");
}

function troubleWords({ list }: ProjectPage["facets"]): readonly string[] {
  return [
    ...unlessNone(list?.["issueOverdue"], (count) => `${count}个项目有逾期问题`),
    ...unlessNone(list?.["redCard"], (count) => `红牌${count}个`),
  ];
}

function unlessNone(count: number | undefined, words: (count: string) => string): string[] {
  return count ? [words(formatCount(count))] : [];
}

/**
 * What is due next of one leader's projects: 下季度应开工2个、应竣工1个. Null where the ledger does not count
 * it.
 */
export function dueNextLine({ facets: { list } }: Pick<ProjectPage, "facets">): string | null {
  if (list === undefined) return null;
  const due = [
    ...unlessNone(list["startsNext"], (count) => `应开工${count}个`),
    ...unlessNone(list["completionsNext"], (count) => `应竣工${count}个`),
  ];
  return due.length === 0 ? "下季度没有应开工、应竣工的项目" : `下季度${due.join("、")}`;
}
