import type { ReactNode } from "react";
import { FigureShell } from "../../charts/frame/figure-shell";
import { describeFailure } from "../../data/failure";
import { ErrorBoundary } from "../../ui/error-boundary";
import { FailureMessage } from "./failure-message";

export interface ContentBoundaryProps {
  readonly children: ReactNode;
  /** What is drawn: an error is only about that, and other content is a new attempt. */
  readonly of?: unknown;
  /** The head of a figure, whose frame the words then have; what has a panel needs none. */
  readonly figure?: string;
}

/** Keeps an error of a figure, a list, a table or the cards inside its panel. */
export function ContentBoundary({ children, of = children, figure }: ContentBoundaryProps) {
  const words = (error: Error, retry: () => void) => {
    const message = <FailureMessage failure={describeFailure(error)} retry={retry} />;
    return figure === undefined ? message : <FigureShell title={figure}>{message}</FigureShell>;
  };
  return (
    <ErrorBoundary attempts={[of]} words={words}>
      {children}
    </ErrorBoundary>
  );
}
