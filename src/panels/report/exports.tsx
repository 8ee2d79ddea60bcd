import { useEffect, useRef } from "react";
import type { Tray } from "../../report/tray";
import { Button } from "../../ui/button";
import { Panel } from "../grid";
import { WatermarkSwitch } from "../watermark-switch";
import styles from "./exports.module.css";
import { ALL_FILES, REPORT_FILES, type ReportFile } from "./report-files";
import { type Job, type Outcome, useReportExport } from "./use-report-export";

const EVERY_FILE: readonly ReportFile[] = [...REPORT_FILES, ALL_FILES];

export interface ReportExportsProps {
  readonly tray: Tray;
  readonly files?: readonly ReportFile[];
}

/** 导出 of a tray: a press per kind of file, how far it is, and what became of it. */
export function ReportExports({ tray, files = EVERY_FILE }: ReportExportsProps) {
  const { job, outcome, start, cancel } = useReportExport(tray);
  const pressed = useRef<HTMLButtonElement>(null);
  const stop = useRef<HTMLButtonElement>(null);
  const isRunning = job !== null;
  useFocusWith(isRunning, { during: stop, after: pressed });
  const isEmpty = tray.items.length === 0;
  return (
    <Panel title="导出" label="导出汇报">
      <ul className={styles["files"]}>
        {files.map((file) => (
          <li key={file.id} className={styles["file"]}>
            <Button
              disabled={isEmpty || isRunning}
              aria-describedby={`report-file-${file.id}`}
              onClick={({ currentTarget }) => {
                pressed.current = currentTarget;
                start(file);
              }}
            >
              {file.name}
            </Button>
            <span id={`report-file-${file.id}`} className={styles["says"]}>
              {file.says}
            </span>
          </li>
        ))}
      </ul>
      <div className={styles["watermark"]}>
        <WatermarkSwitch />
      </div>
      {isEmpty && <p className={styles["words"]}>汇报里还没有内容，加入图表后再导出。</p>}
      {job && <Progress job={job} stop={stop} onStop={cancel} />}
      {outcome && <Ended outcome={outcome} again={() => start(outcome.file)} />}
    </Panel>
  );
}

/**
 * The focus goes to what gives up while something is made, and back to what was pressed; nowhere
 * where the reader has moved on.
 */
function useFocusWith(
  isRunning: boolean,
  {
    during,
    after,
  }: {
    readonly during: React.RefObject<HTMLButtonElement | null>;
    readonly after: React.RefObject<HTMLButtonElement | null>;
  },
): void {
  const wasRunning = useRef(false);
  useEffect(() => {
    // What was pressed can't be pressed now, and what gave up is gone: the focus is nowhere.
    const isNowhere = [document.body, null, after.current].includes(
      document.activeElement instanceof HTMLElement ? document.activeElement : null,
    );
    if (isRunning && isNowhere) during.current?.focus();
    if (!isRunning && wasRunning.current && isNowhere) after.current?.focus();
    wasRunning.current = isRunning;
  }, [isRunning, during, after]);
}

interface ProgressProps {
  readonly job: Job;
  readonly stop: React.RefObject<HTMLButtonElement | null>;
  readonly onStop: () => void;
}

/** In sight at every step; said at each quarter. */
function Progress({ job: { file, done, total, words }, stop, onStop }: ProgressProps) {
  const quarter = Math.floor((4 * done) / total);
  const count = `${done}/${total}`;
  return (
    <div className={styles["job"]}>
      <progress
        max={total}
        value={done}
        aria-label={`正在导出${file.name}`}
        aria-valuetext={`${count}，${words}`}
      />
      <span className={styles["words"]}>
        {words}（{count}）
      </span>
      <Button ref={stop} onClick={onStop}>
        取消
      </Button>
      <span className="visually-hidden" role="status">
        {quarter > 0 && `${file.name}已做${quarter * 25}%`}
      </span>
    </div>
  );
}

function Ended({ outcome, again }: { readonly outcome: Outcome; readonly again: () => void }) {
  const { words, failures } = outcome;
  return (
    <div className={styles["ended"]}>
      <p>{words}</p>
      {failures.length > 0 && (
        <>
          <p>有{failures.length}处没有做出来，其余的都在文件里：</p>
          <ul aria-label="没有做出来的" className={styles["failures"]}>
            {failures.map(({ label, reason }) => (
              <li key={`${label} ${reason}`}>
                <b>{label}</b>：{reason}
              </li>
            ))}
          </ul>
          <Button onClick={again}>再试一次</Button>
        </>
      )}
    </div>
  );
}
