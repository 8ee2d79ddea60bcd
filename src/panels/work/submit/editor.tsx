/** One table of a unit and month: filled in, checked, sent in. */
import { useRef } from "react";
import type { WireSubmissionDetail } from "../../../data/wire/work/submissions";
import { TABLE_WORD } from "../../../domain/submissions/tables";
import type { OpenedSubmission } from "../../../office/submission-opened";
import { useKeptFocus } from "../../importing/plan/use-kept-focus";
import { Panel } from "../../grid";
import { useAskBeforeLeaving } from "../../own/use-leaving";
import { SubmissionHistory } from "../review/submission-history";
import { Acts } from "./acts";
import { Conflict } from "./conflict";
import { LedgerForm } from "./ledger-form";
import { MeasureForm } from "./measure-form";
import { ProblemPanel } from "./problem-panel";
import { SavingLine } from "./saving-line";
import { useSettledAlike } from "./settled";
import { StandingNotes } from "./standing-notes";
import styles from "./submit.module.css";
import { useDraft } from "./use-draft";
import { WorkbookPanel } from "./workbook-panel";

export interface EditorProps {
  readonly detail: WireSubmissionDetail;
  readonly opened: OpenedSubmission;
}

/** What cannot be written to is shown as it stands. */
export function Editor({ detail, opened }: EditorProps) {
  const { submission, history } = detail;
  const draft = useDraft(detail, opened);
  const isEditable = submission.may.includes("save");
  useSettledAlike(draft);
  useAskBeforeLeaving(draft.saving.kind === "waiting" || draft.saving.kind === "login");
  const page = useRef<HTMLDivElement>(null);
  const keepFocus = useKeptFocus(page);
  const word = TABLE_WORD[submission.table];
  const shared = { draft, opened, isEditable };
  return (
    <div ref={page} className={styles["page"]} role="group" aria-label={word} tabIndex={-1}>
      <StandingNotes {...{ submission, history }} />
      {draft.saving.kind === "conflict" && (
        <Conflict draft={draft} current={draft.saving.current} onSettled={keepFocus} />
      )}
      <div className={submission.table === "ledger" ? styles["rows"] : styles["columns"]}>
        <div className={styles["rows"]}>
          {isEditable && (
            <div className={styles["onScreen"]}>
              <WorkbookPanel {...{ draft, opened }} />
            </div>
          )}
          <Panel title={word} label={word} actions={isEditable && <SavingLine draft={draft} />}>
            {submission.table === "ledger" ? (
              <LedgerForm {...shared} />
            ) : (
              <MeasureForm {...shared} />
            )}
          </Panel>
        </div>
        <div className={styles["rows"]}>
          {isEditable && <ProblemPanel draft={draft} isEditable onField={focusField} />}
          {submission.may.some((action) => OWN_ACTS.has(action)) && (
            <div className={styles["onScreen"]}>
              <Panel title="上报" label="上报">
                <Acts {...{ draft, opened, submission }} />
              </Panel>
            </div>
          )}
          <Panel title="历史" label="历史">
            <SubmissionHistory history={history} />
          </Panel>
        </div>
      </div>
    </div>
  );
}

/** What `Acts` has a button for: of a table that is locked there is none. */
const OWN_ACTS: ReadonlySet<string> = new Set(["save", "submit", "withdraw", "correct"]);

/** The id of a field: of a measure, or of a project's 本月累计. */
function focusField(field: string): void {
  document.getElementById(`field-${field}`)?.focus();
}
