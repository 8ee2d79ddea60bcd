/** 版本: which publication of an office's server an answer is. */
import { parseIsoMoment } from "../../lib/iso-moment";
import { localTime, two } from "../../lib/zone-time";

export interface PublishedVersion {
  readonly id: string;
  /** Counted from 1 on. */
  readonly number: number;
  /** 会议版: the meeting that it was published for. */
  readonly name: string | null;
  /** ISO 8601 as sent. */
  readonly at: string;
  readonly note: string | null;
  /** Values that the version before showed otherwise; null where it is not said. */
  readonly corrections: number | null;
}

/** 第12版, 第9版（三季度调度会） */
export function versionName({ number, name }: PublishedVersion): string {
  return `第${number}版${name ? `（${name}）` : ""}`;
}

/** What a data set says of the publication that it is. */
interface Edition {
  readonly revision: string;
  /** Null with a server that publishes none. */
  readonly version: PublishedVersion | null;
}

/**
 * The version that figures of this revision are of; null where the server tells of none, or the
 * figures are newer than the data set.
 */
export function versionOf(dataset: Edition, revision: string): PublishedVersion | null {
  return revision === dataset.revision ? dataset.version : null;
}

/** 第12版, or where nobody counts them 版本r7: what stands beside a source. */
export function editionWords(dataset: Edition, revision = dataset.revision): string {
  const version = versionOf(dataset, revision);
  return version ? versionName(version) : `版本${revision}`;
}

/** 第12版，2026-10-08发布，较上一版更正3处, on the office's calendar. */
export function publishedWords(version: PublishedVersion, timeZone: string): string {
  const { year, month, day } = publishedOn(version, timeZone);
  const { corrections } = version;
  const corrected = corrections ? `，较上一版更正${corrections}处` : "";
  return `${versionName(version)}，${year}-${two(month)}-${two(day)}发布${corrected}`;
}

/**
 * Of a version that stays what it was: 会议版：三季度调度会（第9版，10月8日），不随更新变化, or 第9版（历史版本，10月8日发布）. The year
 * is said where it is another than that of `nowMs`.
 */
export function frozenWords(
  version: PublishedVersion,
  { timeZone, nowMs }: { readonly timeZone: string; readonly nowMs: number },
): string {
  const { number, name } = version;
  const { year, month, day } = publishedOn(version, timeZone);
  const past = year === localTime(nowMs, timeZone).year ? "" : `${year}年`;
  const on = `${past}${month}月${day}日`;
  return name
    ? `会议版：${name}（第${number}版，${on}），不随更新变化`
    : `第${number}版（历史版本），${on}发布，不随更新变化`;
}

/** 会议版（第9版）, 历史版本（第9版）: the same where there is little room. */
export function frozenTag({ number, name }: PublishedVersion): string {
  return `${name ? "会议版" : "历史版本"}（第${number}版）`;
}

function publishedOn({ at }: PublishedVersion, timeZone: string) {
  const { atMs, hasOffset } = parseIsoMoment(at);
  return localTime(atMs, hasOffset ? timeZone : "UTC");
}
