import { type ReactNode, useId } from "react";
import styles from "./own.module.css";

export interface FormRowProps {
  readonly label: string;
  /** What is to be written, and why. */
  readonly says: string;
  /** Gets what ties the field to its words. */
  readonly children: (field: { id: string; "aria-describedby": string }) => ReactNode;
}

/** A field with its label and what belongs in it. */
export function FormRow({ label, says, children }: FormRowProps) {
  const id = useId();
  const told = useId();
  return (
    <div className={styles["row"]}>
      <div>
        <label htmlFor={id}>{label}</label>
        <p id={told}>{says}</p>
      </div>
      <div>{children({ id, "aria-describedby": told })}</div>
    </div>
  );
}
