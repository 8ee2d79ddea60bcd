import type { LedgerChoice } from "../../domain/ledger/filters";
import type { ProjectPage } from "../../domain/ledger/listed";
import { formatCount } from "../../domain/numbers/format";
import { readyListButtons } from "../../figures/ledger/choices";
import styles from "./filters.module.css";

export interface ReadyListsProps {
  readonly choice: LedgerChoice;
  readonly facets: ProjectPage["facets"];
  readonly onChoose: (choice: LedgerChoice) => void;
}

/** The lists that the review asks for, one press each; what the chosen one holds is said below. */
export function ReadyLists({ choice, facets, onChoose }: ReadyListsProps) {
  const buttons = readyListButtons(facets, choice);
  const said = buttons.filter(({ isChosen }) => isChosen);
  return (
    <>
      <div className={styles["lists"]} role="group" aria-label="常用清单">
        {buttons.map(({ value, word, count, says, isChosen, next }) => (
          <button
            key={value}
            type="button"
            className={styles["list"]}
            aria-pressed={isChosen}
            title={says}
            onClick={() => onChoose(next)}
          >
            {word}
            {count !== null && <b>{formatCount(count)}</b>}
          </button>
        ))}
      </div>
      {said.length > 0 && (
        <p className={styles["says"]}>
          {said.map(({ word, says }) => `${word}：${says}。`).join("")}
        </p>
      )}
    </>
  );
}
