import { describe, expect, test } from "vitest";
import { month, officeOf, record, units, view } from "../../domain/fixtures/build";
import type { Campaign } from "../../domain/facts/campaign";
import type { LedgerState } from "../feed/ledger-state";
import type { Size } from "./canvas-shape";
import { campaignsScene } from "./campaigns-scene";
import { ROOM } from "./fixtures/views";
import { campaignRows } from "./layout-campaigns";

const CAMPAIGN: Campaign = {
  id: "c",
  name: "百日攻坚行动",
  from: "2021-07-01",
  to: "2021-10-08",
  measure: "starts",
  target: 40,
  projects: null,
};
const TODAY = "2021-10-02";
const READ = {
  kind: "read",
  overdue: { total: 0, projects: [], problems: [] },
  campaigns: {
    month: month("2021-09"),
    progress: [{ id: "c", done: 25, projects: 60, reported: 60 }],
    hasFailed: false,
  },
} as const satisfies LedgerState;

function snapshotOf(campaigns: readonly Campaign[]) {
  const office = officeOf({
    units: units(2),
    records: [record("u1", "2021-09", { "investment.done": 1 })],
  });
  return view({ ...office, dataset: { ...office.dataset, campaigns } });
}

function scene(campaigns: readonly Campaign[], ledger: LedgerState = READ, room: Size = ROOM.wide) {
  return campaignsScene(snapshotOf(campaigns), { room, ledger, today: TODAY });
}

describe("the scene of 攻坚行动", () => {
  test("says of the one that runs how long it has and how far it has come", () => {
    const over = { ...CAMPAIGN, id: "d", name: "旧行动", to: "2021-07-31" };
    const { message, takeaway, foot } = scene([over, CAMPAIGN]);
    expect(message).toBe("百日攻坚行动还有6天结束，完成目标的62.5%");
    expect(takeaway).toContain("百日攻坚行动还有6天结束，已开工25个，目标40个，完成62.5%");
    expect(foot.definition).toContain("全市合计，不随所选单位变");
    expect(foot.source).toContain("项目台账");
  });

  test("still counts the days where the ledger cannot tell the progress, and draws no 0", () => {
    const states: [LedgerState, string][] = [
      [{ kind: "notAsked" }, "正在读取台账"],
      [{ kind: "noLedger" }, "没有项目台账"],
      [{ kind: "failed", reason: "断了" }, "没有读到台账"],
      [
        { ...READ, campaigns: { month: month("2021-09"), progress: null, hasFailed: true } },
        "没有读到台账",
      ],
      [{ kind: "read", overdue: READ.overdue }, "还没有读到台账"],
      [
        { ...READ, campaigns: { month: month("2021-09"), progress: null, hasFailed: false } },
        "台账没有给出",
      ],
    ];
    for (const [ledger, absent] of states) {
      const { message, pages } = scene([CAMPAIGN], ledger);
      expect(message).toBe("百日攻坚行动还有6天结束");
      expect(pages).toMatchObject([{ kind: "campaigns", cards: [{ absent, rate: null }] }]);
    }
  });

  test("of an office without any says so", () => {
    const { message, pages } = scene([]);
    expect(message).toBe("没有攻坚行动");
    expect(pages).toMatchObject([{ kind: "words" }]);
  });

  test("spreads many evenly over its pages, more of them upright", () => {
    const many = Array.from({ length: 4 }, (_, index) => ({ ...CAMPAIGN, id: `c${index}` }));
    const counts = (room: Size) =>
      scene(many, READ, room).pages.map((page) =>
        page.kind === "campaigns" ? page.cards.length : 0,
      );
    expect(counts(ROOM.wide)).toEqual([2, 2]);
    expect(counts(ROOM.upright)).toEqual([4]);
  });
});

test("the parts of a row stay in the plot, side by side without touching", () => {
  const long = { ...CAMPAIGN, name: "重大项目暨民生实事百日攻坚专项行动" };
  for (const room of Object.values(ROOM)) {
    const [page] = scene([long, CAMPAIGN, CAMPAIGN], READ, room).pages;
    if (page?.kind !== "campaigns") throw new Error("no page of campaigns");
    for (const row of campaignRows(page.cards, { rows: page.rows, ...room })) {
      expect(row.top).toBeGreaterThanOrEqual(0);
      expect(row.bullet.width).toBeLessThan(room.width);
      for (const { y, size } of [row.name, row.days, row.value, ...row.lines]) {
        expect(y - size / 2).toBeGreaterThanOrEqual(row.top);
        expect(y + size / 2).toBeLessThanOrEqual(room.height);
        expect(size).toBeGreaterThanOrEqual(24);
      }
    }
  }
});
