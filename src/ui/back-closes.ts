/**
 * Back closes what is open. Every open surface has a history entry with the address of the page
 * below it, so that Back finds one to leave; when a surface closes by itself its entry is taken
 * back. The history follows the number of open surfaces, whatever happened: a reload, Forward, a
 * choice that is an entry of its own (through `fromPage`).
 */
import { useEffect, useRef } from "react";
import { PHONE, mediaMatches } from "./media-query";
import { type Navigate, leaveBy, surfaceDepth } from "./surface-depth";

/**
 * Phones, and what else is held in the hand. With a mouse Back goes to where the reader was, and
 * Forward is kept.
 */
const BY_HAND = `${PHONE}, (pointer: coarse)`;
/** A browser that does not answer a step through its history must not stop the page. */
const PATIENCE_MS = 1000;

/** How to close each open surface, the outermost first. */
let closers: readonly (() => void)[] = [];
/** A step through the history that has begun and not ended. */
let step: { readonly ended: Promise<void>; readonly end: () => void } | null = null;
/** Navigations that are about to write an entry. */
let leaving = 0;
let isScheduled = false;
/** Of the page below the open surfaces. */
let address = "";

/** Lets Back close a surface while it is mounted. */
export function useBackCloses(onClose: () => void): void {
  const latest = useRef(onClose);
  useEffect(() => {
    latest.current = onClose;
  });
  useEffect(() => {
    if (!mediaMatches(BY_HAND)) return undefined;
    const close = () => latest.current();
    closers = [...closers, close];
    schedule();
    return () => {
      closers = closers.filter((other) => other !== close);
      schedule();
    };
  }, []);
}

/**
 * A choice takes the entry of the surface it was made in, or pushes its own if that is gone; what
 * stays open gets new ones.
 */
async function leaveSurfaces(navigate: Navigate, replaces: boolean): Promise<void> {
  const kept = replaces ? 0 : 1;
  leaving += 1;
  // One after another: a step that has begun may lead to a surface further out.
  // oxlint-disable-next-line no-await-in-loop
  while (step || surfaceDepth() > kept) await go(kept - surfaceDepth());
  navigate(replaces || surfaceDepth() > 0);
  // What the choice closes is closed by then.
  setTimeout(() => {
    leaving -= 1;
    follow();
  });
}

/** In a microtask: one surface that takes the place of another changes nothing. */
function schedule(): void {
  if (isScheduled) return;
  isScheduled = true;
  queueMicrotask(() => {
    isScheduled = false;
    follow();
  });
}

function follow(): void {
  if (leaving > 0 || step) return;
  const surplus = surfaceDepth() - closers.length;
  if (surplus > 0) void go(-surplus);
  for (let depth = surfaceDepth() + 1; depth <= closers.length; depth += 1) pushEntry(depth);
}

/** With the state of the page below it: the app takes it for that page. */
function pushEntry(depth: number): void {
  address = location.href;
  const page: unknown = history.state;
  history.pushState(Object.assign({}, page, { surfaces: depth }), "");
}

/** A step that ends when the browser says so, or when it has been silent for too long. */
function beginStep(): NonNullable<typeof step> {
  const listeners: (() => void)[] = [];
  const patience = setTimeout(end, PATIENCE_MS);
  function end() {
    clearTimeout(patience);
    step = null;
    for (const listener of listeners) listener();
    schedule();
  }
  return { ended: new Promise((resolve) => void listeners.push(resolve)), end };
}

/** Begins a step through the history, where none has begun; settles when it has ended. */
function go(by: number): Promise<void> {
  if (!step) {
    address = location.href;
    step = beginStep();
    history.go(by);
  }
  return step.ended;
}

globalThis.addEventListener(
  "popstate",
  (event) => {
    // From surface to page or back: nothing that the app has to know of.
    if ((step || closers.length > 0) && location.href === address) event.stopImmediatePropagation();
    if (step) {
      step.end();
      return;
    }
    const left = closers.slice(surfaceDepth());
    closers = closers.slice(0, surfaceDepth());
    for (const close of [...left].reverse()) close();
    schedule();
  },
  { capture: true },
);

leaveBy((navigate, replaces) => void leaveSurfaces(navigate, replaces));
// An entry that a reload has left behind.
schedule();
