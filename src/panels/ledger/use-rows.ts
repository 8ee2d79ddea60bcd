/**
 * The rows of a long list that are near the view. Pages are read as they are scrolled to; of those
 * left behind only the cursor is kept, by which they are read again: memory stays flat.
 */
import { useQueries, useQueryClient } from "@tanstack/react-query";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type RefObject, useEffect, useRef, useState } from "react";
import type { Backend } from "../../data/addresses";
import { type Failure, describeFailure } from "../../data/failure";
import { projectPageQuery } from "../../data/ledger-queries";
import type { ListedProject, ProjectsQuestion } from "../../domain/ledger/listed";
import { lastWhere } from "../../lib/array";
import { usePrinting } from "../../ui/printing";
import { useView } from "../view";
import { type PageStart, grown, pageSpan, rowCount } from "./page-starts";
import type { ShownList } from "./use-list";

export interface ListRow {
  readonly index: number;
  /** Where it begins, px. */
  readonly start: number;
}

export interface ListRows {
  /** The rows near the view; on paper, where nothing scrolls, those of the first page. */
  readonly items: readonly ListRow[];
  /** Of all rows, and of those above and below the ones drawn, px. */
  readonly height: number;
  readonly before: number;
  readonly after: number;
  /** Takes the height of a drawn row that has its own; it says its place as `data-index`. */
  readonly measure: (row: Element | null) => void;
  /** Null while its page is being read. */
  readonly rowAt: (index: number) => ListedProject | null;
  readonly failure: Failure | null;
  readonly retry: () => void;
}

/** Rows drawn beyond each end of the view. */
const OVERSCAN = 8;
/** Pages are read this many rows before they are scrolled to. */
const AHEAD = 60;

/** `height`: of a row, px, as far as it is known before it is drawn. */
export function useRows(
  list: ShownList,
  { scroller, height }: { scroller: RefObject<HTMLDivElement | null>; height: number },
): ListRows {
  const { question, first } = list;
  const [starts, setStarts] = useStarts(question);
  // oxlint-disable-next-line react/incompatible-library -- only plain values of it leave this hook
  const virtual = useVirtualizer({
    count: rowCount(starts, { total: first.total, length: first.projects.length }),
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: OVERSCAN,
  });
  const scrolledFor = useRef(question);
  useEffect(() => {
    // Another list begins at its top; the one that Back returns to stays where it was left.
    if (scrolledFor.current !== question) scroller.current?.scrollTo({ top: 0 });
    scrolledFor.current = question;
  }, [question, scroller]);
  const items = virtual.getVirtualItems();
  const [top, bottom] = [items[0], items.at(-1)];
  const { pages, failure, retry } = usePages(list, starts, {
    from: top?.index ?? 0,
    to: (bottom?.index ?? 0) + AHEAD,
  });
  const next = grown(starts, pages);
  if (next !== starts) setStarts(next);
  const isPrinting = usePrinting();
  const whole = virtual.getTotalSize();
  const drawn = isPrinting
    ? { items: first.projects.map((_, index) => ({ index, start: 0 })), before: 0, after: 0 }
    : { items, before: top?.start ?? 0, after: whole - (bottom?.end ?? 0) };
  return {
    ...drawn,
    height: whole,
    measure: virtual.measureElement,
    rowAt: (index) => {
      if (isPrinting) return first.projects[index] ?? null;
      const page = lastWhere(pages, ({ start }) => start <= index);
      return page?.read?.projects[index - page.start] ?? null;
    },
    failure,
    retry,
  };
}

/** The pages that hold the rows, each null while it is being read. */
function usePages(
  { question, first }: ShownList,
  starts: Starts,
  rows: { readonly from: number; readonly to: number },
) {
  const { backend, runtime } = useView();
  const span = pageSpan(starts, rows.from, rows.to);
  const wanted = starts.slice(span.from, span.to);
  const results = useQueries({
    // Asked anew like all that is shown: how old the page is goes by the oldest of them.
    queries: wanted.map(({ cursor }) => ({
      ...projectPageQuery(backend, question, cursor),
      refetchInterval: runtime.refreshMs,
    })),
  });
  const failed = results.find(({ error, data }) => error && !data);
  return {
    pages: wanted.map((page, index) => {
      const read = results[index]?.data ?? null;
      return { ...page, read: page.cursor === null ? (read ?? first) : read };
    }),
    failure: failed?.error ? describeFailure(failed.error) : null,
    retry: () => void failed?.refetch(),
  };
}

type Starts = readonly PageStart[];

const FIRST: Starts = [{ cursor: null, start: 0 }];

/** Where the pages of a list begin; Back finds it as long as it was, while its answers are kept. */
function useStarts(question: ProjectsQuestion): [starts: Starts, set: (starts: Starts) => void] {
  const { backend } = useView();
  const client = useQueryClient();
  const [known, setKnown] = useState(() => ({
    of: question,
    starts: client.getQueryData<Starts>(startsKey(backend, question)) ?? FIRST,
  }));
  const starts = known.of === question ? known.starts : FIRST;
  useEffect(() => {
    client.setQueryData<Starts>(startsKey(backend, question), starts);
  }, [backend, client, question, starts]);
  return [starts, (next) => setKnown({ of: question, starts: next })];
}

function startsKey(backend: Backend, question: ProjectsQuestion) {
  return ["project-page-starts", backend, question] as const;
}
