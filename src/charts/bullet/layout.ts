/** The card bullet: a track from 0 to 100 %, which grows to the rate beyond; a rate below 0 leaves it on the other side. */
import { textWidth } from "../base/text";
import { runsPath } from "../base/runs";

export interface BulletLayout {
  /** Of what is to be done: it begins at 0, so that a bar left of it is not taken for progress. */
  readonly track: { readonly left: number; readonly width: number };
  /** From 0 to the rate: right of 0, or left of it where 核减 takes the rate below. */
  readonly bar: { readonly left: number; readonly width: number };
  /** Where 0 is marked between track and bar; null where both begin there. */
  readonly zero: number | null;
  /** Where the track is broken at 100; null where it ends there. */
  readonly notch: number | null;
  readonly pace: number | null;
  /** Whether the bar has reached 序时. */
  readonly reached: boolean;
  /** Centre of the 序时 label, kept inside the track. */
  readonly labelX: number | null;
}

export interface BulletInput {
  readonly width: number;
  /** In percent; null: missing. */
  readonly rate: number | null;
  readonly pace: number | null;
  /** As the words say: by the displayed difference, not by where the bar ends. */
  readonly reached: boolean;
  readonly paceLabel: string;
  readonly size: number;
}

/** Places the track, the bar, 0, 100 and 序时, in px; the bar of a missing rate has no width. */
export function bulletLayout({
  width,
  rate,
  pace,
  reached,
  paceLabel,
  size,
}: BulletInput): BulletLayout {
  const start = Math.min(0, rate ?? 0, pace ?? 0);
  const end = Math.max(100, rate ?? 0, pace ?? 0);
  const at = (percent: number) => ((percent - start) / (end - start)) * width;
  const half = textWidth(paceLabel, size) / 2;
  const paceX = pace === null ? null : at(pace);
  const [zero, tip] = [at(0), at(rate ?? 0)];
  return {
    track: { left: zero, width: width - zero },
    bar: { left: Math.min(zero, tip), width: Math.abs(tip - zero) },
    zero: start < 0 ? zero : null,
    notch: end > 100 ? at(100) : null,
    pace: paceX,
    reached,
    labelX: paceX === null ? null : Math.min(Math.max(paceX, half), Math.max(width - half, half)),
  };
}

export interface BulletTrack {
  readonly top: number;
  readonly height: number;
  /** How far the tick stands out of the track, above and below. */
  readonly over: number;
}

/**
 * The tick of 序时 as path data: before a bar that has not reached it, open where one has; empty
 * without 序时.
 */
export function bulletTick(
  { pace, reached }: BulletLayout,
  { top, height, over }: BulletTrack,
): string {
  if (pace === null) return "";
  const bottom = top + height;
  return runsPath(
    pace,
    reached
      ? [
          [top - over, top],
          [bottom, bottom + over],
        ]
      : [[top - over, bottom + over]],
  );
}
