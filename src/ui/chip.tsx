import styles from "./chip.module.css";
import { CloseIcon } from "./icons";

export interface ChipProps {
  label: string;
  onRemove: () => void;
}

/** One chosen thing with its way out. */
export function Chip({ label, onRemove }: ChipProps) {
  return (
    <span className={styles["chip"]}>
      {label}
      <button
        type="button"
        className={styles["remove"]}
        aria-label={`移除${label}`}
        onClick={onRemove}
      >
        <CloseIcon />
      </button>
    </span>
  );
}
