import type { SubmissionState } from "../../../domain/submissions/transitions";
import { Icon } from "../../../ui/icons";
import styles from "./state-mark.module.css";

/** Strokes only, in ink: none is the shape of a lamp. 未报 is dashed, as all that is missing. */
const PATHS: Readonly<Record<SubmissionState, string>> = {
  unreported: "",
  draft: "M5 8h.01M8 8h.01M11 8h.01",
  submitted: "M8 11.2V4.8M5.4 7.4L8 4.8l2.6 2.6",
  returned: "M6 3L2.4 6.6 6 10.2M2.4 6.6h7.4a3.2 3.2 0 010 6.4H7",
  accepted: "M5 8.2l2.2 2.2L11.2 6",
  published: "M3.4 8.4l2.4 2.4 4.4-5M8.2 10.8l4.8-5.4",
};
const HAS_RING: ReadonlySet<SubmissionState> = new Set(["draft", "submitted", "accepted"]);

export interface StateMarkProps {
  readonly state: SubmissionState;
  /** Beside the sign; what is told by it is never told by the sign alone. */
  readonly word: string;
}

/** How a submission stands: sign and word. */
export function StateMark({ state, word }: StateMarkProps) {
  return (
    <span className={styles["state"]} data-state={state}>
      <Icon>
        {state === "unreported" && <circle cx="8" cy="8" r="6.4" strokeDasharray="2.4 2.6" />}
        {HAS_RING.has(state) && <circle cx="8" cy="8" r="6.8" strokeWidth="1" />}
        <path d={PATHS[state]} />
      </Icon>
      {word}
    </span>
  );
}
