import { describeFailure } from "../../data/failure";
import { usePart } from "../../ui/use-part";
import { useAfterPaint } from "../figure/after-paint";
import type { AttentionLinesProps } from "./lines";
import { AttentionNote, AttentionPanel } from "./panel";
import { FailureMessage } from "../trouble/failure-message";
import { attention, retryFigures } from "../figure/library";
import type { SnapshotState } from "../use-snapshot";

/** 关注: what to look at first; each line leads to the units it is about. */
export function AttentionList({ state }: { state: SnapshotState }) {
  if (state.status === "ready")
    return <AfterHeadlines snapshot={state.snapshot} stale={state.stale} />;
  if (state.status === "loading") return <Waiting />;
  return (
    <AttentionPanel>
      <FailureMessage failure={state.failure} retry={state.retry} />
    </AttentionPanel>
  );
}

/**
 * Looking through all units takes longer than painting the headline numbers, so it comes after
 * them.
 */
function AfterHeadlines(props: AttentionLinesProps) {
  return useAfterPaint() ? <Ready {...props} /> : <Waiting />;
}

function Ready(props: AttentionLinesProps) {
  const { value: Lines, error } = usePart(attention);
  if (error)
    return (
      <AttentionPanel>
        <FailureMessage failure={describeFailure(error)} retry={retryFigures} />
      </AttentionPanel>
    );
  return Lines ? <Lines {...props} /> : <Waiting />;
}

function Waiting() {
  return (
    <AttentionPanel>
      <AttentionNote>正在读取…</AttentionNote>
    </AttentionPanel>
  );
}
