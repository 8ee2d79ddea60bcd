/** 报送情况: how each unit's tables of a month stand, and one of them opened. */
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import type { WireSubmission, WireSubmissions } from "../../../data/wire/work/submissions";
import { submissionsQuery } from "../../../data/work/work-queries";
import type { SubmissionAction, SubmissionState } from "../../../domain/submissions/transitions";
import { STATE_WORD } from "../../../domain/submissions/transitions";
import { readOpened, readReviewMonth, readReviewState } from "../../../navigation/review-search";
import { TextButton } from "../../../ui/button";
import { MenuSelect } from "../../../ui/menu-select";
import { Panel } from "../../grid";
import { Readable } from "../readable";
import { useWork } from "../work";
import { BulkAccept } from "./bulk-accept";
import { readingId, stateCounts, submissionId } from "./list-counts";
import { Matrix, cellPlace } from "./matrix";
import { MonthSelect, NewestMonth } from "./month-select";
import { Opened } from "./opened";
import styles from "./review.module.css";
import { useToday } from "./use-today";

const REFRESH_MS = 60_000;

/** The list, or what it opens. */
export function ReportsView() {
  const { backend, search } = useWork();
  const query = useQuery({
    ...submissionsQuery(backend, readReviewMonth(search)),
    refetchInterval: REFRESH_MS,
  });
  return (
    <Readable query={query} wayOut={<NewestMonth />}>
      {(list) => <Reports list={list} />}
    </Readable>
  );
}

function Reports({ list }: { readonly list: WireSubmissions }) {
  const { backend, search, setParams, go } = useWork();
  const client = useQueryClient();
  const [read, setRead] = useState<ReadonlySet<string>>(new Set());
  const onRead = useCallback(
    (submission: WireSubmission) => setRead((was) => new Set([...was, readingId(submission)])),
    [],
  );
  const wanted = readOpened(search);
  const opened = list.submissions.find(
    ({ unit, table }) => unit === wanted?.unit && table === wanted.table,
  );
  const left = useRef<string | null>(null);
  useEffect(() => {
    if (opened) left.current = cellPlace(opened);
  }, [opened]);
  const open = (submission: WireSubmission | null) => {
    // The address then says the month, of which this is the list: nothing is to be waited for.
    client.setQueryData(submissionsQuery(backend, list.month).queryKey, list);
    setParams({ unit: submission?.unit, table: submission?.table, month: list.month });
  };
  const onDone = (action: SubmissionAction) => {
    if (action === "correct" && opened)
      go("/submit", { unit: opened.unit, month: opened.month, table: opened.table });
  };
  return opened ? (
    <Opened {...{ list, opened, onRead, onDone }} onOpen={open} />
  ) : (
    <List list={list} read={read} left={left} onOpen={open} />
  );
}

interface ListProps {
  readonly list: WireSubmissions;
  readonly read: ReadonlySet<string>;
  /** The cell of what was opened last: it gets the focus back. */
  readonly left: RefObject<string | null>;
  readonly onOpen: (submission: WireSubmission) => void;
}

function List({ list, read, left, onOpen }: ListProps) {
  const { search } = useWork();
  useEffect(() => {
    if (left.current !== null) document.getElementById(left.current)?.focus();
  }, [left]);
  const now = useToday();
  const state = readReviewState(search);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const choose = (ids: readonly string[], isChosen: boolean) =>
    setChosen((was) => {
      const others = [...was].filter((id) => !ids.includes(id));
      return new Set(isChosen ? [...others, ...ids] : others);
    });
  const acceptable = list.submissions.filter(
    (submission) =>
      submission.may.includes("accept") && (state === null || submission.state === state),
  );
  const picked = acceptable.filter((submission) => chosen.has(submissionId(submission)));
  const names = new Map(list.units.map(({ code, name }) => [code, name]));
  return (
    <Panel title="报送情况" label="报送情况">
      <div className={styles["stack"]}>
        <Choices list={list} state={state} />
        {acceptable.length > 0 && (
          <div className={styles["bar"]}>
            <TextButton onClick={() => choose(acceptable.map(submissionId), true)}>
              {`选中待审的${acceptable.length}份`}
            </TextButton>
            <TextButton disabled={picked.length === 0} onClick={() => setChosen(new Set())}>
              不选
            </TextButton>
            <BulkAccept
              chosen={picked}
              read={read}
              nameOf={(unit) => names.get(unit) ?? unit}
              onAccepted={(submission) => choose([submissionId(submission)], false)}
            />
          </div>
        )}
        <Matrix {...{ list, state, chosen, now, onOpen }} onChoose={choose} />
      </div>
    </Panel>
  );
}

const ALL = "all";

function Choices({
  list,
  state,
}: {
  readonly list: WireSubmissions;
  readonly state: SubmissionState | null;
}) {
  const { setParams } = useWork();
  const options = [
    { value: ALL, label: `全部${list.submissions.length}份` },
    ...stateCounts(list).map(({ state: of, count }) => ({
      value: of,
      label: `${STATE_WORD[of]} ${count}份`,
    })),
  ];
  const value = state ?? ALL;
  return (
    <div className={styles["bar"]}>
      <MonthSelect list={list} />
      <MenuSelect
        trigger={{
          label: "状态",
          value: options.find((option) => option.value === value)?.label ?? "",
        }}
        title="选择状态"
        groups={[{ label: "状态", options }]}
        value={value}
        onChange={(next) => setParams({ state: next === ALL ? undefined : next })}
      />
      {/* Paper has no choice to be read there. */}
      {state !== null && <p className="paper-only">{`只列有“${STATE_WORD[state]}”的单位`}</p>}
    </div>
  );
}
