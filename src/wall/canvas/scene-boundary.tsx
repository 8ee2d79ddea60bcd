import { Component, type ReactNode } from "react";
import { describeFailure } from "../../data/failure";
import styles from "./wall-canvas.module.css";

interface SceneBoundaryProps {
  /** The scene's name, or what else is inside. */
  readonly name: string;
  /** Where any of them is another than before it is tried again: other data, another turn. */
  readonly attempts: readonly unknown[];
  /** Told after each drawing: whether it crashed. */
  readonly onSettled?: (crashed: boolean) => void;
  readonly children: ReactNode;
}

interface SceneBoundaryState {
  readonly error: Error | null;
  readonly attempts: readonly unknown[];
}

/** Keeps a crash inside its scene: the scene says so for as long as it stands, all else goes on. */
export class SceneBoundary extends Component<SceneBoundaryProps, SceneBoundaryState> {
  override state: SceneBoundaryState = { error: null, attempts: this.props.attempts };

  static getDerivedStateFromError(error: Error): Partial<SceneBoundaryState> {
    return { error };
  }

  static getDerivedStateFromProps(
    { attempts }: SceneBoundaryProps,
    state: SceneBoundaryState,
  ): SceneBoundaryState | null {
    return attempts.every((value, index) => value === state.attempts[index])
      ? null
      : { error: null, attempts };
  }

  override componentDidMount() {
    if (!this.state.error) this.props.onSettled?.(false);
  }

  override componentDidUpdate(_: SceneBoundaryProps, before: SceneBoundaryState) {
    if (before.error && !this.state.error) this.props.onSettled?.(false);
  }

  override componentDidCatch() {
    this.props.onSettled?.(true);
  }

  override render() {
    const { error } = this.state;
    if (!error) return this.props.children;
    return (
      <div role="alert" className={styles["words"]}>
        <p className={styles["wordsTitle"]}>{this.props.name}没有画出来</p>
        <p className={styles["wordsText"]}>
          {describeFailure(error).clause}。其他画面照常，下次轮到时再试。
        </p>
      </div>
    );
  }
}
