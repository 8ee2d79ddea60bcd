import { StatusStrip } from "../ui/notice";
import { ageText, clockText } from "./use-now";
import type { Staleness } from "./use-snapshot";

/** Above data that could not be refreshed: how old they are, and that it goes on trying. */
export function StaleStrip({ stale }: { stale: Staleness }) {
  const reason = stale.failure ? `${stale.failure.short}，正在重试。` : "还没有核对。";
  return <StatusStrip strong={`数据已旧 ${ageText(stale.ageMs)}`} text={`最后一次成功读取 ${clockText(stale.lastReadAt)}；${reason}`} />;
}
