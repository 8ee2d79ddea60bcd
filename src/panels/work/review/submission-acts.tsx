/** What a reviewer can do to one submission. */
import { type ComponentProps, useState } from "react";
import type { WireSubmission } from "../../../data/wire/work/submissions";
import { doSubmission } from "../../../data/work/work-actions";
import { TABLE_WORD } from "../../../domain/submissions/tables";
import {
  ACTION_RULES,
  type SubmissionAction,
  doneWord,
} from "../../../domain/submissions/transitions";
import { useAnnounce } from "../../../ui/announce";
import { Button, TextButton } from "../../../ui/button";
import { DeedDialog, type DeedForm, type DeedWords } from "../deed-dialog";
import { useAct } from "../use-act";
import { Refusal } from "./refusal";
import styles from "./review.module.css";

/** Those of 填报 are done there. */
const REVIEWING = ["accept", "return", "extend", "lock", "unlock", "correct"] as const;
type Reviewing = (typeof REVIEWING)[number];

interface Asked {
  readonly says: string;
  readonly form: DeedForm;
}

const REASON = { label: "原因", isRequired: true };

/** What is asked before it is done; the others are done at the press. */
const ASKED: Readonly<Partial<Record<Reviewing, Asked>>> = {
  return: {
    says: "退回后由填报单位改好再报，原因会写在它的填报页顶上。",
    form: { text: { ...REASON, label: "退回的原因" } },
  },
  extend: {
    says: "到延期那天以前报来，不算迟报。",
    form: {
      day: { label: "延期到哪天", isRequired: true },
      text: { ...REASON, label: "延期的原因" },
    },
  },
  lock: {
    says: "锁定后不能再填报、上报、撤回和更正，直到审核员或管理员解锁。",
    form: { text: { ...REASON, label: "锁定的原因" } },
  },
  correct: {
    says: "更正会从已发布的内容开一份草稿。改好、上报、审核通过并再发布一次以前，看板上的数不变。",
    form: { text: { ...REASON, label: "更正的原因" } },
  },
};

export interface SubmissionActsProps {
  readonly submission: WireSubmission;
  /** Of its unit. */
  readonly unit: string;
  /** Only these; all that can be done here where it is absent. */
  readonly only?: readonly Reviewing[];
  /** Called once something was done. */
  readonly onDone: (action: SubmissionAction) => void;
}

/** The buttons, by what the server says may be done, and the dialogs behind them. */
export function SubmissionActs({ submission, unit, only, onDone }: SubmissionActsProps) {
  const announce = useAnnounce();
  const [asked, setAsked] = useState<Reviewing | null>(null);
  const { run, isRunning, problem, error, clear } = useAct(
    async (backend, body: Parameters<typeof doSubmission>[2]) => {
      await doSubmission(backend, submission, body);
      return true;
    },
  );
  const name = `${unit}${TABLE_WORD[submission.table]}`;
  const act = async (action: Reviewing, words?: DeedWords) => {
    const done = await run({ action, version: submission.version, ...bodyOf(words) });
    if (!done) return;
    setAsked(null);
    announce(`${name}：${doneWord(action)}`);
    onDone(action);
  };
  const press = (action: Reviewing) => {
    clear();
    if (ASKED[action]) setAsked(action);
    else void act(action);
  };
  const can = (only ?? REVIEWING).filter((action) => submission.may.includes(action));
  const isPressed = can.some((action) => !ASKED[action]);
  const form = asked && ASKED[asked];
  return (
    <div className={styles["stack"]}>
      <div className={styles["actions"]} role="group" aria-label={`办理${name}`}>
        {can.map((action) => (
          <Press
            key={action}
            action={action}
            about={only ? name : null}
            aria-disabled={isRunning}
            onClick={() => press(action)}
          />
        ))}
      </div>
      {/* Always there, where something is done at a press: a live region that arrives with its text is not read. */}
      {(isPressed || problem !== "") && <Refusal problem={asked ? "" : problem} error={error} />}
      {asked && form && (
        <DeedDialog
          title={`${ACTION_RULES[asked].word}：${name}`}
          label={ACTION_RULES[asked].word}
          says={form.says}
          form={form.form}
          refused={<Refusal problem={problem} error={error} />}
          isRunning={isRunning}
          isPossible={submission.may.includes(asked)}
          onDo={(words) => void act(asked, words)}
          onClose={() => {
            clear();
            setAsked(null);
          }}
        />
      )}
    </div>
  );
}

interface PressProps extends Pick<ComponentProps<"button">, "onClick" | "aria-disabled"> {
  readonly action: Reviewing;
  /** Where it stands in a list: what it is about, as it is heard. */
  readonly about: string | null;
}

function Press({ action, about, ...native }: PressProps) {
  const { word } = ACTION_RULES[action];
  if (about !== null)
    return (
      <TextButton aria-label={`${word}：${about}`} {...native}>
        {word}
      </TextButton>
    );
  return (
    <Button look={action === "accept" ? "primary" : "plain"} {...native}>
      {ASKED[action] ? `${word}…` : word}
    </Button>
  );
}

function bodyOf(words: DeedWords | undefined): { reason?: string; until?: string } {
  if (!words) return {};
  const { text, day } = words;
  return { ...(text !== "" && { reason: text }), ...(day !== "" && { until: day }) };
}
