/**
 * What the wall says of its machine's clock: nothing as long as that shows the server's minute, or
 * nobody knows.
 */
import { MINUTE_MS } from "../../lib/durations";
import type { ClockDifference } from "../../data/host/server-clock";
import { ageWords } from "../../domain/wording/times";

/** Below, nobody in front of the wall sees it, and no schedule is by minutes. */
const LEAST_MINUTES = 2;

/** What goes by the machine's clock; ages of the data do not. */
const BY_THIS_CLOCK = "画面上的钟点、亮度和会议时段、是否按时更新都按本机时钟";

/** 本机时钟比服务器快12分钟, 慢3小时5分钟; null where there is nothing to say. */
function clockDifferenceWords(difference: ClockDifference): string | null {
  if (difference.kind !== "known" || Math.abs(difference.minutes) < LEAST_MINUTES) return null;
  const { minutes } = difference;
  const age = ageWords(Math.abs(minutes) * MINUTE_MS, "分钟");
  return `本机时钟比服务器${minutes > 0 ? "快" : "慢"}${age}`;
}

/** A note for the foot; null where there is nothing to say. */
export function clockNote(difference: ClockDifference): string | null {
  const words = clockDifferenceWords(difference);
  return words && `${words}，${BY_THIS_CLOCK}。`;
}

/** The row of the technician's page, which always says how it is. */
export function clockStatusWords(difference: ClockDifference): string {
  switch (difference.kind) {
    case "unsure":
      return "尚未与服务器比较";
    case "untold":
      return "服务器没有说明时间，无法比较";
    case "known":
      return clockNote(difference) ?? `与服务器相差不到${LEAST_MINUTES}分钟`;
  }
}
