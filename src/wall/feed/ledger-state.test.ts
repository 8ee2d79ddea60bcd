import { describe, expect, test, vi } from "vitest";
import { code, month } from "../../domain/fixtures/build";
import { readLedger } from "./ledger-state";
import type { WallSource } from "./wall-source";

const OVERDUE = { total: 1, projects: [], problems: [] };
const QUESTION = { region: code("u1"), counties: null, month: month("2021-09") };
const CAMPAIGN = {
  id: "c",
  name: "百日攻坚行动",
  from: "2021-09-01",
  to: "2021-12-09",
  measure: "starts",
  target: 10,
  projects: null,
} as const;
const OFFICE = { root: code("root"), campaigns: [CAMPAIGN] };
const PROGRESS = [{ id: "c", done: 3, projects: 5, reported: 5 }];

function sourceOf(own: Partial<Pick<WallSource, "readOverdue" | "readCampaigns">>) {
  const source = {
    readOverdue: vi.fn<WallSource["readOverdue"]>(async () => OVERDUE),
    readCampaigns: vi.fn<WallSource["readCampaigns"]>(async () => PROGRESS),
    ...own,
  };
  return Object.assign(Object.create(null), source) as WallSource & typeof source;
}

describe("what the wall reads of the ledger", () => {
  test("the progress of campaigns is asked of the whole office, whatever unit is shown", async () => {
    const source = sourceOf({});
    expect(await readLedger(source, QUESTION, OFFICE)).toEqual({
      kind: "read",
      overdue: OVERDUE,
      campaigns: { month: "2021-09", progress: PROGRESS, hasFailed: false },
    });
    expect(source.readCampaigns).toHaveBeenCalledWith({ region: "root", month: "2021-09" });
  });

  test("an office without campaigns is not asked for their progress", async () => {
    const source = sourceOf({});
    const state = await readLedger(source, QUESTION, { ...OFFICE, campaigns: [] });
    expect(state).toEqual({ kind: "read", overdue: OVERDUE });
    expect(source.readCampaigns).not.toHaveBeenCalled();
  });

  test("progress that cannot be read leaves what is overdue standing", async () => {
    const source = sourceOf({
      readCampaigns: async () => {
        throw new Error("gone");
      },
    });
    expect(await readLedger(source, QUESTION, OFFICE)).toMatchObject({
      kind: "read",
      campaigns: { progress: null, hasFailed: true },
    });
  });

  test("without a ledger nothing more is asked", async () => {
    const source = sourceOf({ readOverdue: async () => null });
    expect(await readLedger(source, QUESTION, OFFICE)).toEqual({ kind: "noLedger" });
    expect(source.readCampaigns).not.toHaveBeenCalled();
  });
});
