import { describe, expect, test } from "vitest";
import type { Campaign } from "../../domain/facts/campaign";
import { month } from "../../domain/fixtures/build";
import { type CampaignProgress, campaignsAt, timeGone } from "../../domain/ledger/campaigns";
import { dayAt } from "../../domain/ledger/day";
import { formatPercent } from "../../domain/numbers/format";
import { campaignCards } from "./campaigns";

const CAMPAIGN: Campaign = {
  id: "c",
  name: "百日攻坚行动",
  from: "2021-09-01",
  to: "2021-12-09",
  measure: "investment",
  target: 400_000,
  projects: null,
};
const ASKED = { month: month("2021-10"), today: "2021-11-30", unread: null } as const;

function card(
  campaign: Partial<Campaign>,
  progress: Partial<CampaignProgress> | null,
  asked = ASKED,
) {
  const own = { id: "c", done: 244_000, projects: 10, reported: 10, ...progress };
  const [only] = campaignCards(
    [{ ...CAMPAIGN, ...campaign }],
    progress === null ? [] : [own],
    asked,
  );
  return only;
}

describe("progress against the campaign's own target", () => {
  test("beside the share of its days that had gone when the data were made", () => {
    expect(card({}, {})).toMatchObject({
      days: "还有9天结束",
      phase: "running",
      span: "2021年9月1日—12月9日",
      target: "目标40.0亿元",
      done: "已完成24.4亿元",
      rate: { text: "61.0" },
      time: { text: "61.0%", percent: 61 },
      reached: true,
      gap: "持平时间进度",
      coverage: null,
      absent: null,
    });
  });

  test("nothing reported is no 0, and has no rate", () => {
    expect(card({}, { done: null, reported: 0 })).toMatchObject({
      rate: null,
      done: null,
      absent: "未报",
      gap: null,
      coverage: null,
      reached: false,
    });
  });

  test("0 is 0", () => {
    expect(card({ measure: "starts", target: 30 }, { done: 0 })).toMatchObject({
      rate: { text: "0", percent: 0 },
      done: "已开工0个",
      gap: "低于时间进度61.0个百分点",
    });
  });

  test("projects that lack a month are said to", () => {
    expect(card({}, { reported: 8 })?.coverage).toBe("8/10个项目有数，其余缺月报未计");
  });

  test("whose progress nobody can tell says why", () => {
    const why = (...[campaign, progress]: [Partial<Campaign>, Partial<CampaignProgress> | null]) =>
      card(campaign, progress)?.absent;
    expect(why({ projects: { gone: ["x"] } }, { done: null, projects: 0 })).toBe(
      "名单条件无法识别",
    );
    expect(why({}, null)).toBe("台账没有给出");
    expect(why({ measure: "starts" }, { done: 0, projects: 0, reported: 0 })).toBe(
      "台账里没有参加的项目",
    );
    const reading = { ...ASKED, unread: "正在读取…" };
    expect(campaignCards([CAMPAIGN], [], reading)[0]?.absent).toBe("正在读取…");
    expect(card({ projects: { gone: ["x"] } }, {})?.choice).toBeNull();
  });
});

describe("a campaign and the calendar", () => {
  test("one that has begun after the data has no progress and no time, whatever the day", () => {
    const later = card({ from: "2021-11-10", to: "2021-12-31" }, { done: 0 });
    expect(later).toMatchObject({
      phase: "running",
      rate: null,
      time: null,
      absent: "数据到2021年10月，还没有这段时间的",
    });
    expect(card({ from: "2021-12-01", to: "2022-01-31" }, {})).toMatchObject({
      phase: "coming",
      days: "还有1天开始",
      span: "2021年12月1日—2022年1月31日",
    });
  });

  test("one that is over has had all its days", () => {
    const over = card({ to: "2021-09-30" }, { done: 500_000 });
    expect(over).toMatchObject({ phase: "ended", days: "已结束61天", time: { text: "100.0%" } });
    expect([over?.rate?.text, over?.gap]).toEqual(["125.0", "高于目标25.0个百分点"]);
  });

  test("days gone count both ends; one day alone is all or nothing", () => {
    const day = { ...CAMPAIGN, from: "2021-10-31", to: "2021-10-31" };
    expect(formatPercent(timeGone(day, month("2021-10")))).toBe("100.0%");
    expect(formatPercent(timeGone(day, month("2021-09")))).toBe("0%");
    expect(formatPercent(timeGone(CAMPAIGN, month("2021-09")))).toBe("30.0%");
  });

  test("an earlier month knows nothing of later campaigns, the newest one of those to come", () => {
    const later = { ...CAMPAIGN, id: "d", from: "2021-11-01" };
    const at = (isNewest: boolean) =>
      campaignsAt([CAMPAIGN, later], { month: ASKED.month, isNewest }).map(({ id }) => id);
    expect(at(false)).toEqual(["c"]);
    expect(at(true)).toEqual(["c", "d"]);
  });

  test("today is the office's own day", () => {
    const late = Date.UTC(2021, 10, 29, 17);
    expect(dayAt(late, "Asia/Shanghai")).toBe("2021-11-30");
    expect(dayAt(late, "UTC")).toBe("2021-11-29");
  });
});
