/** Published versions, and the one that comes, in words. */
import type { WirePreview, WireVersion } from "../../../data/wire/work/versions";
import { monthWords, wholeMoment } from "./submission-words";

/** 第9版（会议版：三季度调度会）. */
export function versionTitle({ number, name }: Pick<WireVersion, "number" | "name">): string {
  return `第${number}版${name === null ? "" : `（会议版：${name}）`}`;
}

/** 较上一版更正3处; 没有更正. */
export function correctionWords({ corrections }: Pick<WireVersion, "corrections">): string {
  return corrections === 0 ? "没有更正" : `较上一版更正${corrections}处`;
}

/** 将从第8版到第9版，数据截至2025年9月. */
export function previewSentence({ base, month }: Pick<WirePreview, "base" | "month">): string {
  const stands = month === null ? "" : `，数据截至${monthWords(month)}`;
  return base === null
    ? `将发布第1版${stands}`
    : `将从第${base.number}版到第${base.number + 1}版${stands}`;
}

/** 看板有2处不同，较上一版更正1处，问题和红牌变动1条，新的报送1份；还没有审核通过、不在这一版里的1份. */
export function outcomeWords({ changes, corrections, deeds, added, pending }: WirePreview): string {
  const counted = [
    changes.length === 0 ? "看板上的率、灯和名次没有不同" : `看板有${changes.length}处不同`,
    ...(corrections.length > 0 ? [`较上一版更正${corrections.length}处`] : []),
    ...(deeds.length > 0 ? [`问题和红牌变动${deeds.length}条`] : []),
    added.length === 0 ? "没有新的报送" : `新的报送${added.length}份`,
  ].join("，");
  const left = pending.length === 0 ? "" : `；还没有审核通过、不在这一版里的${pending.length}份`;
  return `${counted}${left}。`;
}

/** 最新是第9版（会议版：三季度调度会），2025年9月12日17:00发布. */
export function newestSentence([newest]: readonly WireVersion[]): string {
  return newest ? `最新是${versionTitle(newest)}，${wholeMoment(newest.at)}发布` : "还没有发布过";
}
