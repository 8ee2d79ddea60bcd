/** 用表格填: the unit's own workbook, what of it is this table, and the way into the form. */
import { type ChangeEvent, useRef, useState } from "react";
import { sendFile } from "../../../data/work/send-file";
import { TABLE_WORD } from "../../../domain/submissions/tables";
import { monthLabel, yearOf } from "../../../domain/facts/period";
import { formatCount } from "../../../domain/numbers/format";
import type { Place } from "../../../importing/draft/draft";
import type { ReviewAction } from "../../../importing/review/act";
import { useAnnounce } from "../../../ui/announce";
import { Button } from "../../../ui/button";
import { Panel } from "../../grid";
import { ProblemList } from "../../importing/plan/problem-list";
import { useKeptFocus } from "../../importing/plan/use-kept-focus";
import { droppedOf, useDropping } from "../../own/dropping";
import { Problem } from "../problem";
import { saidOf } from "../said";
import { useWork } from "../work";
import type { SheetProps } from "./measure-form";
import styles from "./submit.module.css";
import { type Workbook, useWorkbook } from "./use-workbook";
import { type AnswerProps, type Led, Original, ledTo } from "./workbook-original";
import { type Taken, mayBeOwn, replacedBy, takenFrom, withTaken } from "./workbook-content";

type Given = Pick<SheetProps, "draft" | "opened">;

/** The panel; the whole page takes files, and tables that are pasted where nothing is written. */
export function WorkbookPanel({ draft, opened }: Given) {
  const { workbook, take, act, close } = useWorkbook(opened);
  const input = useRef<HTMLInputElement | null>(null);
  const panel = useRef<HTMLDivElement>(null);
  const keepFocus = useKeptFocus(panel);
  const isOver = useDropping(([file]) => file && take(file));
  const choose = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = target.files ?? [];
    if (file) take(droppedOf(file));
    // The same file can be chosen again.
    target.value = "";
  };
  return (
    <Panel title="用表格填" label="用表格填">
      <div ref={panel} className={styles["stack"]} role="group" aria-label="表格文件" tabIndex={-1}>
        <div className={styles["actions"]}>
          <Button onClick={() => input.current?.click()}>选择表格文件…</Button>
          <p className={styles["quiet"]}>
            {isOver
              ? "松开就读"
              : "也可以把本单位的Excel、WPS表格拖到页面上。只取这个月这张表的数；原文件随上报存到服务器，供审核员核对。"}
          </p>
        </div>
        <input
          ref={input}
          type="file"
          accept=".xlsx,.xls,.et,.csv,.txt,.tsv,.docx,.htm,.html"
          className="visually-hidden"
          tabIndex={-1}
          aria-label="选择表格文件"
          onChange={choose}
        />
        <p role="status" className={styles["quiet"]}>
          {progressWords(workbook)}
        </p>
        {workbook.kind === "read" && (
          <Read
            key={workbook.review.input.file.sha256}
            {...{ draft, opened, workbook }}
            onAct={act}
            onClose={() => {
              keepFocus();
              close();
            }}
          />
        )}
      </div>
    </Panel>
  );
}

function progressWords(workbook: Workbook): string {
  switch (workbook.kind) {
    case "none":
    case "read":
      return "";
    case "reading":
      return `正在读取${workbook.name}…`;
    case "refused":
      return `${workbook.name}：${workbook.sentence}`;
  }
}

interface ReadProps extends Given {
  readonly workbook: Extract<Workbook, { kind: "read" }>;
  readonly onAct: (action: ReviewAction) => void;
  readonly onClose: () => void;
}

function Read({ draft, opened, workbook, onAct, onClose }: ReadProps) {
  const { backend } = useWork();
  const announce = useAnnounce();
  const [problem, setProblem] = useState("");
  const [isSending, setIsSending] = useState(false);
  const [led, setLed] = useState<Led | null>(null);
  const { review, bytes } = workbook;
  const { place } = opened;
  const taken = takenFrom(review, place);
  const count = taken.content.values.length + taken.content.projects.length;
  const fill = async () => {
    setIsSending(true);
    setProblem("");
    try {
      // First the file: a number never names a cell of one that nobody can look at.
      await sendFile(backend, review.input.file.sha256, bytes);
      draft.desk.edit((form) => withTaken(form, taken));
      void draft.desk.flush();
      announce(`已填入${count}${place.table === "ledger" ? "个项目" : "个数"}，请核对`);
      onClose();
    } catch (error) {
      setProblem(saidOf(error));
      setIsSending(false);
    }
  };
  return (
    <div
      className={styles["stack"]}
      role="group"
      aria-label={`读到的表：${review.input.file.name}`}
    >
      <p className={styles["strong"]} role="status">
        {foundWords(draft.form, taken, opened)}
      </p>
      <Others others={taken.others} />
      <Questions
        {...{ review, place, onAct }}
        thisYear={yearOf(place.month)}
        onPlace={(at) => setLed(ledTo(review, at))}
      />
      <div className={styles["actions"]}>
        <Button
          look="primary"
          disabled={count === 0}
          aria-disabled={isSending}
          onClick={() => void (isSending || fill())}
        >
          {isSending ? "正在填入…" : "填入"}
        </Button>
        <Button onClick={onClose}>不填</Button>
      </div>
      <Problem>{problem}</Problem>
      <Original {...{ review, onAct, led }} thisYear={yearOf(place.month)} onLed={setLed} />
    </div>
  );
}

function foundWords(
  form: SheetProps["draft"]["form"],
  taken: Taken,
  { place }: Given["opened"],
): string {
  const { values, projects, file } = taken.content;
  const of = `${monthLabel(place.month)}${TABLE_WORD[place.table]}`;
  const count = values.length + projects.length;
  if (count === 0) return `${file?.name ?? ""}里没有认出本单位${of}的数。`;
  const replaced = replacedBy(form, taken);
  const what = place.table === "ledger" ? "个项目" : "个数";
  return `${file?.name ?? ""}里认出本单位${of}的${formatCount(count)}${what}${replaced > 0 ? `，其中${formatCount(replaced)}个与已填的不同，填入后替换` : ""}。`;
}

function Others({ others }: Pick<Taken, "others">) {
  if (others.length === 0) return null;
  return (
    <div>
      <p>不属于这张表，不取：</p>
      <ul className={styles["summary"]}>
        {others.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    </div>
  );
}

/** What has to be answered or cannot be read; the rest the form itself asks. */
function Questions({
  review,
  place,
  ...props
}: AnswerProps & {
  readonly place: Given["opened"]["place"];
  readonly onPlace: (place: Place) => void;
}) {
  const problems = review.problems.filter(({ weight, kind, ask }) =>
    ask?.kind === "unit"
      ? mayBeOwn(ask, place)
      : weight === "block" || ask !== null || kind === "rounded",
  );
  const asked = { ...review, problems };
  return (
    <>
      {(["block", "explain", "hint"] as const).map((weight) => (
        <ProblemList key={weight} review={asked} weight={weight} {...props} />
      ))}
    </>
  );
}
