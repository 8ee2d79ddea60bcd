/** Two wrote to one draft, or one in two windows: both are shown, and nothing is overwritten unseen. */
import { useState } from "react";
import { Button } from "../../../ui/button";
import { Segmented } from "../../../ui/segmented";
import table from "../../../ui/table.module.css";
import { Panel } from "../../grid";
import { wholeMoment } from "../review/submission-words";
import { useAccount, useWork } from "../work";
import { type TwoDrafts, differences } from "./differences";
import { settle, standingIn, twoDrafts } from "./settled";
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
  const { display } = useAccount();
  const standing = standingIn(current, session.office.title);
  if (!standing)
    return (
      <Panel title={OTHERS} label={OTHERS}>
        <p>没有读到对方存的内容。您填的还在本页，请另开一页看现在的内容，再回来对照。</p>
      </Panel>
    );
  const { may, by, at } = standing.submission;
  const canSave = may.includes("save");
  const title = by === display ? "您在另一个窗口存过这张表" : OTHERS;
  const who = by === display ? "您" : (by ?? "别人");
  const where = by === display ? "从另一个窗口" : "";
  return (
    <Panel title={title} label={title}>
      <div className={styles["stack"]} role="group" aria-label="选择留哪一个">
        <p>
          {`${who}${at === null ? "" : `在${wholeMoment(at)}`}${where}存了这张表，本页填的还没有存。${canSave ? "不同的地方请逐项选择，再按“照选的存”。" : "它现在不能再填，本页填的存不进去了，可以先抄下来。"}`}
        </p>
        <Choices
          two={twoDrafts(draft, standing)}
          canSave={canSave}
          onSettle={(isMine) => {
            onSettled();
            settle(draft.desk, [draft, standing], isMine);
          }}
        />
      </div>
    </Panel>
  );
}

const OTHERS = "别人先存了这张表";

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
