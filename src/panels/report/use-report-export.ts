/** An export of a 汇报 in the making: how far it is, how it ended, and how it is given up. */
import { useCallback, useEffect, useRef, useState } from "react";
import type { ExportRun } from "../../exporting/report/run";
import { createTurns } from "../../lib/turns";
import { untilAborted } from "../../lib/until-aborted";
import type { Tray } from "../../report/tray";
import { reasonOf, save, useExport, useExportContext } from "../figure/use-export";
import { useView } from "../view";
import type { ReportFile } from "./report-files";

export interface Job {
  readonly file: ReportFile;
  readonly done: number;
  readonly total: number;
  /** 图3 完成投资: what is being made. */
  readonly words: string;
}

export interface Outcome {
  readonly file: ReportFile;
  /** 已下载 三季度重点项目汇报.pptx, or why there is nothing. */
  readonly words: string;
  readonly failures: readonly { readonly label: string; readonly reason: string }[];
}

export interface ReportExporting {
  /** Null: nothing is being made. */
  readonly job: Job | null;
  /** Of the last export; null before the first and during one. */
  readonly outcome: Outcome | null;
  readonly start: (file: ReportFile) => void;
  readonly cancel: () => void;
}

const GIVEN_UP = "已取消导出，没有生成文件。";

/**
 * Giving up is answered at once, also where the network brings nothing; what then still ends on its
 * own has ended before the next begins, so that no two large canvases stand side by side.
 */
const inTurn = createTurns(1);

/** One export at a time, of the whole page. A page that is left makes no file. */
export function useReportExport(tray: Tray): ReportExporting {
  const { dataset } = useView();
  const run = useExport();
  const contextOf = useExportContext();
  const [job, setJob] = useState<Job | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const stop = useRef<AbortController>(undefined);
  useEffect(() => () => stop.current?.abort(), []);
  const start = (file: ReportFile) =>
    run(file.name, async () => {
      const own = new AbortController();
      stop.current = own;
      const failures: { label: string; reason: string }[] = [];
      const noted: ExportRun = {
        signal: own.signal,
        step: (done, total, words) => {
          if (!own.signal.aborted) setJob({ file, done, total, words });
        },
        failed: (label, reason) => void failures.push({ label, reason }),
      };
      setOutcome(null);
      setJob({ file, done: 0, total: 1, words: "载入程序" });
      const context = contextOf("/report");
      const { exportedAt, timeZone, watermark } = context;
      const request = {
        tray,
        base: document.baseURI,
        exportedAt,
        timeZone,
        board: dataset.title,
        ...(watermark !== undefined && { watermark }),
      };
      const making = inTurn(async () => {
        const { make } = await file.program.press();
        return make(request, noted);
      });
      const words = await untilAborted(own.signal, making)
        .then((made) => save(made, context))
        .catch((error: unknown) =>
          own.signal.aborted ? GIVEN_UP : `没有导出${file.name}：${reasonOf(error)}`,
        );
      setJob(null);
      setOutcome({ file, words, failures: own.signal.aborted ? [] : failures });
      return failures.length > 0 && !own.signal.aborted
        ? `${words}，有${failures.length}处没有做出来。`
        : words;
    });
  return { job, outcome, start, cancel: useCallback(() => stop.current?.abort(), []) };
}
