/** 导入: files dropped in, what was understood of each, and storing it. */
import { useRef, useState } from "react";
import type { Place } from "../../importing/draft/draft";
import type { ReviewAction } from "../../importing/review/act";
import { readinessOf } from "../../importing/review/readiness";
import { type Review, tableAt } from "../../importing/review/review";
import type { TableRef } from "../../importing/review/tables";
import { useAnnounce } from "../../ui/announce";
import { Button } from "../../ui/button";
import { Panel } from "../grid";
import { FileQueue } from "../importing/file-queue";
import type { GridTarget } from "../importing/grid/use-focus";
import { PlanView } from "../importing/plan/plan-view";
import { SumChecks } from "../importing/sum-checks";
import { TablePanel } from "../importing/table-panel";
import { DropZone } from "./drop-zone";
import styles from "./import-view.module.css";
import { MarkedCopy } from "./marked-copy";
import { messageOf } from "./message";
import type { Entry } from "./queue";
import type { ImportQueue } from "./import-queue";

export interface ImportViewProps {
  readonly queue: ImportQueue;
  readonly entries: readonly Entry[];
  /** Something is held over the page. */
  readonly isOver: boolean;
  /** Years are offered from the next one on. */
  readonly thisYear: number;
}

/** The queue, and the file that is looked at. */
export function ImportView({ queue, entries, isOver, thisYear }: ImportViewProps) {
  const { add, remove } = queue;
  const [chosen, setChosen] = useState<string | null>(null);
  const files = useRef<HTMLDivElement>(null);
  const shown =
    entries.find(({ id, review }) => id === chosen && review) ??
    entries.find(({ state }) => state.kind === "understood") ??
    null;
  const store = async (id: string) => {
    // It stays in sight till it is stored: what went wrong is said there.
    setChosen(id);
    await queue.store(id);
    // The next one takes its place, where there is one, and the press that stored it goes; unless the
    // reader has gone on to another file by himself.
    setChosen((now) => (now === id ? null : now));
    if (document.activeElement === document.body) files.current?.focus();
  };
  return (
    <>
      <Panel title="导入表格" label="导入表格">
        <div
          ref={files}
          className={styles["stack"]}
          role="group"
          aria-label="要导入的文件"
          tabIndex={-1}
        >
          <DropZone onFiles={add} isOver={isOver} />
          <FileQueue
            files={entries}
            chosen={shown?.id ?? null}
            onChoose={setChosen}
            onCancel={remove}
            onRemove={remove}
          />
          <StoreAll queue={queue} entries={entries} />
        </div>
      </Panel>
      {shown?.review && (
        <FileReview
          key={shown.id}
          entry={shown}
          review={shown.review}
          thisYear={thisYear}
          onAct={(action) => queue.act(shown.id, action)}
          onStore={() => store(shown.id)}
        />
      )}
    </>
  );
}

/** Next month it is one press: all files that nothing stands in the way of. */
function StoreAll({ queue, entries }: Pick<ImportViewProps, "queue" | "entries">) {
  const announce = useAnnounce();
  const ready = entries.filter(
    ({ state, review }) =>
      state.kind === "understood" &&
      state.problems.block + state.problems.explain === 0 &&
      review !== null &&
      readinessOf(review).canStore,
  );
  if (ready.length < 2) return null;
  const storeAll = async () => {
    const results = await Promise.all(
      ready.map(async ({ id, name, review }) => ({
        name,
        // What the files before it have changed nobody has seen yet.
        left: await queue
          .store(id, review?.plan.counts.changed ?? 0)
          .then((isStored) => (isStored ? null : "又有变更，请看过再存"), messageOf),
      })),
    );
    const left = results.flatMap((own) => (own.left === null ? [] : [`${own.name}：${own.left}`]));
    const stored = `已存入${results.length - left.length}份文件`;
    announce(left.length === 0 ? stored : `${stored}，没有存入：${left.join("；")}`);
  };
  return (
    <div>
      <Button
        onClick={() => void storeAll()}
      >{`把没有拦截、不用说明的${ready.length}份都存入`}</Button>
    </div>
  );
}

interface FileReviewProps {
  readonly entry: Entry;
  readonly review: Review;
  readonly thisYear: number;
  readonly onAct: (action: ReviewAction) => void;
  readonly onStore: () => Promise<void>;
}

/** The first table that is one; the very first where none is. */
function firstTable({ sheets }: Review): TableRef {
  const tables = sheets.flatMap((sheet) => sheet.tables);
  const found = tables.find(({ table }) => table.kind !== "none") ?? tables[0];
  return found?.ref ?? { sheet: 0, table: 0 };
}

function FileReview({ entry, review, thisYear, onAct, onStore }: FileReviewProps) {
  const [table, setTable] = useState<TableRef>(() => firstTable(review));
  const [target, setTarget] = useState<GridTarget | null>(null);
  const show = (next: TableRef) => {
    setTable(next);
    setTarget(null);
  };
  const lead = (place: Place) => {
    const found = tableAt(review, place);
    if (!found) return;
    setTable(found.ref);
    setTarget({ row: place.row - found.table.offset, column: place.column });
  };
  return (
    <>
      <Panel title={entry.name} label={`会改什么：${entry.name}`}>
        <div className={styles["stack"]}>
          <PlanView review={review} thisYear={thisYear} onAct={onAct} onPlace={lead} />
          <Store entry={entry} review={review} onStore={onStore} />
        </div>
      </Panel>
      <Panel title="原表" label={`原表：${entry.name}`}>
        <TablePanel {...{ review, target, thisYear, onAct }} shown={table} onShow={show} />
      </Panel>
      {review.sums.length > 0 && (
        <Panel title="表上印的合计" label={`表上印的合计：${entry.name}`}>
          <SumChecks sums={review.sums} onPlace={lead} />
        </Panel>
      )}
    </>
  );
}

function Store({ entry, review, onStore }: Pick<FileReviewProps, "entry" | "review" | "onStore">) {
  const announce = useAnnounce();
  const [isStoring, setIsStoring] = useState(false);
  const [problem, setProblem] = useState("");
  const { canStore } = readinessOf(review);
  const isStored = entry.state.kind === "stored";
  const store = async () => {
    setIsStoring(true);
    setProblem("");
    try {
      await onStore();
      announce(`已存入${entry.name}`);
    } catch (error) {
      setProblem(messageOf(error));
    } finally {
      setIsStoring(false);
    }
  };
  return (
    <div className={styles["actions"]}>
      <Button
        look="primary"
        disabled={!canStore || isStoring || isStored}
        onClick={() => void store()}
      >
        {isStored ? "已存入" : isStoring ? "正在存入…" : "存入"}
      </Button>
      <MarkedCopy review={review} />
      <span role="alert" className={styles["problem"]}>
        {problem}
      </span>
    </div>
  );
}
