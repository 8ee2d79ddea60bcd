import { useState } from "react";
import { actOnIssue } from "../../../data/work/review-actions";
import type { Issue } from "../../../domain/ledger/project";
import type { IssueAction } from "../../../domain/submissions/issue-actions";
import { useAnnounce } from "../../../ui/announce";
import { Button } from "../../../ui/button";
import { DeedDialog, type DeedWords } from "../deed-dialog";
import { useAct } from "../use-act";
import { ISSUE_DEEDS, deedBody, deedWord } from "./issue-deeds";
import { ProjectRefusal } from "./project-refusal";
import styles from "./project-work.module.css";

export interface IssueActsProps {
  readonly project: string;
  readonly issue: Issue;
  /** Of the project, as it was read. */
  readonly version: number;
  readonly may: readonly IssueAction[];
  readonly units: readonly string[];
  readonly today: string;
}

/** What may be done about one problem, and the dialog behind each press. */
export function IssueActs({ project, issue, version, may, units, today }: IssueActsProps) {
  const announce = useAnnounce();
  const [asked, setAsked] = useState<IssueAction | null>(null);
  const { run, isRunning, problem, error, clear } = useAct(
    (backend, { action, ...body }: { action: IssueAction } & ReturnType<typeof deedBody>) =>
      actOnIssue(backend, { project, issue: issue.id, action }, body),
  );
  const act = async (action: IssueAction, words: DeedWords) => {
    const word = deedWord(action, issue);
    const done = await run({ action, ...deedBody(action, { issue, version }, words) });
    if (done === null) return;
    setAsked(null);
    announce(`${word}已记下`);
  };
  const press = (action: IssueAction) => {
    clear();
    setAsked(action);
  };
  return (
    <div className={styles["issue"]}>
      {may.length > 0 && (
        <div className={styles["acts"]} role="group" aria-label={`办理问题：${issue.text}`}>
          {may.map((action) => (
            <Button key={action} aria-disabled={isRunning} onClick={() => press(action)}>
              {deedWord(action, issue)}
            </Button>
          ))}
        </div>
      )}
      {asked === null && <ProjectRefusal problem={problem} error={error} />}
      {asked !== null && (
        <DeedDialog
          title={`${deedWord(asked, issue)}：${issue.text}`}
          label={deedWord(asked, issue)}
          says={ISSUE_DEEDS[asked].says}
          form={ISSUE_DEEDS[asked].form({ units, today })}
          first={
            asked === "assign" ? { unit: issue.responsibleUnit ?? "", day: issue.dueBy ?? "" } : {}
          }
          refused={<ProjectRefusal problem={problem} error={error} />}
          isRunning={isRunning}
          isPossible={may.includes(asked)}
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
