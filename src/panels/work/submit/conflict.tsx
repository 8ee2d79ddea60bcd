/** Two people wrote to one draft: both are shown, and nothing is overwritten unseen. */
import { useState } from "react";
import { submissionIn } from "../../../data/work/submission-answers";
import { openSubmission } from "../../../office/submission-opened";
import { Button } from "../../../ui/button";
import { Segmented } from "../../../ui/segmented";
import table from "../../../ui/table.module.css";
import { Panel } from "../../grid";
import { wholeMoment } from "../review/submission-words";
import { useWork } from "../work";
import { planOf } from "./checks";
import { type TwoDrafts, differences, merged } from "./differences";
import { contentOf, formOf } from "./form";
import styles from "./submit.module.css";
import type { Draft } from "./use-draft";

export interface ConflictProps {
  readonly draft: Draft;
  /** What stands now, as the server answered. */
  readonly current: unknown;
  /** Called as it is settled: the panel goes, and the focus with it. */
  readonly onSettled: () => void;
}

/** In what they differ, and for each which one is to stay. */
export function Conflict({ draft, current, onSettled }: ConflictProps) {
  const { session } = useWork();
  const detail = submissionIn(current);
  const opened = detail && openSubmission(detail, session.office.title);
  if (!detail || !opened || "wrong" in opened)
    return (
      <Panel title="别人先存了这张表" label="别人先存了这张表">
        <p>没有读到对方存的内容。您填的还在本页，请另开一页看现在的内容，再回来对照。</p>
      </Panel>
    );
  const { submission } = detail;
  const canSave = submission.may.includes("save");
  const two: TwoDrafts = {
    mine: contentOf(draft.form, draft.plan),
    theirs: opened.content,
    base: draft.base,
  };
  const settle = (isMine: (key: string) => boolean) => {
    const content = merged(two, isMine);
    const form = formOf(content, planOf(opened, content));
    const sentences = { ...form.sentences, ...draft.form.sentences };
    const wrong = Object.fromEntries(
      Object.entries(draft.form.wrong).filter(([field]) => isMine(field.split(" ")[0] ?? field)),
    );
    onSettled();
    draft.desk.settle({ ...form, sentences, wrong }, submission.version, opened.content);
  };
  return (
    <Panel title="别人先存了这张表" label="别人先存了这张表">
      <div className={styles["stack"]} role="group" aria-label="选择留哪一个">
        <p>
          {`${submission.by ?? "别人"}${submission.at === null ? "" : `在${wholeMoment(submission.at)}`}存了这张表，您填的还没有存。${canSave ? "不同的地方请逐项选择，再按“照选的存”。" : "它现在不能再填，您填的存不进去了，可以先抄下来。"}`}
        </p>
        <Choices two={two} canSave={canSave} onSettle={settle} />
      </div>
    </Panel>
  );
}

interface ChoicesProps {
  readonly two: TwoDrafts;
  readonly canSave: boolean;
  readonly onSettle: (isMine: (key: string) => boolean) => void;
}

const SIDES = [
  { value: "mine", label: "我填的" },
  { value: "theirs", label: "已存的" },
] as const;

function Choices({ two, canSave, onSettle }: ChoicesProps) {
  const found = differences(two);
  const [chosen, setChosen] = useState<Readonly<Record<string, boolean>>>({});
  const first = new Map(found.map(({ key, prefersMine }) => [key, prefersMine]));
  const isMine = (key: string) => chosen[key] ?? first.get(key) ?? true;
  return (
    <>
      {found.length === 0 ? (
        <p>两边填的数一样。</p>
      ) : (
        <div className={styles["scroll"]}>
          <table className={`${table["table"]} ${styles["sheet"]}`}>
            <caption className="visually-hidden">两边不同的地方</caption>
            <thead>
              <tr className={table["columnHead"]}>
                <th scope="col" className={table["corner"]}>
                  内容
                </th>
                <th scope="col">我填的</th>
                <th scope="col">已存的</th>
                {canSave && <th scope="col">留哪一个</th>}
              </tr>
            </thead>
            <tbody>
              {found.map(({ key, what, mine, theirs }) => (
                <tr key={key}>
                  <th scope="row" className={`${table["name"]} ${styles["name"]}`}>
                    {what}
                  </th>
                  <td className={styles["wrapping"]}>{mine}</td>
                  <td className={styles["wrapping"]}>{theirs}</td>
                  {canSave && (
                    <td>
                      <Segmented
                        legend={`${what}留哪一个`}
                        options={SIDES}
                        value={isMine(key) ? "mine" : "theirs"}
                        onChange={(side) => setChosen({ ...chosen, [key]: side === "mine" })}
                      />
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <div className={styles["actions"]}>
        {canSave && (
          <Button look="primary" onClick={() => onSettle(isMine)}>
            照选的存
          </Button>
        )}
        <Button onClick={() => onSettle(() => false)}>都用已存的</Button>
      </div>
    </>
  );
}
