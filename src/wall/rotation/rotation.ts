/**
 * Which page of which scene stands now: a pure function of time, so that weeks of rotation cannot
 * drift. The state holds only where the lap began and what people did; all of it whole ms, all
 * arithmetic exact. Any clock will do; a monotonic one is best.
 */
import { invariant } from "../../lib/invariant";

export interface RotationScene {
  /** Unlike the others; keeps the place when the list changes. */
  readonly id: string;
  /** At least 1. */
  readonly pages: number;
  /** How long each page stands. */
  readonly dwellMs: number;
}

export interface RotationState {
  readonly scenes: readonly RotationScene[];
  /** When the first page of the first scene began, in this lap or any other. */
  readonly originMs: number;
  /** The instant at which the rotation stands still; null while it moves. */
  readonly pausedAtMs: number | null;
}

export interface RotationPlace {
  /** Index into `scenes`. */
  readonly scene: number;
  /** 0-based. */
  readonly page: number;
  readonly startedAtMs: number;
  /** When the next page comes; null while paused. */
  readonly endsAtMs: number | null;
  /** How much of the dwell has passed: 0 to below 1. */
  readonly progress: number;
}

export type RotationMove =
  | { readonly type: "pause" | "resume" | "next" | "previous"; readonly nowMs: number }
  /** New data: other scenes, other numbers of pages. */
  | { readonly type: "replace"; readonly scenes: readonly RotationScene[]; readonly nowMs: number };

interface Page {
  readonly scene: number;
  readonly page: number;
  /** From the beginning of the lap. */
  readonly startMs: number;
  readonly dwellMs: number;
}

/** A rotation whose first page begins at `nowMs`. Throws where there is no scene. */
export function startRotation(scenes: readonly RotationScene[], nowMs: number): RotationState {
  invariant(scenes.length > 0, "a rotation needs a scene");
  return { scenes, originMs: Math.floor(nowMs), pausedAtMs: null };
}

/** How long all pages of all scenes take once. */
export function lapMs(scenes: readonly RotationScene[]): number {
  return pagesOfLap(scenes).reduce((sum, { dwellMs }) => sum + dwellMs, 0);
}

/**
 * The page at `nowMs`. Time before the origin, a clock that jumps and a night asleep all have a
 * page: what was missed is not played again. While paused, the page at which it was paused.
 */
export function placeAt(state: RotationState, nowMs: number): RotationPlace {
  const at = state.pausedAtMs ?? nowMs;
  const { page, elapsedMs } = pageAt(state, at);
  // Whole by construction; rounding takes away what a fractional `at` leaves behind.
  const startedAtMs = Math.round(at - elapsedMs);
  return {
    scene: page.scene,
    page: page.page,
    startedAtMs,
    endsAtMs: state.pausedAtMs === null ? startedAtMs + page.dwellMs : null,
    progress: elapsedMs / page.dwellMs,
  };
}

/**
 * The state after a move. Moves start the new page's dwell anew, also while paused; resuming goes
 * on from the same point.
 */
export function rotate(state: RotationState, move: RotationMove): RotationState {
  const now = Math.floor(move.nowMs);
  switch (move.type) {
    case "pause":
      return { ...state, pausedAtMs: state.pausedAtMs ?? now };
    case "resume":
      return state.pausedAtMs === null
        ? state
        : { ...state, originMs: state.originMs + now - state.pausedAtMs, pausedAtMs: null };
    case "next":
      return step(state, 1, now);
    case "previous":
      return step(state, -1, now);
    case "replace":
      return replace(state, move.scenes, now);
  }
}

function step(state: RotationState, by: 1 | -1, now: number): RotationState {
  const pages = pagesOfLap(state.scenes);
  const { index } = pageAt(state, state.pausedAtMs ?? now);
  const { scene, page } = pageOf(pages, modulo(index + by, pages.length));
  return standAt(state, { scene, page, elapsedMs: 0 }, now);
}

/**
 * The scene that stands goes on where it still exists, at its last page if it has fewer now; else
 * the one that took its place.
 */
function replace(
  state: RotationState,
  scenes: readonly RotationScene[],
  now: number,
): RotationState {
  invariant(scenes.length > 0, "a rotation needs a scene");
  const { page, elapsedMs } = pageAt(state, state.pausedAtMs ?? now);
  const kept = scenes.findIndex(({ id }) => id === state.scenes[page.scene]?.id);
  const changed = { ...state, scenes };
  if (kept === -1) return standAt(changed, { scene: page.scene, page: 0, elapsedMs: 0 }, now);
  return standAt(changed, { scene: kept, page: page.page, elapsedMs }, now);
}

/**
 * The same rotation, standing at a place now. A scene or page beyond the last one means the last
 * one.
 */
function standAt(
  state: RotationState,
  place: { scene: number; page: number; elapsedMs: number },
  now: number,
): RotationState {
  const pages = pagesOfLap(state.scenes);
  const scene = Math.min(Math.max(Math.trunc(place.scene), 0), state.scenes.length - 1);
  const ofScene = pages.filter((page) => page.scene === scene);
  const { startMs, dwellMs } = pageOf(ofScene, Math.min(place.page, ofScene.length - 1));
  const elapsedMs = Math.min(Math.round(place.elapsedMs), dwellMs - 1);
  return {
    ...state,
    originMs: now - startMs - elapsedMs,
    pausedAtMs: state.pausedAtMs === null ? null : now,
  };
}

function pageAt(
  state: RotationState,
  at: number,
): { index: number; page: Page; elapsedMs: number } {
  const pages = pagesOfLap(state.scenes);
  const offset = modulo(at - state.originMs, lapMs(state.scenes));
  const index = pages.findIndex(({ startMs, dwellMs }) => offset < startMs + dwellMs);
  const page = pageOf(pages, index);
  return { index, page, elapsedMs: offset - page.startMs };
}

function pagesOfLap(scenes: readonly RotationScene[]): readonly Page[] {
  let startMs = 0;
  return scenes.flatMap(({ pages, dwellMs }, scene) =>
    Array.from({ length: Math.max(1, pages) }, (_, page) => {
      const entry = { scene, page, startMs, dwellMs };
      startMs += dwellMs;
      return entry;
    }),
  );
}

function pageOf(pages: readonly Page[], index: number): Page {
  const page = pages[index];
  invariant(page, "every instant of a lap has a page");
  return page;
}

/** Never negative, unlike `%`; exact for whole numbers. */
function modulo(value: number, divisor: number): number {
  return ((value % divisor) + divisor) % divisor;
}
