import type { ReactNode } from "react";
import type { Lamp } from "../../domain/rates/lamp";
import styles from "./lamp-mark.module.css";
import { lampShape } from "./lamp-shape";

export interface LampMarkProps {
  readonly lamp: Lamp;
  /** The word beside the shape (绿, 绿灯); colour and shape never stand alone. */
  readonly label: string;
}

/** A lamp in running text or in a table: shape and word. */
export function LampMark({ lamp, label }: LampMarkProps): ReactNode {
  return (
    <span className={styles["lamp"]}>
      <svg width={16} height={16} viewBox="-8 -8 16 16" aria-hidden="true">
        {lampShape(lamp, 0, 0)}
      </svg>
      {label}
    </span>
  );
}
