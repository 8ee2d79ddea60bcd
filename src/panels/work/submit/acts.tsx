/** 上报, 撤回, 更正: what can be done with the table as a whole. */
import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import type { Backend } from "../../../data/addresses";
import { asSubmission, showSubmission } from "../../../data/work/submission-answers";
import type { WireSubmission } from "../../../data/wire/work/submissions";
import { doSubmission } from "../../../data/work/work-actions";
import { WorkRefusal } from "../../../data/work/work-client";
import { doneWord } from "../../../domain/submissions/transitions";
import type { OpenedSubmission } from "../../../office/submission-opened";
import { reportTitle } from "../../../office/submission";
import { useAnnounce } from "../../../ui/announce";
import { Button } from "../../../ui/button";
import { useKeptFocus } from "../../importing/plan/use-kept-focus";
import { DeedDialog } from "../deed-dialog";
import { Problem } from "../problem";
import { useAct } from "../use-act";
import { PROBLEMS } from "./problem-panel";
import { SendDialog } from "./send-dialog";
import styles from "./submit.module.css";
import { hindrance, summaryWords } from "./summary";
import type { Draft } from "./use-draft";

export interface ActsProps {
  readonly draft: Draft;
  readonly opened: OpenedSubmission;
  readonly submission: WireSubmission;
}

type Doing = Parameters<typeof doSubmission>[2];

/** The buttons, by what the server says may be done, and the dialogs behind them. */
export function Acts({ draft, opened, submission }: ActsProps) {
  const client = useQueryClient();
  const announce = useAnnounce();
  const group = useRef<HTMLDivElement>(null);
  const keepFocus = useKeptFocus(group);
  const [asked, setAsked] = useState<"submit" | "correct" | null>(null);
  const { run, isRunning, problem, clear } = useAct(async (backend: Backend, body: Doing) => {
    try {
      const now = asSubmission(await doSubmission(backend, submission, body));
      showSubmission(client, backend, now);
      return now;
    } catch (error) {
      if (error instanceof WorkRefusal && error.problems.length > 0) draft.tell(error.problems);
      throw error;
    }
  });
  const { may } = submission;
  const title = reportTitle(opened.against, opened.place);
  const act = async (body: Omit<Doing, "version">) => {
    const { version } = draft.desk.state();
    const done = await run({ ...body, version });
    if (!done) return;
    // The button that was pressed is gone then.
    keepFocus();
    setAsked(null);
    announce(`${title}：${doneWord(body.action)}`);
  };
  const askToSend = async () => {
    clear();
    await draft.desk.flush();
    const { form, saving } = draft.desk.state();
    const why = hindrance({ form, plan: draft.plan }) ?? unsavedWords(saving.kind);
    if (why === null) {
      // What stood in the way before is settled.
      announce("");
      setAsked("submit");
      return;
    }
    announce(why);
    document.getElementById(PROBLEMS)?.focus();
  };
  return (
    <div className={styles["stack"]}>
      <div ref={group} className={styles["actions"]} role="group" aria-label="办理" tabIndex={-1}>
        {(may.includes("save") || may.includes("submit")) && (
          <Button look="primary" aria-disabled={isRunning} onClick={() => void askToSend()}>
            上报…
          </Button>
        )}
        {may.includes("withdraw") && (
          <Button aria-disabled={isRunning} onClick={() => void act({ action: "withdraw" })}>
            撤回
          </Button>
        )}
        {may.includes("correct") && <Button onClick={() => setAsked("correct")}>更正…</Button>}
      </div>
      {asked === null && <Problem>{problem}</Problem>}
      {asked === "submit" && (
        <SendDialog
          title={`上报${title}`}
          summary={summaryWords({ ...draft, ...opened })}
          problem={problem}
          isRunning={isRunning}
          onSend={(note) => void act({ action: "submit", ...(note !== "" && { note }) })}
          onClose={() => setAsked(null)}
        />
      )}
      {asked === "correct" && (
        <DeedDialog
          title={`更正${title}`}
          label="开始更正"
          says="更正会从已发布的内容开一份草稿。改好、上报、审核通过并再发布一次以前，看板上的数不变。"
          form={{ text: { label: "更正的原因", isRequired: true } }}
          refused={<Problem>{problem}</Problem>}
          isRunning={isRunning}
          isPossible={may.includes("correct")}
          onDo={({ text }) => void act({ action: "correct", reason: text })}
          onClose={() => {
            clear();
            setAsked(null);
          }}
        />
      )}
    </div>
  );
}

/** Only what is on the server can be sent in. */
function unsavedWords(kind: Draft["saving"]["kind"]): string | null {
  return kind === "saved" || kind === "untouched" ? null : "草稿还没有存上，存上以后再报。";
}
