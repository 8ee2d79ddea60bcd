import { problemSentence } from "../../domain/facts/data-problem";
import { nameOf } from "../../domain/facts/scope";
import type { Snapshot } from "../../domain/facts/snapshot";
import { formatCount } from "../../domain/numbers/format";
import type { QualityContent } from "../../figures/ledger/quality-sheet";
import { choiceWords } from "../../figures/ledger/quality-sheet";
import type { QualityChoice } from "../../figures/ledger/quality";
import { QUALITY_RULE_IDS, type QualityRule } from "../../domain/ledger/quality";
import type { DataProblem } from "../../domain/facts/data-problem";
import { TextButton } from "../../ui/button";
import { MultiSelect } from "../../ui/multi-select";
import { DemoTag } from "../demo-tag";
import { Panel } from "../grid";
import { QualityExport } from "./export";
import { FaultTiles } from "./faults";
import { QualityGroupList } from "./group";
import styles from "./list.module.css";

export interface QualityListProps {
  readonly snapshot: Snapshot;
  readonly content: QualityContent;
  readonly problems: readonly DataProblem[];
  readonly onChoose: (choice: QualityChoice) => void;
}

/** 数据质量: what was found, by rule, with its filters and its export. */
export function QualityList({ snapshot, content, problems, onChoose }: QualityListProps) {
  const { choice, view } = content;
  const unitName = (code: string) => nameOf(snapshot.dataset, code);
  const isAlone = view.groups.length === 1;
  const isFiltered = choice.rules.length + choice.faults.length > 0;
  return (
    <Panel
      label="数据质量"
      title={
        <>
          数据质量 <DemoTag />
        </>
      }
      actions={view.findings > 0 && <QualityExport snapshot={snapshot} content={content} />}
    >
      <FaultTiles
        faults={view.faults}
        chosen={choice.faults}
        onChoose={(faults) => onChoose({ ...choice, faults })}
      />
      <div className={styles["filters"]} role="group" aria-label="数据质量筛选">
        <RuleSelect content={content} onChoose={onChoose} />
        {isFiltered && (
          <TextButton onClick={() => onChoose({ rules: [], faults: [] })}>清除筛选</TextButton>
        )}
      </div>
      <p className={styles["note"]}>
        “疑似”是按规则认出的迹象，要由单位核实；每条只列出，不改数，也不剔除项目。
      </p>
      {isFiltered && <p className="paper-only">{`筛选：${choiceWords(choice)}`}</p>}
      {problems.map((problem) => (
        <p key={`${problem.where} ${problem.what}`} className={styles["note"]}>
          {problemSentence(problem)}
        </p>
      ))}
      {view.groups.length === 0 && (
        <p role="status">
          {isFiltered
            ? "没有符合条件的。"
            : "按现有的规则，没有发现前后矛盾的；规则没有管到的，这里看不出来。"}
        </p>
      )}
      {view.groups.map((group) => (
        <QualityGroupList
          key={`${group.rule} ${isAlone}`}
          group={group}
          nameOf={unitName}
          isAlone={isAlone}
        />
      ))}
    </Panel>
  );
}

function RuleSelect({
  content: { choice, view },
  onChoose,
}: Pick<QualityListProps, "content" | "onChoose">) {
  const [first, second] = choice.rules;
  const word = view.rules.find(({ rule }) => rule === first)?.word;
  const value = !word ? "不限" : second ? `${word}等${choice.rules.length}项` : word;
  return (
    <MultiSelect
      trigger={{ label: "规则", value }}
      title="按规则筛选"
      counted="项"
      noneIsAll
      groups={[
        {
          label: "规则",
          options: view.rules.map(({ rule, word: label, findings }) => ({
            value: rule,
            label: `${label} ${formatCount(findings)}`,
          })),
        },
      ]}
      value={choice.rules.length === 0 ? null : choice.rules}
      onCommit={(words) => onChoose({ ...choice, rules: rulesOf(words ?? []) })}
    />
  );
}

function rulesOf(words: readonly string[]): readonly QualityRule[] {
  return QUALITY_RULE_IDS.filter((rule) => words.includes(rule));
}
