import { type DataProblem, WEIGHT_WORD, problemCountWords } from "../../domain/facts/data-problem";
import { dataProblemsText } from "../../domain/wording/data-problems-text";
import type { Dataset } from "../../domain/facts/dataset";
import { Button } from "../../ui/button";
import { useCopy } from "../../ui/use-copy";
import { Dialog } from "../../ui/dialog";
import styles from "./data-problems-dialog.module.css";

/** More than a reader goes through; the copied text has them all. */
const MOST_SHOWN = 100;

export interface DataProblemsDialogProps {
  readonly problems: readonly DataProblem[];
  readonly dataset: Dataset;
  readonly onClose: () => void;
}

/**
 * Every problem with its place and what was done about it, and a text to pass on to the supplier.
 */
export function DataProblemsDialog({ problems, dataset, onClose }: DataProblemsDialogProps) {
  const copyText = useCopy();
  const copy = () =>
    copyText(dataProblemsText(dataset, problems), "已复制数据问题，可发给数据提供单位");
  const rest = problems.length - MOST_SHOWN;
  return (
    <Dialog
      isOpen
      width={640}
      title={problemCountWords(problems)}
      onClose={onClose}
      footer={<Footer copy={copy} />}
    >
      <ol className={styles["list"]}>
        {problems.slice(0, MOST_SHOWN).map((problem) => (
          <Item key={`${problem.where} ${problem.what}`} problem={problem} />
        ))}
      </ol>
      {rest > 0 && <p className={styles["done"]}>另有{rest}处，复制的文字里都有。</p>}
    </Dialog>
  );
}

function Item({ problem: { weight, where, what, done } }: { problem: DataProblem }) {
  return (
    <li className={styles["item"]}>
      <span className={styles["weight"]}>{WEIGHT_WORD[weight]}</span>
      <div>
        <p className={styles["what"]}>{what}</p>
        <p className={styles["done"]}>
          {done}　位置：{where}
        </p>
      </div>
    </li>
  );
}

function Footer({ copy }: { copy: () => void }) {
  return (
    <>
      <span className={styles["hint"]}>复制后发给数据提供单位</span>
      <Button look="primary" onClick={copy}>
        复制
      </Button>
    </>
  );
}
