/** The keys of the wall: a keyboard, or a presenter's remote, which sends PageUp and PageDown. */
import { useEffect, useRef } from "react";

export type WallAction = "toggle" | "next" | "previous" | "leave" | "fullScreen";

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
};

type Pressed = Pick<KeyboardEvent, "key" | "ctrlKey" | "altKey" | "metaKey" | "repeat">;

/** What a key asks for; null for other keys, for the browser's own shortcuts, and while one is held down. */
export function actionOf({ key, ctrlKey, altKey, metaKey, repeat }: Pressed): WallAction | null {
  if (ctrlKey || altKey || metaKey || repeat) return null;
  return Object.hasOwn(ACTIONS, key) ? (ACTIONS[key] ?? null) : null;
}

/** Calls `act` for every key of the wall, wherever the focus is. */
export function useWallKeys(act: (action: WallAction) => void): void {
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const action = actionOf(event);
      if (!action) return;
      event.preventDefault();
      latest.current(action);
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
}

/** Full screen, or back from it. Where the browser refuses, nothing happens. */
export function toggleFullScreen(): void {
  const done = document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen();
  done.catch(() => undefined);
}
