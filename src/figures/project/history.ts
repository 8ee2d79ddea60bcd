/** 数字由来 of one project: each month's cumulative value, and where it came from. */
import { sorted } from "../../lib/array";
import { type Month, monthLabel, yearOf } from "../../domain/facts/period";
import type { Project, Revision } from "../../domain/ledger/project";
import { formatCount } from "../../domain/numbers/format";
import { originWords } from "../../domain/wording/project-words";

export interface HistoryRow {
  readonly month: Month;
  readonly label: string;
  /** 累计完成投资, 万元. */
  readonly text: string;
  /** Against the report before, of the same year; null for the year's first. */
  readonly added: string | null;
  /** 月报; 更正，原1,000万元（2026年11月3日09:00）; 补报（…）. */
  readonly origin: string;
  readonly isRevised: boolean;
}

/** The months reported, newest first. */
export function investedHistory(
  { invested }: Pick<Project, "invested">,
  revisions: readonly Revision[],
  timeZone: string,
): readonly HistoryRow[] {
  const newest = sorted(invested, (a, b) => (a.month < b.month ? 1 : -1));
  return newest.map(({ month, value }, index) => {
    const before = newest[index + 1];
    const isNext = before !== undefined && yearOf(before.month) === yearOf(month);
    const own = revisions.filter((revision) => revision.month === month);
    return {
      month,
      label: monthLabel(month),
      text: formatCount(value),
      added: isNext ? formatCount(value - before.value) : null,
      origin: originWords(own, timeZone),
      isRevised: own.length > 0,
    };
  });
}
