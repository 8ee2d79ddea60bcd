/** The keys of the wall: a keyboard, or a presenter's remote, which sends PageUp and PageDown. */
import { useEffect, useRef } from "react";

export type WallAction = "toggle" | "next" | "previous" | "leave" | "fullScreen" | "status";

const ACTIONS: Readonly<Record<string, WallAction>> = {
  " ": "toggle",
  ArrowRight: "next",
  ArrowDown: "next",
  PageDown: "next",
  ArrowLeft: "previous",
  ArrowUp: "previous",
  PageUp: "previous",
  Escape: "leave",
  f: "fullScreen",
  F: "fullScreen",
  s: "status",
  S: "status",
};

type Pressed = Pick<
  KeyboardEvent,
  "key" | "ctrlKey" | "altKey" | "metaKey" | "repeat" | "isComposing"
>;

/**
 * What a key asks for; null for other keys, for the browser's own shortcuts, while one is held down
 * or an input method takes it.
 */
export function actionOf({
  key,
  ctrlKey,
  altKey,
  metaKey,
  repeat,
  isComposing,
}: Pressed): WallAction | null {
  if (ctrlKey || altKey || metaKey || repeat || isComposing) return null;
  return Object.hasOwn(ACTIONS, key) ? (ACTIONS[key] ?? null) : null;
}

const FIELDS = "input, select, textarea, [contenteditable]";
const CONTROLS = "button, a[href], summary";

/**
 * Whether the focused control has its own use for the key: a field for all of them, a button for
 * Space. Esc on a button still leaves.
 */
function isOfControl({ key, target }: KeyboardEvent): boolean {
  if (!(target instanceof Element)) return false;
  return target.closest(FIELDS) !== null || (key === " " && target.closest(CONTROLS) !== null);
}

/**
 * Calls `act` for every key of the wall, wherever the focus is but in a control that needs the key
 * itself. `act` returns false where the page has no use for the action: the key stays the
 * browser's.
 */
export function useWallKeys(act: (action: WallAction) => boolean | void): void {
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const action = actionOf(event);
      if (!action || isOfControl(event)) return;
      if (latest.current(action) !== false) event.preventDefault();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
}

/** Full screen, or back from it. Where the browser refuses, nothing happens. */
export function toggleFullScreen(): void {
  const done = document.fullscreenElement
    ? document.exitFullscreen()
    : document.documentElement.requestFullscreen();
  done.catch(() => undefined);
}

/** Where the keys lead away from the scenes. */
export interface WaysAway {
  /** To 总览. */
  readonly leave: () => void;
  /** To the technician's page of the wall that runs. */
  readonly openStatus: () => void;
}

/** False where it is none of the keys that lead away. */
export function goAway(action: WallAction, { leave, openStatus }: WaysAway): boolean {
  if (action === "leave") leave();
  else if (action === "status") openStatus();
  else if (action === "fullScreen") toggleFullScreen();
  else return false;
  return true;
}
