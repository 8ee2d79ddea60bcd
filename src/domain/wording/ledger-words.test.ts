import { expect, test } from "vitest";
import { redCardStanding } from "../ledger/red-card";
import { campaignDaysWords, redCardLine, redCardWords } from "./ledger-words";

test("a red card: days left, and what follows", () => {
  const told = { date: "2021-09-01", deadline: "2021-10-01", outcome: null, outcomeAt: null };
  const card = { ...told, demand: "start" } as const;
  const words = (today: string) => redCardWords(redCardStanding(card, today));
  expect(["2021-09-28", "2021-10-01", "2021-10-31"].map(words)).toEqual([
    "还有3天，限期动工",
    "当天到期，限期动工",
    "已过期30天，逾期取消",
  ]);
  expect(redCardWords(redCardStanding(told, "2021-09-28"))).toBe("还有3天");
  expect(redCardWords(redCardStanding({ ...told, demand: "rectify" }, "2021-10-31"))).toBe(
    "已过期30天，限期整改",
  );
  expect(redCardWords(redCardStanding({ ...card, outcome: "已销牌" }, "2021-10-31"))).toBe(
    "已处理",
  );
});

test("the line of a red card says why it was set, and as it was told what is wanted", () => {
  const card = {
    date: "2021-09-01",
    deadline: "2021-10-01",
    demand: "complete",
    reason: "三次催办没有进展。",
    outcome: null,
    outcomeAt: null,
  } as const;
  expect(redCardLine(card, "2021-09-28", "（天数按截至8月底）")).toBe(
    "2021-09-01发，期限2021-10-01，还有3天，限期竣工（天数按截至8月底），原因：三次催办没有进展",
  );
  expect(redCardLine({ ...card, outcome: "已竣工" }, "2021-09-28", "（不说）")).toBe(
    "2021-09-01发，期限2021-10-01，已处理：已竣工，原因：三次催办没有进展",
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
