/**
 * What real notices hold and a dashboard must survive, built in on purpose. All of it is visible at
 * 2026-10, the default view, and where possible at 2026-09.
 */
import { type Month, monthOf } from "../../../src/domain/facts/period";

/** 棠里县 does not report September and October 2026. */
const SILENT = { code: "990110", lastMonth: monthOf(2026, 8) } as const;

/**
 * 柘岭县's cumulative investment falls by 0.8亿 in October 2026: one project's figure was corrected
 * downwards. 万元.
 */
export const CORRECTED = {
  code: "990106",
  before: monthOf(2026, 9),
  month: monthOf(2026, 10),
  fallWan: 8000,
  reportedAt: "2026-11-03",
} as const;

/** 鹤坪县 starts eleven projects of later plans early in 2026: 20 of 9 planned, 222.2 %. */
export const EARLY = { code: "990104", year: 2026, starts: 11 } as const;

/** 松陂县 plans and reaches no completion in 2026. */
export const NO_COMPLETION = { code: "990107", year: 2026 } as const;

/** 霁阳县 adds no 四上 enterprise of any category in 2026. */
export const NO_ENTERPRISE = { code: "990108", year: 2026 } as const;

/** 岚溪县 reports 1.2亿 more investment than its ledger adds up to. 万元. */
export const OVERSTATED: {
  readonly code: string;
  readonly months: readonly Month[];
  readonly excessWan: number;
} = {
  code: "990103",
  months: [monthOf(2026, 9), monthOf(2026, 10)],
  excessWan: 12000,
};

/** 汀洲区's total of added 四上 is one more than its five categories. */
export const MISCOUNTED = { code: "990102", month: monthOf(2026, 10), excess: 1 } as const;

/**
 * 云麓区 and 云岭高新区 have reported the 四上 of a month that the others have not: it does not stand for the
 * quarter yet.
 */
export const FORERUN: { readonly codes: readonly string[]; readonly month: Month } = {
  codes: ["990101", "990100-zone1"],
  month: monthOf(2026, 11),
};

/**
 * Three construction enterprises of 云麓区 turn out to be trade in October 2026: the cumulative number
 * of the one category falls, that of the other rises, and the total stays. In 当季 the category
 * stands below 0, beside others above it.
 */
export const RECLASSIFIED = {
  code: "990101",
  month: monthOf(2026, 10),
  from: "construction",
  to: "trade",
  count: 3,
} as const;

/** 云麓区, 岚溪县 and 松陂县 have a package with three parts each, of which one is wrong. */
export const PACKAGED: readonly string[] = ["990101", "990103", "990107"];

/** What is wrong, or has become, of single projects; none of it changes a sum. */
export const CONTRADICTIONS = {
  /** A project of 鹤坪县 begun ahead shall be completed before its planned start in 2027. */
  backwards: "990104",
  /** A project of 麓泉县 was 柘岭县's. */
  moved: { code: "990105", from: "990106", at: "2026-03-18" },
  /** A project of 汀洲区 was two that are no longer listed. */
  merged: { code: "990102", at: "2026-02-09" },
  /** A project of 望樟县 was split from one that still stands on the list. */
  split: { code: "990109", at: "2026-05-06" },
  /** Of two projects of 霁阳县 one was called what the other is called. */
  twin: "990108",
} as const;

/** The last month that a unit reports, not after `last`. */
export function lastReported(code: string, last: Month): Month {
  return code === SILENT.code && SILENT.lastMonth < last ? SILENT.lastMonth : last;
}
