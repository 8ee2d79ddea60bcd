import { Component, type ReactNode } from "react";
import { describeFailure } from "../data/failure";
import { FailureMessage } from "./failure-message";

interface ContentBoundaryProps {
  readonly children: ReactNode;
}

interface ContentBoundaryState {
  readonly error: Error | null;
  readonly of: ReactNode;
}

/**
 * Keeps an error of a list, a table or the cards inside its panel; other content is a new attempt.
 */
export class ContentBoundary extends Component<ContentBoundaryProps, ContentBoundaryState> {
  override state: ContentBoundaryState = { error: null, of: this.props.children };

  static getDerivedStateFromError(error: Error): Partial<ContentBoundaryState> {
    return { error };
  }

  static getDerivedStateFromProps(
    { children }: ContentBoundaryProps,
    state: ContentBoundaryState,
  ): ContentBoundaryState | null {
    return children === state.of ? null : { error: null, of: children };
  }

  override render() {
    const { error } = this.state;
    if (!error) return this.props.children;
    return (
      <FailureMessage
        failure={describeFailure(error)}
        retry={() => this.setState({ error: null })}
      />
    );
  }
}
