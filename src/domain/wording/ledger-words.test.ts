import { expect, test } from "vitest";
import { redCardStanding } from "../ledger/red-card";
import { campaignDaysWords, redCardWords } from "./ledger-words";

test("a red card: days left, and what follows", () => {
  const card = { date: "2021-09-01", deadline: "2021-10-01", outcome: null, outcomeAt: null };
  const words = (today: string) => redCardWords(redCardStanding(card, today));
  expect(["2021-09-28", "2021-10-01", "2021-10-31"].map(words)).toEqual([
    "还有3天，限期动工",
    "当天到期，限期动工",
    "已过期30天，逾期取消",
  ]);
  expect(redCardWords(redCardStanding({ ...card, outcome: "已销牌" }, "2021-10-31"))).toBe(
    "已处理",
  );
});

test("a campaign: before, in and after its span", () => {
  const campaign = {
    id: "c",
    name: "百日攻坚",
    from: "2021-09-01",
    to: "2021-12-09",
    measure: "starts",
    target: 3,
    projects: null,
  } as const;
  const words = (today: string) => campaignDaysWords(campaign, today);
  expect(["2021-08-31", "2021-09-01", "2021-12-09", "2021-12-12"].map(words)).toEqual([
    "还有1天开始",
    "还有99天结束",
    "最后一天",
    "已结束3天",
  ]);
});
