/** 红牌 and 攻坚行动 in words: how long they run, and what follows. */
import { measureInfo } from "../facts/measure";
import type { LedgerDifference } from "../ledger/differences";
import { amountWords, coverageWords } from "./words";
import type { Campaign } from "../facts/campaign";
import { countdown } from "../ledger/campaigns";
import type { Day } from "../ledger/day";
import { RED_CARD_STATE_WORD } from "../ledger/kinds";
import { RED_CARD_DEMAND_WORD } from "../ledger/red-card-demand";
import type { RedCard } from "../ledger/project";
import { type RedCardStanding, redCardStanding } from "../ledger/red-card";

const FOLLOWS_WORD = { ...RED_CARD_DEMAND_WORD, cancelled: "逾期取消" } as const;

/** 还有3天，限期动工; 已过期30天，逾期取消; 已过期30天，限期整改; with an outcome 已处理. */
export function redCardWords({ state, daysLeft, follows }: RedCardStanding): string {
  if (daysLeft === null) return RED_CARD_STATE_WORD[state];
  const days =
    daysLeft < 0 ? `已过期${-daysLeft}天` : daysLeft === 0 ? "当天到期" : `还有${daysLeft}天`;
  return follows === null ? days : `${days}，${FOLLOWS_WORD[follows]}`;
}

/**
 * How it stands as one line: 2021-09-01发，期限2021-10-01，还有3天，限期动工：连续两月未开工（…）; `counted`: what is said
 * of the days, where they are counted.
 */
export function redCardLine(card: RedCard, today: Day, counted = ""): string {
  const { date, deadline, reason, outcome } = card;
  const because = reason === undefined ? "" : `，原因：${reason.replace(/[。；;，,\s]+$/, "")}`;
  const words = redCardWords(redCardStanding(card, today));
  const end = outcome === null ? counted : `：${outcome}`;
  return `${date}发，期限${deadline}，${words}${end}${because}`;
}

/** 还有40天开始; 还有12天结束; 最后一天; 已结束3天. */
export function campaignDaysWords(campaign: Campaign, today: Day): string {
  const { toStart, toEnd } = countdown(campaign, today);
  if (toStart > 0) return `还有${toStart}天开始`;
  if (toEnd > 0) return `还有${toEnd}天结束`;
  return toEnd === 0 ? "最后一天" : `已结束${-toEnd}天`;
}

/**
 * 与上报数不同（11/12个单位已报）：项目个数上报557个，台账594个；…: of how many units it was reported stands
 * once where that is the same for all.
 */
export function differenceWords(differences: readonly LedgerDifference[]): {
  readonly head: string;
  readonly text: string;
} {
  const partly = differences.map(({ coverage }) =>
    coverage.reported < coverage.expected ? `（${coverageWords(coverage)}）` : "",
  );
  const common = partly.every((words) => words === partly[0]) ? (partly[0] ?? "") : null;
  const each = differences.map(({ measure, reported, ledger }, index) => {
    const of = common === null ? (partly[index] ?? "") : "";
    return `${measureInfo(measure).name}上报${amountWords(measure, reported)}${of}，台账${amountWords(measure, ledger)}`;
  });
  return { head: `与上报数不同${common ?? ""}：`, text: `${each.join("；")}。` };
}
