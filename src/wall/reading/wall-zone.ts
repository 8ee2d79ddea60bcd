/** Whose clock the wall goes by. */
import { DEFAULT_TIME_ZONE } from "../../domain/facts/dataset";
import type { Picture } from "./reading-state";

/**
 * IANA name: the one in config.json, for a screen that stands elsewhere; else the data set's own.
 */
export function wallZone(configured: string | null, picture: Picture | null): string {
  return configured ?? picture?.dataset.timeZone ?? DEFAULT_TIME_ZONE;
}
