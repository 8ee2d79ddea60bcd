/**
 * The office's own time: every moment that is shown is one on its clock, wherever the reader or the
 * server stands.
 */
import { parseIsoMoment } from "../../lib/iso-moment";
import { momentWords } from "../../lib/zone-moment";

/**
 * An ISO 8601 moment on the office's clock: 2026-09-30T16:00:00Z is 2026年10月1日00:00 in
 * Asia/Shanghai. One without an offset is the office's own time already. What is no moment is given
 * back as it came.
 */
export function officeMoment(iso: string, timeZone: string): string {
  const { atMs, hasOffset } = parseIsoMoment(iso);
  return Number.isNaN(atMs) ? iso : momentWords(atMs, hasOffset ? timeZone : "UTC");
}
