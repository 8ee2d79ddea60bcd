import { Component, type ReactNode } from "react";
import { describeFailure } from "../data/failure";
import { Button } from "../ui/button";
import { EmptyState } from "../ui/notice";
import { isUnattended } from "./page-address";
import { UnattendedFailure } from "./unattended-failure";

interface PageBoundaryProps {
  /** What is drawn: an error is only about that. */
  readonly of: unknown;
  readonly children: ReactNode;
}

interface PageBoundaryState {
  readonly error: Error | null;
  readonly of: unknown;
}

/** Says of a page that broke while it was drawn that it did; another visit is a new attempt. */
export class PageBoundary extends Component<PageBoundaryProps, PageBoundaryState> {
  override state: PageBoundaryState = { error: null, of: this.props.of };

  static getDerivedStateFromError(error: Error): Partial<PageBoundaryState> {
    return { error };
  }

  static getDerivedStateFromProps(
    { of }: PageBoundaryProps,
    state: PageBoundaryState,
  ): PageBoundaryState | null {
    return of === state.of ? null : { error: null, of };
  }

  override render() {
    const { error } = this.state;
    if (!error) return this.props.children;
    return <PageFailure error={error} retry={() => this.setState({ error: null })} />;
  }
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
