import { Component, type ReactNode } from "react";
import styles from "./wall-canvas.module.css";

interface SceneBoundaryProps {
  /** The scene's name, or what else is inside. */
  readonly name: string;
  /** Another value is a new attempt. */
  readonly attempt: unknown;
  /** Told after each drawing: whether it crashed. */
  readonly onSettled?: (crashed: boolean) => void;
  readonly children: ReactNode;
}

interface SceneBoundaryState {
  readonly error: Error | null;
  readonly attempt: unknown;
}

/** Keeps a crash inside its scene: the scene says so for as long as it stands, all else goes on. */
export class SceneBoundary extends Component<SceneBoundaryProps, SceneBoundaryState> {
  override state: SceneBoundaryState = { error: null, attempt: this.props.attempt };

  static getDerivedStateFromError(error: Error): Partial<SceneBoundaryState> {
    return { error };
  }

  static getDerivedStateFromProps({ attempt }: SceneBoundaryProps, state: SceneBoundaryState): SceneBoundaryState | null {
    return attempt === state.attempt ? null : { error: null, attempt };
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
        <p className={styles["wordsText"]}>页面程序出错：{error.message}。其他画面照常，下次轮到时再试。</p>
      </div>
    );
  }
}
