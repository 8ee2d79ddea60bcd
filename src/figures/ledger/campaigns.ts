/** 攻坚行动 as cards: how long they run, how far they have come, and what is not known of it. */
import type { Campaign, CampaignMeasure } from "../../domain/facts/campaign";
import { CAMPAIGN_MEASURE_WORD } from "../../domain/facts/campaign";
import { type Month, monthLabel } from "../../domain/facts/period";
import {
  type CampaignProgress,
  campaignChoice,
  countdown,
  timeGone,
} from "../../domain/ledger/campaigns";
import { type Day, lastDayOf } from "../../domain/ledger/day";
import type { LedgerChoice } from "../../domain/ledger/filters";
import {
  formatCount,
  formatPercent,
  formatPercentNumber,
  formatYi,
} from "../../domain/numbers/format";
import {
  type Fraction,
  displayedTenths,
  fraction,
  subtract,
  toNumber,
} from "../../domain/numbers/fraction";
import { campaignDaysWords } from "../../domain/wording/ledger-words";
import { gapWords } from "../../domain/wording/words";

export interface CampaignCard {
  readonly id: string;
  readonly name: string;
  /** 还有9天结束; 已结束3天: by today, whatever month the data are of. */
  readonly days: string;
  readonly phase: "coming" | "running" | "ended";
  /** 2026年9月1日—12月9日 */
  readonly span: string;
  /** 完成投资 */
  readonly measure: string;
  /** 目标400.0亿元 */
  readonly target: string;
  /** 已完成352.4亿元; null where it is not known. */
  readonly done: string | null;
  /** 88.1 of the target, in %; null where there is no progress to tell. */
  readonly rate: { readonly text: string; readonly percent: number } | null;
  /** Why there is none: 未报, 尚未开始. */
  readonly absent: string | null;
  /** Of the days; null before the first one. */
  readonly time: { readonly text: string; readonly percent: number } | null;
  /** Whether the rate is at least the share of the days, as displayed. */
  readonly reached: boolean;
  /** 高于时间进度3.9个百分点; of one that was over by then 低于目标25.0个百分点; null without a rate. */
  readonly gap: string | null;
  /** 350/362个项目可计; null where all are counted. */
  readonly coverage: string | null;
  /** The projects that take part; null where the data set names a filter that there is not. */
  readonly choice: LedgerChoice | null;
}

export interface CampaignsAsked {
  /** Of the ledger's answer. */
  readonly month: Month;
  readonly today: Day;
  /** Why the ledger's answer is not there: 正在读取…; null where it is. */
  readonly unread: string | null;
}

/** One card a campaign, in the office's own order. */
export function campaignCards(
  campaigns: readonly Campaign[],
  progress: readonly CampaignProgress[],
  asked: CampaignsAsked,
): readonly CampaignCard[] {
  return campaigns.map((campaign) => {
    const own = progress.find(({ id }) => id === campaign.id) ?? null;
    return campaignCard(campaign, own, asked);
  });
}

function campaignCard(
  campaign: Campaign,
  progress: CampaignProgress | null,
  { month, today, unread }: CampaignsAsked,
): CampaignCard {
  const { id, name, measure, target } = campaign;
  const choice = campaignChoice(campaign);
  const absent = absence(campaign, progress, { month, unread, isKnown: choice !== null });
  const done = absent === null ? (progress?.done ?? null) : null;
  const rate = done === null ? null : fraction(done, target);
  const hasBegun = campaign.from <= lastDayOf(month);
  const gone = hasBegun ? timeGone(campaign, month) : null;
  const gap = rate && gone && subtract(rate, gone);
  const isOver = campaign.to <= lastDayOf(month);
  const { toStart, toEnd } = countdown(campaign, today);
  return {
    id,
    name,
    days: campaignDaysWords(campaign, today),
    phase: toStart > 0 ? "coming" : toEnd < 0 ? "ended" : "running",
    span: spanWords(campaign),
    measure: CAMPAIGN_MEASURE_WORD[measure],
    target: `目标${amount(measure, target)}`,
    done: done === null ? null : `已${DONE_WORD[measure]}${amount(measure, done)}`,
    rate: rate && { text: formatPercentNumber(rate), percent: percentOf(rate) },
    absent,
    time: gone && { text: formatPercent(gone), percent: percentOf(gone) },
    reached: gap !== null && displayedTenths(gap) >= 0,
    gap: gap && gapWords(gap, isOver ? "目标" : "时间进度"),
    coverage: coverageOf(progress, absent),
    choice,
  };
}

const DONE_WORD: Readonly<Record<CampaignMeasure, string>> = {
  starts: "开工",
  completions: "竣工",
  investment: "完成",
  closed: "销号",
};

function amount(measure: CampaignMeasure, value: number): string {
  return measure === "investment" ? `${formatYi(value)}亿元` : `${formatCount(value)}个`;
}

function percentOf(share: Fraction): number {
  return toNumber(share) * 100;
}

/** Why no progress can be told; null where it can. What was not reported is never 0. */
function absence(
  { from }: Campaign,
  progress: CampaignProgress | null,
  { month, unread, isKnown }: Pick<CampaignsAsked, "month" | "unread"> & { isKnown: boolean },
): string | null {
  if (from > lastDayOf(month)) return `数据到${monthLabel(month)}，还没有这段时间的`;
  if (!isKnown) return "名单条件无法识别";
  if (progress === null) return unread ?? "台账没有给出";
  if (progress.projects === 0) return "台账里没有参加的项目";
  return progress.done === null ? "未报" : null;
}

/** Projects that lack a value are not in the sum: how many are. */
function coverageOf(progress: CampaignProgress | null, absent: string | null): string | null {
  if (!progress || absent !== null || progress.reported >= progress.projects) return null;
  return `${formatCount(progress.reported)}/${formatCount(progress.projects)}个项目有数，其余缺月报未计`;
}

/** 2026年9月1日—12月9日; with both years where they differ. */
function spanWords({ from, to }: Campaign): string {
  const isOneYear = from.slice(0, 4) === to.slice(0, 4);
  return `${dayWords(from, true)}—${dayWords(to, !isOneYear)}`;
}

function dayWords(day: Day, withYear: boolean): string {
  const [year, month, date] = day.split("-").map(Number);
  return `${withYear ? `${year}年` : ""}${month}月${date}日`;
}

/** What holds for all of them: whose they are, until when, and how investment is counted. */
export function campaignsNote(
  campaigns: readonly Campaign[],
  { month, where }: { month: Month; where: string },
): string {
  const isOfInvestment = campaigns.some(({ measure }) => measure === "investment");
  return [
    `${where}合计，不随所选单位变`,
    `进度按项目台账，到${monthLabel(month)}底，与到那时的时间进度比`,
    ...(isOfInvestment ? ["投资按整月计"] : []),
    "天数按今天",
  ].join("；");
}
