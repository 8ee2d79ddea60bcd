import { useEffect, useState } from "react";
import {
  type RotationMove,
  type RotationPlace,
  type RotationScene,
  type RotationState,
  placeAt,
  rotate,
  startRotation,
} from "./rotation";

/** What a person can ask of the rotation. */
export type Step = "next" | "previous" | "toggle";

export interface Rotation {
  readonly state: RotationState;
  /** Where it stood when it last moved; its `progress` is of then. */
  readonly place: RotationPlace;
  readonly step: (step: Step) => void;
}

interface Current {
  readonly state: RotationState;
  readonly place: RotationPlace;
  /** The list that the state was made for. */
  readonly key: string;
}

/** Timers may fire a little early: then it is asked again this much later. */
const LEAST_WAIT_MS = 16;

/**
 * The rotation over these scenes on the monotonic clock. Another list goes on at the scene that
 * stands, where it still exists.
 */
export function useRotation(scenes: readonly RotationScene[]): Rotation {
  const key = JSON.stringify(scenes);
  const [standing, setStanding] = useState(() =>
    standingOf(startRotation(scenes, performance.now()), key),
  );
  const current =
    standing.key === key
      ? standing
      : standingOf(moved(standing.state, { type: "replace", scenes }), key);
  if (current !== standing) setStanding(current);
  const { state, place } = current;
  useEffect(() => {
    if (place.endsAtMs === null) return undefined;
    const wait = Math.max(LEAST_WAIT_MS, Math.ceil(place.endsAtMs - performance.now()));
    const timer = setTimeout(() => setStanding((now) => standingOf(now.state, now.key)), wait);
    return () => clearTimeout(timer);
  }, [place]);
  const step = (wanted: Step) =>
    setStanding((now) =>
      standingOf(moved(now.state, { type: moveOf(wanted, now.state) }), now.key),
    );
  return { state, place, step };
}

function standingOf(state: RotationState, key: string): Current {
  return { state, place: placeAt(state, performance.now()), key };
}

type Wanted = RotationMove extends infer Move
  ? Move extends RotationMove
    ? Omit<Move, "nowMs">
    : never
  : never;

function moved(state: RotationState, move: Wanted): RotationState {
  return rotate(state, { ...move, nowMs: performance.now() });
}

function moveOf(
  step: Step,
  { pausedAtMs }: RotationState,
): "next" | "previous" | "pause" | "resume" {
  if (step !== "toggle") return step;
  return pausedAtMs === null ? "pause" : "resume";
}
