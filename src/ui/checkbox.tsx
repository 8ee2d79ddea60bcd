import { useCallback } from "react";
import styles from "./checkbox.module.css";

export interface CheckboxProps {
  label: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
  /** Some but not all of what it stands for. */
  mixed?: boolean;
  disabled?: boolean;
  /** Heard, not seen: the row or column names it. */
  hideLabel?: boolean;
}

/** A box to tick, with its label beside it. */
export function Checkbox({
  label,
  checked,
  onChange,
  mixed = false,
  disabled = false,
  hideLabel = false,
}: CheckboxProps) {
  // HTML has no attribute for it.
  const setMixed = useCallback(
    (input: HTMLInputElement | null) => {
      if (input) input.indeterminate = mixed;
    },
    [mixed],
  );
  return (
    <label className={styles["checkbox"]}>
      <input
        ref={setMixed}
        type="checkbox"
        className={styles["input"]}
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span className={hideLabel ? "visually-hidden" : undefined}>{label}</span>
    </label>
  );
}
