/**
 * `<BrightnessVeil opacity={care.veil} />`: the dark outside office hours, over the whole screen.
 * It takes no click from anybody; the technician's pages, which must be readable at night, leave it
 * out.
 */
import styles from "./brightness-veil.module.css";

interface BrightnessVeilProps {
  /** 0 nothing, 1 black. */
  readonly opacity: number;
}

/** A black overlay, or nothing where there is nothing to dim. */
export function BrightnessVeil({ opacity }: BrightnessVeilProps) {
  if (opacity <= 0) return null;
  return (
    <div
      className={styles["veil"]}
      style={{ opacity, pointerEvents: "none" }}
      aria-hidden="true"
      data-veil={opacity}
    />
  );
}
