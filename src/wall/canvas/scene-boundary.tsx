import { type ReactNode, useEffect } from "react";
import { describeFailure } from "../../data/failure";
import { ErrorBoundary } from "../../ui/error-boundary";
import styles from "./wall-canvas.module.css";

interface SceneBoundaryProps {
  /** The scene's name, or what else is inside. */
  readonly name: string;
  /** Other data, another turn. */
  readonly attempts: readonly unknown[];
  /** Told after each drawing: whether it crashed. */
  readonly onSettled: (crashed: boolean) => void;
  readonly children: ReactNode;
}

/** Keeps a crash inside its scene: the scene says so for as long as it stands, all else goes on. */
export function SceneBoundary({ name, attempts, onSettled, children }: SceneBoundaryProps) {
  const words = (error: Error) => (
    <div role="alert" className={styles["words"]}>
      <p className={styles["wordsTitle"]}>{name}没有画出来</p>
      <p className={styles["wordsText"]}>
        {describeFailure(error).clause}。其他画面照常，下次轮到时再试。
      </p>
    </div>
  );
  return (
    <ErrorBoundary attempts={attempts} words={words} onError={() => onSettled(true)}>
      <Settled onSettled={onSettled}>{children}</Settled>
    </ErrorBoundary>
  );
}

/** Stands only where nothing inside has crashed, anew after a crash. */
function Settled({ onSettled, children }: Pick<SceneBoundaryProps, "onSettled" | "children">) {
  useEffect(() => onSettled(false), [onSettled]);
  return children;
}
