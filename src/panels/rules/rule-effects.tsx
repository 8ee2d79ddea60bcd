import { useDeferredValue, useMemo } from "react";
import type { Dataset } from "../../domain/facts/dataset";
import type { Facts } from "../../domain/facts/facts";
import { quarterLabel } from "../../domain/facts/period";
import type { Policy } from "../../domain/facts/policy";
import { policyEffects } from "../../domain/wording/policy-effects";
import styles from "./rules.module.css";

/** More than that nobody compares one by one. */
const MOST_SHOWN = 40;

export interface RuleEffectsProps {
  /** Null where there is nothing yet that a rule could change. */
  readonly board: { readonly dataset: Dataset; readonly facts: Facts } | null;
  readonly next: Policy;
}

/** What would read otherwise on the board, old beside new. */
export function RuleEffects({ board, next: wanted }: RuleEffectsProps) {
  const next = useDeferredValue(wanted);
  const found = useMemo(
    () => board && policyEffects(board.dataset, board.facts, next),
    [board, next],
  );
  if (!found) return <p className={styles["none"]}>还没有数，改口径不影响任何数字。</p>;
  const { quarter, effects } = found;
  if (effects.length === 0)
    return (
      <p className={styles["none"]} role="status">
        {`按新口径，${quarterLabel(quarter)}的比率、与序时之差、灯和名次都不变。`}
      </p>
    );
  return (
    <section aria-label="改口径的影响" className={styles["effects"]}>
      <h3>{`按新口径，${quarterLabel(quarter)}有${effects.length}处不同`}</h3>
      <ul>
        {effects.slice(0, MOST_SHOWN).map(({ about, kind, was, now }) => (
          <li key={`${kind} ${about}`}>
            <span>{about}</span>
            <del>{was}</del>
            <span aria-hidden="true">→</span>
            <ins>{now}</ins>
          </li>
        ))}
      </ul>
      {effects.length > MOST_SHOWN && <p>{`其余${effects.length - MOST_SHOWN}处同样会变。`}</p>}
    </section>
  );
}
