import { clockWords } from "../lib/zone-time";
import { StatusStrip } from "../ui/notice";
import { ageText } from "./use-now";
import type { Staleness } from "./use-snapshot";
import { useView } from "./view";

/** Above data that could not be refreshed: how old they are, and that it goes on trying. */
export function StaleStrip({ stale }: { stale: Staleness }) {
  const { timeZone } = useView().dataset;
  const lastRead = clockWords(stale.lastReadAt, stale.lastReadAt + stale.ageMs, timeZone);
  const reason = stale.failure ? `${stale.failure.short}，正在重试。` : "还没有核对。";
  return <StatusStrip strong={`数据已旧 ${ageText(stale.ageMs)}`} text={`最后一次成功读取 ${lastRead}；${reason}`} />;
}
