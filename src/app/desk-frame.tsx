/**
 * The frame of the pages at a desk: header, filter bar, notices, the page, footer. It reads the
 * data set; without one there is no page.
 */
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useEffect, useState } from "react";
import { OwnDataError, describeFailure } from "../data/failure";
import { datasetQuery } from "../data/queries";
import { DEMO_WORDS, type Dataset } from "../domain/facts/dataset";
import { isPresent } from "../lib/array";
import { lazyPart } from "../lib/lazy-part";
import { DATA_PATH, PAGES, isWithin } from "../navigation/pages";
import { FailureAction, FailureText } from "../panels/trouble/failure-message";
import { useAfterPaint } from "../panels/figure/after-paint";
import { FilterBar } from "../panels/filters/bar";
import { BelowContext } from "../panels/below";
import { useDatasetInStep } from "../panels/one-publication";
import { PageNameContext } from "../panels/page-name";
import { TRACE_PLACE } from "../panels/trace/place";
import { ViewContext, useRuntime } from "../panels/view";
import { EmptyState } from "../ui/notice";
import { usePart } from "../ui/use-part";
import { BottomBar } from "./bottom-bar";
import { Footer } from "./footer";
import { Header } from "./header";
import { Notices } from "./notices";
import { SCROLLER } from "./scroll-memory";
import { type Address, useAddress, useViewOf } from "./use-view";
import { useHere, useShown } from "./visits";
import { ExplanationProvider } from "../panels/explanation/explanation";
import styles from "./desk-frame.module.css";

/** The frame around every page but the wall. */
export function DeskFrame({ children }: { readonly children: ReactNode }) {
  const runtime = useRuntime();
  const address = useAddress();
  const query = useQuery({ ...datasetQuery(address.backend), refetchInterval: runtime.refreshMs });
  const dataset = useDatasetInStep(address.backend, query.data);
  if (dataset)
    return (
      <Framed
        dataset={dataset}
        address={address}
        lastReadAt={query.dataUpdatedAt}
        failing={query.error !== null}
      >
        {children}
      </Framed>
    );
  return (
    <main id="main" className={styles["bare"]} aria-busy={query.isPending}>
      {query.error ? (
        <Failed error={query.error} retry={() => void query.refetch()} />
      ) : (
        <h1 className={styles["waiting"]}>正在读取…</h1>
      )}
    </main>
  );
}

function Failed({ error, retry }: { error: unknown; retry: () => void }) {
  const failure = describeFailure(error);
  return (
    <div role="alert">
      <h1 className="visually-hidden">看板没有打开</h1>
      <EmptyState
        sign={failure.kind === "notYet" ? "hatch" : "alert"}
        level={2}
        title={failure.title}
        text={<FailureText failure={failure} />}
        action={
          <>
            <FailureAction {...{ failure, retry }} />{" "}
            {/* An office of this machine's own may be gone. */}
            {error instanceof OwnDataError && <a href="./">选别的单位</a>}
          </>
        }
      />
    </div>
  );
}

interface FramedProps {
  readonly dataset: Dataset;
  readonly address: Address;
  readonly lastReadAt: number;
  readonly failing: boolean;
  /** The page. */
  readonly children: ReactNode;
}

function Framed({ dataset, address, lastReadAt, failing, children }: FramedProps) {
  const { view, problems } = useViewOf(dataset, address);
  const { path } = useShown();
  // Where the reader goes is marked at once, also while its page is waited for.
  const { path: pathname } = useHere();
  const page = path === DATA_PATH ? "数据" : PAGES.find((one) => isWithin(path, one.path))?.name;
  const [name, setName] = useState<string | null>(null);
  const [below, setBelow] = useState<HTMLElement | null>(null);
  const title = [name, page, dataset.mode === "demo" ? DEMO_WORDS : null, dataset.title]
    .filter(isPresent)
    .join(" · ");
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <ViewContext value={view}>
      <PageNameContext value={setName}>
        <ExplanationProvider key={`${address.office} ${address.backend.version} ${path}`}>
          <div id={SCROLLER} className={styles["scroller"]}>
            <a className={styles["skip"]} href={`${view.href(path)}#main`} onClick={focusMain}>
              跳到正文
            </a>
            <Header pathname={pathname} lastReadAt={lastReadAt} failing={failing} />
            {path !== DATA_PATH && <FilterBar />}
            <Notices problems={problems} />
            <div id={TRACE_PLACE} />
            <main id="main" tabIndex={-1} className={styles["main"]}>
              <BelowContext value={below}>{children}</BelowContext>
            </main>
            {path !== DATA_PATH && <Footer />}
          </div>
          <div ref={setBelow} />
          <BottomBar pathname={pathname} />
          <Later />
        </ExplanationProvider>
      </PageNameContext>
    </ViewContext>
  );
}

const later = lazyPart("后续程序", async () => (await import("./after-first")).AfterFirst);

/** What comes next is no part of the first picture, nor of its program. */
function Later() {
  return useAfterPaint() && <Loaded />;
}

function Loaded() {
  const { value: Part } = usePart(later);
  return Part && <Part />;
}

/** With a `<base>` line a bare #main would leave the page; the focus moves by itself instead. */
function focusMain(event: { preventDefault(): void }): void {
  event.preventDefault();
  document.getElementById("main")?.focus();
}
