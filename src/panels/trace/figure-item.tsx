import { DEMO_WORDS } from "../../domain/facts/dataset";
import type { Trace } from "../../tracing/trace";
import { Tag } from "../../ui/notice";
import { ChangesTable } from "../lookup/changes-table";
import { ViewLink } from "../view-link";
import styles from "./band.module.css";

import type { TracedFigure } from "./traced";
import { patchOf, pathOf } from "./view-of";
import { type Outcome, newestWords, outcomeWords } from "./words";

export interface TracedFigureItemProps {
  readonly figure: TracedFigure;
  /** Its view stands below. */
  readonly isOpen: boolean;
}

/** One picture: its title, how its numbers stand, and the way to its view. */
export function TracedFigureItem({
  figure: { trace, verdict, newest },
  isOpen,
}: TracedFigureItemProps) {
  const isThere = verdict?.kind === "compared";
  return (
    <div className={styles["figure"]}>
      <h3 className={styles["caption"]}>
        {trace.title} {trace.isDemo && <Tag>{DEMO_WORDS}</Tag>}
      </h3>
      {verdict === null ? (
        <p>正在核对…</p>
      ) : (
        <OutcomeWords outcome={outcomeWords(trace, verdict)} trace={trace} />
      )}
      {newest && <OutcomeWords outcome={newestWords(trace, newest)} trace={trace} />}
      {isThere && !isOpen && (
        <p>
          <ViewLink path={pathOf(trace)} patch={patchOf(trace)} label={`看这张图：${trace.title}`}>
            看这张图
          </ViewLink>
        </p>
      )}
      {isOpen && <p className={styles["note"]}>下面就是图中的范围，数是现在的。</p>}
    </div>
  );
}

interface OutcomeWordsProps {
  readonly outcome: Outcome;
  readonly trace: Trace;
}

function OutcomeWords({ outcome, trace: { title, values } }: OutcomeWordsProps) {
  const { strong, text, changes } = outcome;
  return (
    <>
      <p>
        <b className={styles["strong"]}>{strong}</b>　{text}
      </p>
      {changes && values && (
        <ChangesTable changes={changes} values={values} of={title} before="图里" />
      )}
    </>
  );
}
