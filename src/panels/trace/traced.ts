/**
 * What came of the files that were last dropped, file by file. It stands outside of the page: the
 * view that a picture opens is another page.
 */
import { useSyncExternalStore } from "react";
import { type FileTraces, readTraces } from "../../tracing/read-file";
import { MOST_BYTES, TraceRefusal } from "../../tracing/refusal";
import type { Trace } from "../../tracing/trace";
import { type Dropped, isOpen } from "./dropped";
import type { Means } from "../lookup/reading";
import { type Verdict, recheck } from "./recheck";

export interface TracedFigure {
  readonly trace: Trace;
  /** Null while it is being looked up. */
  readonly verdict: Verdict | null;
  /** Against the newest version, where its own is a frozen one. */
  readonly newest: Verdict | null;
}

export interface TracedFile {
  readonly name: string;
  /** Null while it is being read, and where nothing can be traced. */
  readonly figures: readonly TracedFigure[] | null;
  /** Pictures in it of which what they say was changed. */
  readonly altered: number;
  readonly refusal: TraceRefusal | null;
}

export interface Traced {
  readonly number: number;
  readonly files: readonly TracedFile[];
  /** Files beyond those that are read at once. */
  readonly unread: number;
  readonly isDone: boolean;
  /** The one picture whose view was opened. */
  readonly opened: Trace | null;
}

export interface TraceMeans extends Omit<Means, "sinceMs"> {
  /** Opens the view of a picture. */
  readonly open: (trace: Trace) => void;
}

const MOST_FILES = 20;

let traced: Traced | null = null;
const listeners = new Set<() => void>();

export function useTraced(): Traced | null {
  return useSyncExternalStore(subscribe, () => traced);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function show(next: Traced): void {
  traced = next;
  for (const listener of listeners) listener();
}

/**
 * Reads the files and looks their figures up, once for each drop; a later one takes its place. The
 * view of a single picture is opened as soon as it is known to be here.
 */
export async function trace(dropped: Dropped, means: TraceMeans): Promise<void> {
  const { number, files } = dropped;
  if (traced?.number === number) return;
  const isCurrent = () => isOpen(dropped);
  const asked = { ...means, sinceMs: Date.now() };
  const read = files.slice(0, MOST_FILES);
  const unread = files.length - read.length;
  const waiting = read.map(({ name }) => ({ name, figures: null, altered: 0, refusal: null }));
  show({ number, files: waiting, unread, isDone: false, opened: null });
  const update = (index: number, file: TracedFile) => {
    if (traced && isCurrent())
      show({ ...traced, files: traced.files.map((was, at) => (at === index ? file : was)) });
  };
  for (const [index, file] of read.entries()) {
    // oxlint-disable-next-line no-await-in-loop -- one file in the memory at a time
    await traceFile(file, { means: asked, isCurrent, update: (next) => update(index, next) });
    if (!isCurrent()) return;
  }
  finish(means);
}

function finish({ open }: TraceMeans): void {
  if (!traced) return;
  const [only, ...others] = traced.files.flatMap(({ figures }) => figures ?? []);
  const opened =
    only?.verdict?.kind === "compared" && others.length === 0 && traced.files.length === 1
      ? only.trace
      : null;
  if (opened) open(opened);
  show({ ...traced, isDone: true, opened });
}

interface FileTask {
  readonly means: Means;
  readonly isCurrent: () => boolean;
  readonly update: (file: TracedFile) => void;
}

async function traceFile(file: File, { means, isCurrent, update }: FileTask): Promise<void> {
  const { name } = file;
  const found = await readFile(file);
  if (found instanceof TraceRefusal) {
    update({ name, figures: null, altered: 0, refusal: found });
    return;
  }
  const figures: TracedFigure[] = found.traces.map((one) => ({
    trace: one,
    verdict: null,
    newest: null,
  }));
  for (const [index, figure] of figures.entries()) {
    update({ name, figures: [...figures], altered: found.altered, refusal: null });
    // oxlint-disable-next-line no-await-in-loop -- what the first has read the others need not ask for
    figures[index] = { ...figure, ...(await verdictsOn(figure.trace, means)) };
    if (!isCurrent()) return;
  }
  update({ name, figures, altered: found.altered, refusal: null });
}

/** The version in an address that names one stays what it was: what is newer is asked for apart. */
async function verdictsOn(
  one: Trace,
  means: Means,
): Promise<Pick<TracedFigure, "verdict" | "newest">> {
  const { version, ...others } = one.address.search;
  const verdict = await recheck(one, one.address.search, means);
  const isFrozen = version !== undefined && verdict.kind === "compared";
  return { verdict, newest: isFrozen ? await recheck(one, others, means) : null };
}

async function readFile(file: File): Promise<FileTraces | TraceRefusal> {
  try {
    if (file.size > MOST_BYTES) return new TraceRefusal("tooLarge");
    return await readTraces(new Uint8Array(await file.arrayBuffer()), file.name);
  } catch (error) {
    // What the browser cannot read: a folder, a file that is gone.
    return error instanceof TraceRefusal ? error : new TraceRefusal("unread");
  }
}
