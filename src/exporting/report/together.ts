/** Several kinds of files of one 汇报 as one ZIP. */
import { plainFileName } from "../../figures/file-name";
import { WordedError } from "../../lib/worded-error";
import type { ExportedFile } from "../exported-file";
import * as programs from "../programs";
import { failureWords } from "./maker";
import type { ReportExport, ReportRequest } from "./request";
import { type ExportRun, throwIfCancelled } from "./run";

export interface NamedExport {
  /** PowerPoint */
  readonly name: string;
  readonly make: () => Promise<ReportExport>;
}

/**
 * All of them, one after the other, each picture drawn once for all. A kind that fails as a whole is
 * told by its name, and the others leave; rejects where none could be made.
 */
export function together(kinds: readonly NamedExport[]): ReportExport {
  return async (request, run) => {
    const files: ExportedFile[] = [];
    for (const [index, kind] of kinds.entries()) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other: they share their pictures
      const file = await made(kind, request, partOf(run, { index, kinds }));
      if (file) files.push(file);
    }
    if (files.length === 0) throw new WordedError("一个文件也没有做出来，请再试一次。");
    const { zipped } = await programs.zip.press();
    const blob = await zipped(files);
    throwIfCancelled(run);
    return { name: plainFileName(`${request.tray.name}_全部`, "zip"), blob, pictures: [] };
  };
}

async function made(
  { make }: NamedExport,
  request: ReportRequest,
  run: ExportRun,
): Promise<ExportedFile | null> {
  throwIfCancelled(run);
  try {
    return await (
      await make()
    )(request, run);
  } catch (error) {
    throwIfCancelled(run);
    run.failed("整个文件", failureWords(error));
    return null;
  }
}

interface Place {
  readonly index: number;
  readonly kinds: readonly NamedExport[];
}

/** The steps of a kind as a share of all; its words begin with its name. */
function partOf(run: ExportRun, { index, kinds }: Place): ExportRun {
  const name = kinds[index]?.name ?? "";
  return {
    signal: run.signal,
    step: (done, total, words) =>
      run.step(index * total + done, kinds.length * total, `${name}：${words}`),
    failed: (label, reason) => run.failed(`${name}：${label}`, reason),
  };
}
