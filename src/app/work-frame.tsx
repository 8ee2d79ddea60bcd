/**
 * The frame of the pages of an office's staff. It needs no data set: before anything is published
 * there is none, and who may not read is sent to sign in.
 */
import { hashKey, useQuery, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import { HttpError, LoginError, describeFailure } from "../data/failure";
import type { WireAccount, WireSession } from "../data/wire/work/people";
import { WorkRefusal } from "../data/work/work-client";
import { sessionQuery } from "../data/work/work-queries";
import { ROLE_WORD } from "../domain/submissions/roles";
import { DEFAULT_TIME_ZONE, DEMO_WORDS } from "../domain/facts/dataset";
import { LOGIN_PATH } from "../navigation/work-pages";
import { usePaperHead } from "../panels/paper-head";
import { FailureAction, FailureText } from "../panels/trouble/failure-message";
import { SignedOut } from "../panels/work/signed-out";
import { WorkContext, useWork } from "../panels/work/work";
import { EmptyState } from "../ui/notice";
import type { PageProps } from "./lazy-page";
import { meantAddress, withBase } from "./page-address";
import { SCROLLER } from "./scroll-memory";
import { type Address, useAddress } from "./use-view";
import { useWorkAt } from "./work-at";
import { WorkHeader } from "./work-header";
import { type WorkPage, workPageAt } from "./work-pages";
import styles from "./desk-frame.module.css";
import own from "./work-frame.module.css";

/** The page that the path names, once it is known who is signed in. */
export function WorkFrame({ named }: PageProps) {
  const address = useAddress();
  const { backend } = address;
  const query = useQuery({ ...sessionQuery(backend), refetchInterval: SESSION_EVERY_MS });
  useSessionWatch(address);
  const page = workPageAt(named);
  if (query.data)
    return (
      <Framed
        session={query.data}
        isLost={query.error instanceof LoginError}
        page={page}
        address={address}
      />
    );
  return (
    <main id="main" className={styles["bare"]} aria-busy={query.isPending}>
      {query.error ? (
        <NoSession error={query.error} retry={() => void query.refetch()} />
      ) : (
        <h1 className={styles["waiting"]}>正在读取…</h1>
      )}
    </main>
  );
}

/** Often enough to say that a session has ended before much more is written. */
const SESSION_EVERY_MS = 5 * 60_000;

/** A reading that was refused for want of a session is a reason to ask whether there is one. */
function useSessionWatch({ backend }: Address): void {
  const client = useQueryClient();
  useEffect(
    () =>
      client.getQueryCache().subscribe((event) => {
        if (event.type !== "updated" || event.action.type !== "error") return;
        const { queryKey } = sessionQuery(backend);
        const isAnother = event.query.queryHash !== hashKey(queryKey);
        if (isAnother && event.action.error instanceof LoginError)
          void client.invalidateQueries({ queryKey });
      }),
    [client, backend],
  );
}

function NoSession({ error, retry }: { readonly error: unknown; readonly retry: () => void }) {
  const isAbsent =
    (error instanceof HttpError || error instanceof WorkRefusal) && error.status === 404;
  const failure = describeFailure(error);
  return (
    <div role="alert">
      <h1 className="visually-hidden">没有打开</h1>
      {isAbsent ? (
        <EmptyState
          sign="hatch"
          level={2}
          title="这里没有账户"
          text="本系统只看数，填报、审核和账户要用单位自己的服务器。"
          action={<a href={withBase("/")}>看看板</a>}
        />
      ) : (
        <EmptyState
          sign="alert"
          level={2}
          title={failure.title}
          text={<FailureText failure={failure} />}
          action={<FailureAction {...{ failure, retry }} />}
        />
      )}
    </div>
  );
}

interface FramedProps {
  readonly session: WireSession;
  /** Another server before this one says so. */
  readonly isLost: boolean;
  readonly page: WorkPage;
  readonly address: Address;
}

function Framed({ session, isLost, page, address }: FramedProps) {
  const work = useWorkAt(address, session);
  const main = useMainFocus(page);
  const title = [page.name, session.office.mode === "demo" && DEMO_WORDS, session.office.title]
    .filter(Boolean)
    .join(" · ");
  useEffect(() => {
    document.title = title;
  }, [title]);
  // Of pages before signing in nothing but the office is known.
  const by =
    session.account && `　${session.account.display}（${ROLE_WORD[session.account.role]}）`;
  usePaperHead(`${session.office.title}　${page.name}${by ?? ""}`, DEFAULT_TIME_ZONE);
  return (
    work && (
      <WorkContext value={work}>
        <div id={SCROLLER} className={styles["scroller"]}>
          <WorkHeader />
          <main id="main" ref={main} tabIndex={-1} className={`${styles["main"]} ${own["main"]}`}>
            <Admitted session={session} isLost={isLost} page={page}>
              <page.Component named="" />
            </Admitted>
          </main>
        </div>
      </WorkContext>
    )
  );
}

/** Another page of this frame begins at its top, for the keys too. */
function useMainFocus(page: WorkPage) {
  const main = useRef<HTMLElement | null>(null);
  const last = useRef(page);
  useEffect(() => {
    if (last.current !== page && !main.current?.contains(document.activeElement))
      main.current?.focus();
    last.current = page;
  }, [page]);
  return main;
}

interface AdmittedProps extends Omit<FramedProps, "address"> {
  readonly children: ReactNode;
}

/**
 * Who may be here. Somebody who was signed in and no longer is stays on the page, so that nothing
 * written is lost: the sign-in form comes over it.
 */
function Admitted({ session, isLost, page, children }: AdmittedProps) {
  const { account, mustChangePassword } = session;
  const [known, setKnown] = useState(account);
  if (page.isForAll ? known !== null : account !== null && account.id !== known?.id)
    setKnown(page.isForAll ? null : account);
  const work = useWork();
  const { go } = work;
  const now = account ?? known;
  // What the page shows goes on being theirs.
  const kept = useMemo(
    () => ({ ...work, session: { ...work.session, account: now } }),
    [work, now],
  );
  const isOutside = !page.isForAll && (mustChangePassword || now === null);
  useEffect(() => {
    if (isOutside) go(LOGIN_PATH, { to: meantAddress() }, true);
  }, [isOutside, go]);
  if (page.isForAll) return children;
  if (isOutside || now === null) return null;
  if (page.roles !== null && !page.roles.includes(now.role))
    return <NotTheirs {...{ page, now }} />;
  return (
    <>
      {(account === null || isLost) && <SignedOut account={now} isByGateway={isLost} />}
      {/* Of somebody else it begins anew. */}
      <WorkContext key={now.id} value={kept}>
        {children}
      </WorkContext>
    </>
  );
}

function NotTheirs({ page, now }: { readonly page: WorkPage; readonly now: WireAccount }) {
  return (
    <EmptyState
      sign="alert"
      level={2}
      title="没有权限"
      text={`${ROLE_WORD[now.role]}没有“${page.name}”这一页。要用请找本单位的管理员。`}
    />
  );
}
