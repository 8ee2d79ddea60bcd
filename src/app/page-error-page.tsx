import type { ErrorComponentProps } from "@tanstack/react-router";
import { describeFailure } from "../data/failure";
import { Button } from "../ui/button";
import { EmptyState } from "../ui/notice";
import { isUnattended } from "./page-address";
import { UnattendedFailure } from "./unattended-failure";

/** A page that broke while it was drawn, for the router. */
export function PageErrorPage({ error, reset }: ErrorComponentProps) {
  return <PageFailure error={error} retry={reset} />;
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
