/**
 * `<BrightnessVeil opacity={care.veil} isStatusOpen={…} />`: the dark outside office hours, over the whole screen. It is never
 * over the technician's pages, which must be readable at night, and takes no click from anybody.
 */
import styles from "./brightness-veil.module.css";

interface BrightnessVeilProps {
  /** 0 nothing, 1 black. */
  readonly opacity: number;
  /** Whether /wall?status or /wall?calibrate is open. */
  readonly isStatusOpen: boolean;
}

/** A black overlay, or nothing where there is nothing to dim. */
export function BrightnessVeil({ opacity, isStatusOpen }: BrightnessVeilProps) {
  if (isStatusOpen || opacity <= 0) return null;
  return <div className={styles["veil"]} style={{ opacity, pointerEvents: "none" }} aria-hidden="true" data-veil={opacity} />;
}
