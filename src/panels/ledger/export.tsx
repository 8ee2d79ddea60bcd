import { useEffect, useRef, useState } from "react";
import { describeFailure } from "../../data/failure";
import { readAllPages } from "../../data/ledger-queries";
import type { Snapshot } from "../../domain/facts/snapshot";
import { formatCount } from "../../domain/numbers/format";
import type { ListColumnId } from "../../figures/ledger/columns";
import { listSheet, projectRow, sheetContext } from "../../figures/ledger/sheet";
import type { ListedProject, ProjectPage } from "../../domain/ledger/listed";
import type { SheetRow } from "../../figures/tables/sheet";
import { FILE_KINDS, MOST_ROWS, SHEET_FILES, type SheetFile } from "../../exporting/file-kinds";
import { WordedError } from "../../lib/worded-error";
import { writeLedgerSearch } from "../../navigation/ledger-search";
import { TextButton } from "../../ui/button";
import { Menu } from "../../ui/menu";
import { save, useExport, useExportContext } from "../figure/use-export";
import { useView } from "../view";
import styles from "./export.module.css";
import type { ShownList } from "./use-list";

export interface ListExportProps {
  readonly snapshot: Snapshot;
  readonly list: ShownList;
  readonly columns: readonly ListColumnId[];
}

/** A file in the making: all pages are read first, which can be given up. */
interface Job {
  readonly kind: SheetFile;
  readonly read: number;
  readonly total: number;
}

const GIVEN_UP = "已取消导出，没有生成文件。";

/** 导出 of all that is filtered, with how far it has come and a way to give it up. */
export function ListExport({ snapshot, list, columns }: ListExportProps) {
  const { backend, search } = useView();
  const run = useExport();
  const contextOf = useExportContext();
  const [job, setJob] = useState<Job | null>(null);
  const stop = useRef<AbortController>(undefined);
  // A page that is left makes no file.
  useEffect(() => () => stop.current?.abort(), []);
  const start = (kind: SheetFile) => {
    const { question, first } = list;
    run(FILE_KINDS[kind].word, async ({ sheetFile }) => {
      const own = new AbortController();
      stop.current = own;
      setJob({ kind, read: 0, total: first.total });
      try {
        const cells = sheetContext(snapshot, question);
        const { rows, summary } = await rowsOf(readAllPages(backend, question, own.signal), {
          rowOf: (project) => projectRow(project, columns, cells),
          onPage: (read, total) => setJob({ kind, read, total }),
        });
        const sheet = listSheet(snapshot, {
          question,
          // The sums of these rows: what was shown may be a minute older.
          summary: summary ?? first.summary,
          rows,
          columns,
        });
        const context = contextOf("/projects", {
          ...writeLedgerSearch(question),
          columns: search["columns"],
        });
        const file = await sheetFile(kind, sheet, context);
        return own.signal.aborted ? GIVEN_UP : await save(file, context);
      } catch (error) {
        if (own.signal.aborted) return GIVEN_UP;
        throw error;
      } finally {
        setJob(null);
      }
    });
  };
  if (job) return <Progress job={job} onStop={() => stop.current?.abort()} />;
  const items = SHEET_FILES.map((kind) => ({
    key: kind,
    label: FILE_KINDS[kind].word,
    ...(list.first.total > MOST_ROWS[kind] && {
      disabled: true,
      hint: `最多${formatCount(MOST_ROWS[kind])}个项目`,
    }),
    onSelect: () => start(kind),
  }));
  return <Menu trigger={{ look: "text", label: "导出" }} items={items} />;
}

function Progress({ job: { kind, read, total }, onStop }: { job: Job; onStop: () => void }) {
  return (
    <span className={styles["job"]}>
      <progress
        max={Math.max(total, 1)}
        value={read}
        aria-label={`正在为${FILE_KINDS[kind].word}读取项目`}
      />
      <span>
        {read < total
          ? `已读${formatCount(read)}/${formatCount(total)}个`
          : `正在生成${FILE_KINDS[kind].word}…`}
      </span>
      <TextButton onClick={onStop}>取消导出</TextButton>
    </span>
  );
}

/**
 * The rows of all pages. A project that stands on two (the ledger changed in between) counts once,
 * the later one. Why one could not be read is for the reader to know.
 */
async function rowsOf(
  pages: AsyncIterable<ProjectPage>,
  {
    rowOf,
    onPage,
  }: {
    readonly rowOf: (project: ListedProject) => SheetRow;
    readonly onPage: (read: number, total: number) => void;
  },
): Promise<{
  readonly rows: readonly SheetRow[];
  readonly summary: ProjectPage["summary"] | null;
}> {
  const rows = new Map<string, SheetRow>();
  let sums: ProjectPage["summary"] | null = null;
  try {
    for await (const { projects, total, summary } of pages) {
      sums = summary;
      for (const project of projects) rows.set(project.id, rowOf(project));
      onPage(rows.size, total);
    }
  } catch (error) {
    throw new WordedError(`${describeFailure(error).short}。请稍后再试。`, { cause: error });
  }
  return { rows: [...rows.values()], summary: sums };
}
