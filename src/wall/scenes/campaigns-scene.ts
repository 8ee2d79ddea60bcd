/** 攻坚行动: how many days each has left, and how far it has come, in large words. */
import { newestMonth } from "../../domain/facts/scope";
import type { Snapshot } from "../../domain/facts/snapshot";
import { campaignsAt } from "../../domain/ledger/campaigns";
import { ledgerMonth } from "../../domain/ledger/concerns";
import { lastDayOf } from "../../domain/ledger/day";
import { type CampaignCard, campaignCards, campaignsNote } from "../../figures/ledger/campaigns";
import { fittingMessage } from "../../figures/parts";
import { isPresent } from "../../lib/array";
import type { LedgerState } from "../feed/ledger-state";
import type { Size } from "./canvas-shape";
import type { Scene, SceneOptions, ScenePage } from "./scene";

/** px of the canvas that a campaign takes at least. */
const LEAST_ROW = 225;

/** The scene; its figures are the whole office's on every wall, and its foot says so. */
export function campaignsScene(snapshot: Snapshot, options: SceneOptions): Scene {
  const { dataset, facts } = snapshot;
  const { ledger, room } = options;
  const month = (ledger.kind === "read" && ledger.campaigns?.month) || ledgerMonth(snapshot);
  const isNewest = month === newestMonth({}, dataset, facts);
  const shown = campaignsAt(dataset.campaigns, { month, isNewest });
  const cards = campaignCards(shown, progressOf(ledger) ?? [], {
    month,
    today: options.today ?? lastDayOf(month),
    unread: unreadWords(ledger),
  });
  const where = dataset.policy.regionWord;
  return {
    id: "campaigns",
    message: fittingMessage(sentences(cards)),
    takeaway: cards.length === 0 ? "没有攻坚行动。" : cards.map(cardSentence).join(""),
    pages: cards.length === 0 ? [NONE] : cardPages(cards, room),
    foot: {
      coverage: cards
        .map(({ name, coverage }) => (coverage === null ? null : `${name}${coverage}`))
        .filter(isPresent)
        .join("；"),
      definition: cards.length === 0 ? "" : campaignsNote(shown, { month, where }),
      source: `${dataset.sourceTitle}；项目台账`,
    },
  };
}

const NONE: ScenePage = {
  kind: "words",
  title: "",
  text: "数据里没有这一期的攻坚行动。",
  isMissing: false,
};

function progressOf(ledger: LedgerState) {
  return ledger.kind === "read" ? (ledger.campaigns?.progress ?? null) : null;
}

/** Why the ledger's answer is not there; null where it is. */
function unreadWords(ledger: LedgerState): string | null {
  switch (ledger.kind) {
    case "notAsked":
      return "正在读取台账";
    case "noLedger":
      return "没有项目台账";
    case "failed":
      return "没有读到台账";
    case "read":
      // After a restart: it is not kept.
      if (!ledger.campaigns) return "还没有读到台账";
      if (ledger.campaigns.hasFailed) return "没有读到台账";
      return ledger.campaigns.progress === null ? "台账没有给出" : null;
  }
}

/** As many on a page as there is room for, evenly. */
function cardPages(cards: readonly CampaignCard[], { height }: Size): ScenePage[] {
  const most = Math.max(1, Math.floor(height / LEAST_ROW));
  const pages = Math.ceil(cards.length / most);
  const rows = Math.ceil(cards.length / pages);
  return Array.from({ length: pages }, (_, index) => ({
    kind: "campaigns",
    cards: cards.slice(index * rows, (index + 1) * rows),
    rows,
  }));
}

/**
 * Of the one that runs, else that comes, else that was: 百日攻坚行动还有9天结束，完成目标的66.4%; from the fullest to
 * the shortest.
 */
function sentences(cards: readonly CampaignCard[]): readonly string[] {
  const first = (["running", "coming", "ended"] as const)
    .map((phase) => cards.find((card) => card.phase === phase))
    .find(isPresent);
  if (!first) return ["没有攻坚行动"];
  const { name, days, rate } = first;
  const running = cards.filter(({ phase }) => phase === "running").length;
  return [
    ...(rate
      ? [`${name}${days}，完成目标的${rate.text}%`, `${name}${days}，完成${rate.text}%`]
      : []),
    `${name}${days}`,
    running > 0 ? `${running}个攻坚行动正在进行` : `共${cards.length}个攻坚行动`,
  ];
}

/** 百日攻坚行动还有9天结束，已完成265.5亿元，目标400.0亿元，完成66.4%，高于时间进度5.4个百分点。 */
function cardSentence({ name, days, done, target, rate, absent, gap }: CampaignCard): string {
  const parts = [
    `${name}${days}`,
    done,
    target,
    rate && `完成${rate.text}%`,
    gap,
    absent && `进度${absent}`,
  ];
  return `${parts.filter((part) => part !== null).join("，")}。`;
}
