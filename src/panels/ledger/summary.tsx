import type { Snapshot } from "../../domain/facts/snapshot";
import { measureInfo } from "../../domain/facts/measure";
import { ledgerDifferences } from "../../domain/ledger/differences";
import { amountWords } from "../../domain/wording/words";
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

/** Only of one unit's whole ledger: a part of it has nothing reported to stand beside. */
function Differences({ snapshot, list: { question, first } }: ListSummaryProps) {
  const unit = soleUnit(snapshot.members);
  const isWhole =
    question.text === "" &&
    Object.entries(question.choice).every(([id, words]) => id === "counties" || !words);
  if (!unit || !isWhole) return null;
  const differences = ledgerDifferences(snapshot, unit, {
    month: question.month,
    summary: first.summary,
  });
  if (differences.length === 0) return null;
  const words = differences.map(
    ({ measure, reported, ledger }) =>
      `${measureInfo(measure).name}上报${amountWords(measure, reported)}，台账${amountWords(measure, ledger)}`,
  );
  return (
    <p className={styles["differences"]}>
      <b>与上报数不同：</b>
      {words.join("；")}。
      <ViewLink path={`/counties/${unit.code}`} className={styles["link"]}>
        到{unit.name}的核对
      </ViewLink>
    </p>
  );
}
