import type { ReactNode } from "react";
import { describeFailure } from "../data/failure";
import { Button } from "../ui/button";
import { ErrorBoundary } from "../ui/error-boundary";
import { EmptyState } from "../ui/notice";
import { isUnattended } from "./page-address";
import { UnattendedFailure } from "./unattended-failure";

interface PageBoundaryProps {
  /** What is drawn: an error is only about that, and another visit is a new attempt. */
  readonly of: unknown;
  readonly children: ReactNode;
}

/** Keeps an error of drawing a page to that page. */
export function PageBoundary({ of, children }: PageBoundaryProps) {
  const words = (error: Error, retry: () => void) => <PageFailure error={error} retry={retry} />;
  return (
    <ErrorBoundary attempts={[of]} words={words}>
      {children}
    </ErrorBoundary>
  );
}

/**
 * A page that is not there: the frame around it stays, and other pages can be opened. The wall has
 * neither, and tries again by itself.
 */
export function PageFailure({ error, retry }: { error: unknown; retry: () => void }) {
  const { text, clause, wayOut } = describeFailure(error);
  if (isUnattended())
    return (
      <UnattendedFailure
        title="大屏没有画出来"
        // Nobody is there to try again, as the words for a page advise.
        text={wayOut === "copy" ? text : `${clause}。`}
      />
    );
  return (
    <section role="alert">
      <h1 className="visually-hidden">这一页没有画出来</h1>
      <EmptyState
        sign="alert"
        level={2}
        title="这一页没有画出来"
        text={text}
        action={<Button onClick={retry}>重试</Button>}
      />
    </section>
  );
}
