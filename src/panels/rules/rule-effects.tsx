import { useDeferredValue, useMemo } from "react";
import type { Dataset } from "../../domain/facts/dataset";
import type { Facts } from "../../domain/facts/facts";
import { quarterLabel } from "../../domain/facts/period";
import type { Policy } from "../../domain/facts/policy";
import type { BoardChange } from "../../domain/wording/board-changes";
import { type PolicyEffects, policyEffects } from "../../domain/wording/policy-effects";
import styles from "./rules.module.css";

/** The others open on a press: a changed curve alters hundreds. */
const SHOWN_FIRST = 40;

export interface RuleEffectsProps {
  /** Null where there is nothing yet that a rule could change. */
  readonly board: { readonly dataset: Dataset; readonly facts: Facts } | null;
  /** Null while there is nothing to be compared. */
  readonly next: Policy | null;
}

/** What would read otherwise on the board, old beside new. */
export function RuleEffects({ board, next: wanted }: RuleEffectsProps) {
  const next = useDeferredValue(wanted);
  const found = useMemo(
    () => next && board && policyEffects(board.dataset, board.facts, next),
    [board, next],
  );
  const effects = found?.effects ?? [];
  const isAny = effects.length > 0;
  const rest = effects.slice(SHOWN_FIRST);
  return (
    <section
      aria-label={isAny ? "改口径的影响" : undefined}
      className={isAny ? styles["effects"] : undefined}
    >
      {/* Always there: a live region that arrives with its text is not read. */}
      <div role="status">{next && <Summary found={found} />}</div>
      {isAny && <EffectList effects={effects.slice(0, SHOWN_FIRST)} />}
      {rest.length > 0 && (
        <details>
          <summary>{`其余${rest.length}处`}</summary>
          <EffectList effects={rest} />
        </details>
      )}
    </section>
  );
}

function Summary({ found }: { readonly found: PolicyEffects | null }) {
  if (!found) return <p className={styles["none"]}>还没有数，改口径不影响任何数字。</p>;
  const quarter = quarterLabel(found.quarter);
  const { length } = found.effects;
  return length === 0 ? (
    <p className={styles["none"]}>{`按新口径，${quarter}的比率、与序时之差、灯和名次都不变。`}</p>
  ) : (
    <h3>{`按新口径，${quarter}有${length}处不同`}</h3>
  );
}

function EffectList({ effects }: { readonly effects: readonly BoardChange[] }) {
  return (
    <ul>
      {effects.map(({ about, kind, was, now }) => (
        <li key={`${kind} ${about}`}>
          <span>{about}</span>
          <del>{was}</del>
          <span aria-hidden="true">→</span>
          <ins>{now}</ins>
        </li>
      ))}
    </ul>
  );
}
