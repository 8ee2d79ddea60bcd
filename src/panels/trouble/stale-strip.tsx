import { ageWords, clockWords, lastReadWords, staleWords } from "../../domain/wording/times";
import { StatusStrip } from "../../ui/notice";
import { FailureAction } from "./failure-message";
import type { Staleness } from "../use-snapshot";
import { useView } from "../view";

/**
 * Above data that could not be refreshed: how old they are, and that it goes on trying; after a
 * lost session, the way back in.
 */
export function StaleStrip({ stale }: { stale: Staleness }) {
  const { timeZone } = useView().dataset;
  const { failure } = stale;
  const isOut = failure?.wayOut === "login" || failure?.wayOut === "signIn";
  const lastRead = clockWords(stale.lastReadAt, stale.lastReadAt + stale.ageMs, timeZone);
  const reason = failure
    ? `${failure.short}，${isOut ? "登录后继续更新" : "正在重试"}。`
    : "还没有核对。";
  return (
    <StatusStrip
      strong={staleWords(ageWords(stale.ageMs))}
      text={`${lastReadWords(lastRead)}；${reason}`}
      action={isOut && <FailureAction failure={failure} retry={noRetry} inline />}
    />
  );
}

/** The next refresh tries by itself. */
function noRetry(): void {}
