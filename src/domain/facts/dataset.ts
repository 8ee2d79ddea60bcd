/** What an office publishes about itself: its regions, months, sources and rules. */
import type { Region, RegionCode } from "./county";
import type { Campaign } from "./campaign";
import type { DataProblem } from "./data-problem";
import type { MeasureGroup } from "./measure";
import type { Month } from "./period";
import type { Policy } from "./policy";
import type { PublishedVersion } from "./version";

/** `demo` means invented figures, whichever backend serves them. */
export type DatasetMode = "live" | "demo";

/** 上报数, 入库数, or not said by the source (null). */
export type EnterpriseCount = "submitted" | "registered" | null;

export interface Source {
  readonly id: string;
  readonly title: string;
  readonly document: string | null;
  readonly months: readonly Month[];
  readonly groups: readonly MeasureGroup[];
  readonly count: EnterpriseCount;
  readonly note: string | null;
}

export interface Dataset {
  readonly id: string;
  readonly title: string;
  readonly mode: DatasetMode;
  readonly revision: string;
  /** ISO 8601 as sent; shown by `officeMoment`. */
  readonly generatedAt: string;
  /** IANA name: the office's own time, in which every moment is shown. */
  readonly timeZone: string;
  readonly root: RegionCode;
  /** Every month with any value, printed ones too; oldest first, never empty. */
  readonly months: readonly Month[];
  readonly sourceTitle: string;
  readonly sources: readonly Source[];
  readonly policy: Policy;
  readonly regions: readonly Region[];
  /** In the office's own order. */
  readonly campaigns: readonly Campaign[];
  /** Whether it says that it has one: links to the ledger stand only then. */
  readonly hasLedger: boolean;
  /** Which publication it is; null with a server that publishes none. */
  readonly version: PublishedVersion | null;
  /** Whether it says that its server takes in reports: 填报, 审核, 发布. */
  readonly hasWork: boolean;
  /** What in the answer did not fit, and what was done about it. */
  readonly problems: readonly DataProblem[];
}

/** Where an office names none. */
export const DEFAULT_TIME_ZONE = "Asia/Shanghai";

export const DEMO_WORDS = "演示数据（虚构）";

const COUNT_WORD: Record<"submitted" | "registered", string> = {
  submitted: "上报数",
  registered: "入库数",
};

/** 上报数, 入库数 or 口径未注明. */
export function enterpriseCountWord(count: EnterpriseCount): string {
  return count === null ? "口径未注明" : COUNT_WORD[count];
}

/**
 * The source that covers a group in a month, or null when only the data set's own title is known.
 */
export function sourceFor(dataset: Dataset, group: MeasureGroup, month: Month): Source | null {
  return (
    dataset.sources.find(
      (source) => source.months.includes(month) && source.groups.includes(group),
    ) ?? null
  );
}

/** The source's title, or the data set's where the source is not listed. */
export function sourceTitle(dataset: Dataset, group: MeasureGroup, month: Month): string {
  return sourceFor(dataset, group, month)?.title ?? dataset.sourceTitle;
}
