import { useId } from "react";
import { TextField } from "../../ui/text-field";
import { RuleRow } from "./rule-row";
import type { RuleName, RulesDraft } from "./rules-draft";
import styles from "./rules.module.css";

const WORDS = [
  {
    rule: "unitWord",
    name: "单位的叫法",
    says: "句子里怎样称呼下属单位，如县（市、区）、县（区）。",
  },
  {
    rule: "regionWord",
    name: "全部单位的叫法",
    says: "句子里怎样称呼全部单位，如全市、全州。",
  },
] as const satisfies readonly { readonly rule: RuleName; readonly [words: string]: string }[];

export interface RuleWordsProps {
  readonly draft: RulesDraft;
  readonly set: (patch: Partial<RulesDraft>) => void;
  readonly problems: Readonly<Partial<Record<RuleName, string>>>;
}

/** What units and the whole are called in sentences. */
export function RuleWords({ draft, set, problems }: RuleWordsProps) {
  const told = useId();
  return WORDS.map(({ rule, name, says }) => (
    <RuleRow
      key={rule}
      name={name}
      says={says}
      problem={problems[rule]}
      problemId={`${told}-${rule}`}
    >
      <TextField
        className={styles["word"]}
        value={draft[rule]}
        maxLength={20}
        aria-label={name}
        aria-invalid={problems[rule] !== undefined}
        aria-describedby={`${told}-${rule}`}
        onChange={({ target }) => set({ [rule]: target.value })}
      />
    </RuleRow>
  ));
}
