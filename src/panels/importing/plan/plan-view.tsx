import { useRef, useState } from "react";
import { formatCount } from "../../../domain/numbers/format";
import type { Place } from "../../../importing/draft/draft";
import type { ReviewAction } from "../../../importing/review/act";
import { readinessOf } from "../../../importing/review/readiness";
import type { Review } from "../../../importing/review/review";
import { FILTER_WORD, type PlanFilter, filterCounts, notUnderstood } from "./lists";
import { PlaceLink } from "./place-links";
import { PlanLines } from "./plan-lines";
import styles from "./plan-view.module.css";
import { ProblemList } from "./problem-list";
import { useKeptFocus } from "./use-kept-focus";

export interface PlanViewProps {
  readonly review: Review;
  /** Years are offered from the next one on. */
  readonly thisYear: number;
  readonly onAct: (action: ReviewAction) => void;
  /** Leads to a cell. */
  readonly onPlace: (place: Place) => void;
}

/** What storing a file would change: what stands in the way first, then the lines of each kind. */
export function PlanView({ review, thisYear, onAct: tell, onPlace }: PlanViewProps) {
  const container = useRef<HTMLDivElement>(null);
  const keepFocus = useKeptFocus(container);
  const onAct = (action: ReviewAction) => {
    keepFocus();
    tell(action);
  };
  const counts = filterCounts(review);
  const [chosen, setChosen] = useState<PlanFilter | null>(null);
  const first = counts.find(({ count, filter }) => count > 0 && filter !== "block")?.filter;
  const filter = chosen ?? first ?? "new";
  const shared = { review, thisYear, onAct, onPlace };
  return (
    <div
      ref={container}
      className={styles["plan"]}
      role="group"
      aria-label="要存的变动和要答复的问题"
      tabIndex={-1}
    >
      <p className={styles["ready"]} role="status">
        {readinessOf(review).sentence}
      </p>
      {filter !== "block" && <ProblemList {...shared} weight="block" />}
      <ProblemList {...shared} weight="explain" />
      <ProblemList {...shared} weight="hint" />
      <div className={styles["chips"]} role="group" aria-label="按变动筛选">
        {counts.map(({ filter: own, count }) => (
          <button
            key={own}
            type="button"
            className={styles["chip"]}
            aria-pressed={own === filter}
            onClick={() => setChosen(own)}
          >
            <span>{FILTER_WORD[own]}</span>
            <b>{formatCount(count)}</b>
          </button>
        ))}
      </div>
      {filter === "unknown" ? (
        <Unknown review={review} onPlace={onPlace} />
      ) : filter === "block" ? (
        <Blocked {...shared} />
      ) : (
        <PlanLines key={filter} kind={filter} {...{ review, onAct, onPlace }} />
      )}
    </div>
  );
}

function Blocked(props: PlanViewProps) {
  return (
    <>
      <ProblemList {...props} weight="block" />
      <PlanLines kind="refused" {...props} />
    </>
  );
}

/** What is listed of columns, rows and words that were not understood. */
const MOST_UNKNOWN = 100;

function Unknown({ review, onPlace }: Pick<PlanViewProps, "review" | "onPlace">) {
  const all = notUnderstood(review);
  if (all.length === 0) return <p className={styles["none"]}>都认出了。</p>;
  return (
    <ul className={styles["unknown"]}>
      {all.slice(0, MOST_UNKNOWN).map(({ text, at }) => (
        <li key={`${at.sheet} ${at.cell} ${text}`}>
          <span>{text}</span>
          <PlaceLink place={at} onPlace={onPlace} />
        </li>
      ))}
      {all.length > MOST_UNKNOWN && <li>{`其余${formatCount(all.length - MOST_UNKNOWN)}条`}</li>}
    </ul>
  );
}
