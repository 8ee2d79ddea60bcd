import type { ComponentProps } from "react";
import styles from "./text-area.module.css";

/** Several lines to write in, as wide as its place. */
export function TextArea(area: Omit<ComponentProps<"textarea">, "className">) {
  return <textarea {...area} className={styles["area"]} />;
}
