/**
 * 口径 of an own office: every rule with what it means, what is wrong in it, and what saving would
 * change of the paced rates (`policyEffects`) on the board.
 */
import { useId, useMemo, useState } from "react";
import type { Policy } from "../../domain/facts/policy";
import { PACED_RATES, RATES } from "../../domain/rates/rates";
import { Button } from "../../ui/button";
import { Checkbox } from "../../ui/checkbox";
import { Segmented } from "../../ui/segmented";
import { TextField } from "../../ui/text-field";
import { RuleEffects, type RuleEffectsProps } from "./rule-effects";
import { RuleRow } from "./rule-row";
import { RuleWords } from "./rule-words";
import { type RulesDraft, type WirePolicy, draftOf, rulesOf } from "./rules-draft";
import styles from "./rules.module.css";

export interface RulesFormProps {
  readonly policy: Policy;
  /** Null while nothing has been reported: then no rule changes anything. */
  readonly board: RuleEffectsProps["board"];
  /** Whole: what is not in it is the default. */
  readonly onSave: (policy: WirePolicy) => void;
}

/** The rules in force, to be changed. */
export function RulesForm({ policy, board, onSave }: RulesFormProps) {
  const inForce = useMemo(() => draftOf(policy), [policy]);
  const [draft, setDraft] = useState<RulesDraft>(inForce);
  const result = useMemo(() => rulesOf(draft), [draft]);
  const set = (patch: Partial<RulesDraft>) => setDraft({ ...draft, ...patch });
  const problems = result.kind === "wrong" ? result.problems : {};
  const isChanged = JSON.stringify(draft) !== JSON.stringify(inForce);
  return (
    <form
      className={styles["form"]}
      onSubmit={(event) => {
        event.preventDefault();
        if (result.kind === "fits" && isChanged) onSave(result.wire);
      }}
    >
      <Pace draft={draft} set={set} problem={problems.timeProgress} />
      <Lamps draft={draft} set={set} problem={problems.lamp} />
      <Choices draft={draft} set={set} />
      <RuleWords draft={draft} set={set} problems={problems} />
      <RuleEffects
        board={board}
        next={isChanged && result.kind === "fits" ? result.policy : null}
      />
      <div className={styles["actions"]}>
        <Button look="primary" submits disabled={!isChanged || result.kind === "wrong"}>
          保存口径
        </Button>
        <Button disabled={!isChanged} onClick={() => setDraft(inForce)}>
          恢复现行口径
        </Button>
      </div>
    </form>
  );
}

interface PartProps {
  readonly draft: RulesDraft;
  readonly set: (patch: Partial<RulesDraft>) => void;
  readonly problem?: string | undefined;
}

function Pace({ draft: { pace, curve }, set, problem }: PartProps) {
  const told = useId();
  return (
    <RuleRow
      name="序时进度"
      says="各月末应达到年度计划的百分之几；与序时之差和亮灯都按它算。"
      problem={problem}
      problemId={told}
    >
      <Segmented
        legend="序时进度"
        options={[
          { value: "even", label: "按月平均" },
          { value: "curve", label: "逐月指定" },
        ]}
        value={pace}
        onChange={(value) => set({ pace: value })}
      />
      {pace === "curve" && (
        <div className={styles["months"]}>
          {curve.map((percent, index) => (
            <label key={MONTHS[index]}>
              {MONTHS[index]}
              <TextField
                className={styles["short"]}
                inputMode="decimal"
                value={percent}
                aria-label={`${MONTHS[index]}末，%`}
                aria-invalid={problem !== undefined}
                aria-describedby={told}
                onChange={({ target }) =>
                  set({ curve: curve.map((old, at) => (at === index ? target.value : old)) })
                }
              />
            </label>
          ))}
        </div>
      )}
    </RuleRow>
  );
}

const MONTHS = Array.from({ length: 12 }, (_, index) => `${index + 1}月`);

function Lamps({
  draft: { lampBasis, yellow, red, lampAgainst, lampFor },
  set,
  problem,
}: PartProps) {
  const told = useId();
  const unit = lampBasis === "gap" ? "个百分点" : "%";
  const bound = (label: string, value: string, change: (text: string) => void) => (
    <label className={styles["bound"]}>
      {label}
      <TextField
        className={styles["short"]}
        inputMode="decimal"
        value={value}
        aria-invalid={problem !== undefined}
        aria-describedby={told}
        onChange={({ target }) => change(target.value)}
      />
      {unit}
    </label>
  );
  const isGap = lampBasis === "gap";
  return (
    <RuleRow
      name="亮灯"
      says="按显示出来的一位小数判断；没有勾选的比率不亮灯。"
      problem={problem}
      problemId={told}
    >
      <Segmented
        legend="亮灯怎样判断"
        options={[
          { value: "gap", label: "与序时之差" },
          { value: "ratio", label: "为序时的百分之几" },
        ]}
        value={lampBasis}
        onChange={(value) =>
          set({
            lampBasis: value,
            ...(value === "gap" ? { yellow: "0", red: "10" } : { yellow: "100", red: "80" }),
          })
        }
      />
      <div className={styles["bounds"]}>
        {bound(isGap ? "低于序时超过多少为黄" : "不足多少为黄", yellow, (text) =>
          set({ yellow: text }),
        )}
        {bound(isGap ? "超过多少为红" : "不足多少为红", red, (text) => set({ red: text }))}
      </div>
      <Segmented
        legend="与什么比"
        options={[
          { value: "time", label: "与序时比" },
          { value: "due", label: "与本期目标比" },
        ]}
        value={lampAgainst}
        onChange={(value) => set({ lampAgainst: value })}
      />
      <div className={styles["bounds"]}>
        {PACED_RATES.map((id) => (
          <Checkbox
            key={id}
            label={`${RATES[id].name}亮灯`}
            checked={lampFor.includes(id)}
            onChange={(wanted) =>
              set({
                lampFor: PACED_RATES.filter((rate) =>
                  rate === id ? wanted : lampFor.includes(rate),
                ),
              })
            }
          />
        ))}
      </div>
    </RuleRow>
  );
}

function Choices({ draft, set }: PartProps) {
  return (
    <>
      <RuleRow name="竣工率的分母" says="竣工率＝累计已竣工÷它。">
        <Segmented<Policy["completionDenominator"]>
          legend="竣工率的分母"
          options={[
            { value: "planned", label: "年度计划竣工" },
            { value: "total", label: "全部项目" },
          ]}
          value={draft.completionDenominator}
          onChange={(value) => set({ completionDenominator: value })}
        />
      </RuleRow>
      <RuleRow name="排名" says="县、功能区、直属单位分开排，还是放在一起排。">
        <Segmented<Policy["rankGroups"]>
          legend="排名"
          options={[
            { value: "apart", label: "分开排" },
            { value: "together", label: "一起排" },
          ]}
          value={draft.rankGroups}
          onChange={(value) => set({ rankGroups: value })}
        />
      </RuleRow>
      <RuleRow name="哪个月算数" says="一个季度取本季内最后一个算数的月份。">
        <Segmented<Policy["monthFrom"]>
          legend="哪个月算数"
          options={[
            { value: "any", label: "有单位报就算" },
            { value: "half", label: "报了一半" },
            { value: "all", label: "全部报齐" },
          ]}
          value={draft.monthFrom}
          onChange={(value) => set({ monthFrom: value })}
        />
      </RuleRow>
    </>
  );
}
