/** Runs an export and says how it went: what is being made, what was made, and why it was not. */
import { useCallback } from "react";
import { lazyPart } from "../../lib/lazy-part";
import { WordedError } from "../../lib/worded-error";
import { useAnnounce } from "../../ui/announce";
import type * as Module from "../../exporting/exporters";
import type { ExportedFile } from "../../exporting/exported-file";
import type { ExportContext } from "../../exporting/export-context";
import { useView } from "../view";
import { useWatermark } from "../watermark";

type Exporters = typeof Module;

/** Makes something with the exporters and answers what to say about it. */
type Task = (exporters: Exporters) => Promise<string>;

/** The exporters; each file format is a part of its own (exporting/programs.ts). */
export const exporters = lazyPart("导出程序", () => import("../../exporting/exporters"));

/** Of the whole page: two canvases of a slide at once are more than some machines have room for. */
let running = false;

/**
 * `run(name, task)`: one export at a time; a second press while one runs says so and starts
 * nothing.
 */
export function useExport(): (name: string, task: Task) => void {
  const announce = useAnnounce();
  return useCallback(
    (name, task) => {
      if (running) {
        announce("上一个导出还没做完，请稍候。");
        return;
      }
      running = true;
      announce(`正在生成${name}…`);
      exporters
        .press()
        .then(task)
        .then(announce, (error: unknown) => announce(`没有导出${name}：${reasonOf(error)}`))
        .finally(() => {
          running = false;
        });
    },
    [announce],
  );
}

const delivering = lazyPart("下载程序", () => import("./deliver-file"));

/**
 * Downloads a file that was made on the page of this link, and says its name; or what to do where
 * downloads come to nothing.
 */
export async function save(file: ExportedFile, { permalink }: ExportContext): Promise<string> {
  return (await delivering.press()).deliver(file, permalink);
}

/** Why it did not work, as far as that says anything to the reader. */
export function reasonOf(error: unknown): string {
  return error instanceof WordedError
    ? error.message
    : "程序出错，请再试一次；多次失败请联系系统管理员。";
}

/**
 * What an export of a page carries: the complete link of that page with this scope, the office, the
 * moment.
 */
export function useExportContext(): (
  path: string,
  patch?: Readonly<Record<string, string | undefined>>,
) => ExportContext {
  const { dataset, permalink } = useView();
  const { isOn, words } = useWatermark();
  return useCallback(
    (path, patch) => ({
      permalink: permalink(path, patch),
      office: dataset.id,
      exportedAt: new Date().toISOString(),
      timeZone: dataset.timeZone,
      ...(isOn && { watermark: words }),
    }),
    [dataset.id, dataset.timeZone, permalink, isOn, words],
  );
}
