/** How much was wrong in the data, in one line, and the list behind it. */
import { useMemo, useState } from "react";
import { problemsOf } from "../../domain/wording/admission-words";
import {
  type DataProblem,
  distinctProblems,
  problemCountWords,
  problemSentence,
} from "../../domain/facts/data-problem";
import type { Dataset } from "../../domain/facts/dataset";
import type { Facts } from "../../domain/facts/facts";
import { TextButton } from "../../ui/button";
import { Notice } from "../../ui/notice";
import { DataProblemsDialog } from "./data-problems-dialog";

interface DataProblemsProps {
  readonly dataset: Dataset;
  /** All facts that are looked at. */
  readonly facts: readonly Facts[];
  /** What was wrong in the lists of the ledger. */
  readonly ledger: readonly DataProblem[];
}

/** Closed, it comes back with other problems. */
export function DataProblemsNotice(props: DataProblemsProps) {
  const problems = useProblems(props);
  const [closed, setClosed] = useState("");
  const key = problems.map(problemSentence).join("");
  return (
    key !== closed && (
      <Notice onClose={() => setClosed(key)}>
        <Count problems={problems} dataset={props.dataset} />
      </Notice>
    )
  );
}

/** 数据有n处问题 查看, in a line of text. */
export function DataProblemsCount(props: DataProblemsProps) {
  const problems = useProblems(props);
  return problems.length > 0 && <Count problems={problems} dataset={props.dataset} />;
}

function useProblems({ dataset, facts, ledger }: DataProblemsProps): readonly DataProblem[] {
  return useMemo(
    () => distinctProblems([...problemsOf(dataset, facts), ...ledger]),
    [dataset, facts, ledger],
  );
}

function Count({ problems, dataset }: { problems: readonly DataProblem[]; dataset: Dataset }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      {problemCountWords(problems)}　<TextButton onClick={() => setOpen(true)}>查看</TextButton>
      {isOpen && (
        <DataProblemsDialog problems={problems} dataset={dataset} onClose={() => setOpen(false)} />
      )}
    </>
  );
}
