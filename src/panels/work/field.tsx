import { type ReactNode, useId } from "react";
import styles from "./work.module.css";

export interface FieldProps {
  readonly label: string;
  /** What is to be written, and why. */
  readonly says?: string;
  /** Gets what ties the field to its words. */
  readonly children: (field: {
    id: string;
    "aria-describedby"?: string;
    className: string | undefined;
  }) => ReactNode;
}

/** A field under its label, as wide as the form. */
export function Field({ label, says, children }: FieldProps) {
  const [id, told] = [useId(), useId()];
  const described = says === undefined ? {} : { "aria-describedby": told };
  return (
    <div className={styles["field"]}>
      <label htmlFor={id}>{label}</label>
      {children({ id, ...described, className: styles["wide"] })}
      {says !== undefined && (
        <p id={told} className={styles["quiet"]}>
          {says}
        </p>
      )}
    </div>
  );
}
