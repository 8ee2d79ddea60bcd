import type { Snapshot } from "../../domain/facts/snapshot";
import { ledgerDifferences } from "../../domain/ledger/differences";
import { differenceWords } from "../../domain/wording/ledger-words";
import { soleUnit, summaryItems } from "../../figures/ledger/summary";
import { ViewLink } from "../view-link";
import styles from "./summary.module.css";
import type { ShownList } from "./use-list";

export interface ListSummaryProps {
  readonly snapshot: Snapshot;
  readonly list: ShownList;
}

/** What the filtered projects add up to, and where a whole unit's reported figures differ. */
export function ListSummary({ snapshot, list }: ListSummaryProps) {
  return (
    <div role="group" aria-label="筛选结果合计" aria-busy={list.isOld}>
      <dl className={styles["items"]}>
        {summaryItems(list.first.summary).map(({ key, word, value, note }) => (
          <div key={key}>
            <dt>{word}</dt>
            <dd>
              <b>{value}</b>
              {note !== null && <small>{note}</small>}
            </dd>
          </div>
        ))}
      </dl>
      <Differences snapshot={snapshot} list={list} />
    </div>
  );
}

/** Only of whole units: a part of the ledger has nothing reported to stand beside. */
function Differences({ snapshot, list: { question, first } }: ListSummaryProps) {
  const { members } = snapshot;
  const unit = soleUnit(members);
  const isWhole =
    question.text === "" &&
    Object.entries(question.choice).every(([id, words]) => id === "counties" || !words);
  if (!isWhole) return null;
  const differences = ledgerDifferences(snapshot, unit ? [unit] : members.regions, {
    month: question.month,
    summary: first.summary,
  });
  if (differences.length === 0) return null;
  const words = differenceWords(differences);
  return (
    <p className={styles["differences"]}>
      <b>{words.head}</b>
      {words.text}
      <ViewLink path={unit ? `/counties/${unit.code}` : "/counties"} className={styles["link"]}>
        {unit ? `到${unit.name}的核对` : "逐个单位核对，从县区对比进入"}
      </ViewLink>
    </p>
  );
}
