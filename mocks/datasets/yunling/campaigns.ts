/** 攻坚行动 of the invented office: one that runs, one that has begun, one that is over. */
import type { WireDataset } from "../../../src/data/wire/wire";

export const CAMPAIGNS: NonNullable<WireDataset["campaigns"]> = [
  {
    id: "hundred-days",
    name: "百日攻坚行动",
    from: "2026-09-01",
    to: "2026-12-09",
    measure: "investment",
    target: 4_000_000,
  },
  {
    id: "start-round-4",
    name: "四季度集中开工",
    from: "2026-10-01",
    to: "2026-12-31",
    measure: "starts",
    target: 30,
    projects: { round: ["2026年四季度集中开工"] },
  },
  {
    id: "issues-cleared",
    name: "问题销号月",
    from: "2026-08-01",
    to: "2026-08-31",
    measure: "closed",
    target: 12,
  },
];
