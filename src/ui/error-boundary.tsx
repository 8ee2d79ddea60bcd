import { Component, type ReactNode } from "react";

export interface ErrorBoundaryProps {
  readonly children: ReactNode;
  /** Where any of them is another than before, the content is tried again. */
  readonly attempts: readonly unknown[];
  /** What stands in the content's place; `retry` tries it again as it is. */
  readonly words: (error: Error, retry: () => void) => ReactNode;
  /** Told of each error. */
  readonly onError?: () => void;
}

interface ErrorBoundaryState {
  readonly error: Error | null;
  readonly attempts: readonly unknown[];
}

/** Keeps an error of drawing to what is inside, and the rest of the page standing. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { error: null, attempts: this.props.attempts };

  static getDerivedStateFromError(error: Error): Partial<ErrorBoundaryState> {
    return { error };
  }

  static getDerivedStateFromProps(
    { attempts }: ErrorBoundaryProps,
    state: ErrorBoundaryState,
  ): ErrorBoundaryState | null {
    return attempts.every((value, index) => value === state.attempts[index])
      ? null
      : { error: null, attempts };
  }

  override componentDidCatch() {
    this.props.onError?.();
  }

  override render() {
    const { error } = this.state;
    return error ? this.props.words(error, this.retry) : this.props.children;
  }

  readonly retry = () => this.setState({ error: null });
}
